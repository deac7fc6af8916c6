/** Gmail's side panel with one add-on in it. */
import { useEffect } from 'preact/hooks';
import type { State } from '../../server/wire';
import { CardView } from '../card/card';
import { type Doing, DoingContext } from '../card/doing';
import { Icon } from '../icons/icon';
import { type Entry, Overflow } from './overflow';
import type { Panel } from './use-panel';

const noticeMs = 6_000;

export interface PanelViewProps {
  panel: Panel;
  state: State;
  follow(url: string): void;
  /** Who sits here, and whether the workbench answers for them when a card asks who is looking. */
  who: { name: string; answers: boolean; setAnswers(on: boolean): void };
}

export function PanelView({ panel, state, follow, who }: PanelViewProps) {
  const { stack, busy, notice, failure } = panel;
  const top = stack.at(-1);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(panel.dismiss, noticeMs);
    return () => clearTimeout(timer);
  }, [notice]);
  const doing: Doing = {
    values: top?.values ?? {},
    busy,
    timeZone: state.timeZone,
    now: state.now,
    set: panel.set,
    click: (onClick, extra) => {
      if (onClick.openLink) follow(onClick.openLink.url);
      const action = onClick.action ?? onClick.openDynamicLinkAction;
      if (action) panel.run(action, extra);
    },
    run: panel.run,
    follow,
    suggest: panel.suggest,
  };
  const entries: Entry[] = [
    ...(top?.card.cardActions ?? []).map(({ actionLabel, onClick }) => ({
      label: actionLabel,
      go: () => doing.click(onClick),
    })),
    ...state.addon.universalActions.map(({ label, runFunction, openLink }) => ({
      label,
      go: () => (runFunction ? panel.runUniversal(runFunction) : follow(openLink ?? '')),
    })),
  ];
  return (
    <aside class="panel" aria-label={`${state.addon.name} add-on`}>
      <div class="panel-bar" style={{ borderTopColor: state.addon.color }}>
        {stack.length > 1 && (
          <button type="button" class="round" aria-label="Back" onClick={panel.back}>
            <Icon picture="arrowLeft" />
          </button>
        )}
        <b>{state.addon.name}</b>
        <span class="end">
          <button type="button" class="round" aria-label="Reload the add-on" onClick={panel.home}>
            <Icon picture="arrowClockwise" />
          </button>
          <Overflow entries={entries} />
        </span>
      </div>
      <div
        class={busy ? 'progress busy' : 'progress'}
        role="status"
        aria-label={busy ? 'The add-on is working' : undefined}
      />
      {panel.asksWho && (
        <p class="bench-note">
          {who.answers
            ? `The workbench has answered “Who are you?” for ${who.name}. At a shared account Gmail cannot know, and the card asks each time.`
            : 'The card asks who you are, as it does at a shared account in Gmail.'}{' '}
          <button type="button" onClick={() => who.setAnswers(!who.answers)}>
            {who.answers ? 'Let me answer' : 'Answer for me'}
          </button>
        </p>
      )}
      {failure ? (
        <div class="failure" role="alert">
          <p>
            <b>The add-on ran into a fault.</b>
          </p>
          <pre>{failure}</pre>
        </div>
      ) : top ? (
        <DoingContext.Provider value={doing}>
          <CardView key={top.id} card={top.card} id={top.id} takeFocus={stack.length > 1} />
        </DoingContext.Provider>
      ) : (
        <p class="waiting">Loading…</p>
      )}
      <div class="snackbar-place" role="status">
        {notice && (
          <div class="snackbar">
            <span>{notice}</span>
            <button type="button" onClick={panel.dismiss} aria-label="Dismiss">
              <Icon picture="dismiss" size={16} />
            </button>
          </div>
        )}
      </div>
    </aside>
  );
}
