/** The whole pane: ways to go, the screen, and what is always in reach. */
import { useLayoutEffect, useReducer } from 'preact/hooks';
import { mayPass, problemView } from '../src/screens/problem';
import type { FirstStrings } from '../src/strings/first';
import type { View } from '../src/words/screen';
import { PaneContext } from './context';
import { useFocus } from './focus';
import { ActButton, PlainButton } from './parts/button';
import { Heading } from './parts/heading';
import { NoticeBar } from './parts/notice';
import { SectionView } from './parts/section';
import { Tabs } from './parts/tabs';
import type { Screens } from './state/screens';
import { type Screen, screenKey, topOf } from './state/state';

interface PaneProps {
  screens: Screens;
  strings: FirstStrings;
  folds: Map<string, boolean>;
  root: HTMLElement;
  lists: boolean;
}

export function Pane({ screens, strings, folds, root, lists }: PaneProps) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // At once: the first answer can come before the browser has painted anything, and nobody says it twice.
  useLayoutEffect(() => screens.subscribe(() => redraw(undefined)), [screens]);
  const state = screens.state();
  const top = topOf(state);
  const view = shownView(top, strings);
  const screen = top ? screenKey(top) : '';
  useFocus(root, state.arrivals);
  return (
    <PaneContext.Provider value={{ screens, strings, screen, folds }}>
      {lists && <Tabs />}
      <main class="screen" aria-busy={top?.loading || undefined}>
        {top?.loading && <div class="progress" />}
        {/* Another screen is other elements: nothing typed into one is ever seen in another. */}
        <div key={top?.id} class="sheet">
          {top && !view ? <Waiting label={strings.pane.loading} /> : null}
          {!top && <p class="text quiet nothing">{strings.pane.nothingSelected}</p>}
          {view && <Heading view={view} />}
          {view?.sections.map((section) => (
            <SectionView key={section.id} section={section} />
          ))}
        </div>
        <Dock view={view} screens={screens} strings={strings} failed={top?.problem != null && mayPass(top.problem)} />
      </main>
    </PaneContext.Provider>
  );
}

function shownView(top: Screen | null, strings: FirstStrings): View | null {
  if (!top) return null;
  return top.problem && !top.loading ? problemView(top.problem, { strings }) : top.view;
}

function Waiting({ label }: { label: string }) {
  return (
    <div class="waiting">
      <h1 class="unseen" tabIndex={-1}>
        {label}
      </h1>
      <div class="bone" />
      <div class="bone" />
      <div class="bone" />
    </div>
  );
}

/** Stays at the lower edge while the screen scrolls above it. */
function Dock({
  view,
  screens,
  strings,
  failed,
}: { view: View | null; failed: boolean } & Pick<PaneProps, 'screens' | 'strings'>) {
  const { notice } = screens.state();
  const footer = view?.footer;
  return (
    <div class="dock">
      <NoticeBar notice={notice} shown={view?.conversation} />
      {footer && (
        <div class="buttons footer">
          <ActButton button={footer.primary} />
          {footer.secondary && <ActButton button={footer.secondary} />}
        </div>
      )}
      {failed && (
        <div class="buttons footer">
          <PlainButton class="button primary" onClick={screens.reload}>
            {strings.tryAgain}
          </PlainButton>
        </div>
      )}
    </div>
  );
}
