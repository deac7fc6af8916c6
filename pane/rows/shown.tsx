/** Rows that say something. Their text comes from mail as well; it is only ever a text node. */
import { useId } from 'preact/hooks';
import type { Row } from '../../src/words/screen';
import { usePane } from '../context';
import { ActButton, once } from '../parts/button';
import { Chips } from '../parts/chip';
import { Icon } from '../parts/icon';

type Of<K extends Row['row']> = Extract<Row, { row: K }>;

export function TextRow({ text, tone = 'normal' }: Of<'text'>) {
  return <p class={`text ${tone}`}>{text}</p>;
}

export function FactRow({ label, text, tone = 'normal', icon, chips = [], button }: Of<'fact'>) {
  return (
    <div class="fact">
      {icon && <Icon picture={icon} />}
      <div class="grow">
        <div class="label">{label}</div>
        <div class={`text ${tone}`}>{text}</div>
        {chips.length > 0 && <Chips chips={chips} />}
      </div>
      {button && <ActButton button={button} />}
    </div>
  );
}

export function ProgressRow({ label, done, of }: Of<'progress'>) {
  const id = useId();
  return (
    <div class="field">
      <p id={id} class="text strong" role="status">
        {label}
      </p>
      <progress value={done} max={of} aria-labelledby={id} />
    </div>
  );
}

/** The box stands beside the button, not in it: each is a stop of its own for the keyboard. */
export function ConversationRow({ choose, ...row }: Of<'conversation'>) {
  const { screens, screen } = usePane();
  if (!choose) return <ConversationLine {...row} />;
  const { conversation, subject, who } = row;
  const chosen = [screens.drafts.get(screen, choose) ?? []].flat();
  const others = chosen.filter((one) => one !== conversation);
  return (
    <div class="choosable">
      <label class="tick">
        <input
          type="checkbox"
          checked={chosen.includes(conversation)}
          aria-label={`${subject}, ${who}`}
          onChange={({ currentTarget: { checked } }) =>
            screens.change(screen, choose, checked ? [...others, conversation] : others)
          }
        />
      </label>
      <ConversationLine {...row} />
    </div>
  );
}

function ConversationLine({
  conversation,
  who,
  subject,
  when,
  also,
  tone = 'normal',
  chips,
  icon,
}: Omit<Of<'conversation'>, 'choose'>) {
  const { screens } = usePane();
  return (
    <button
      type="button"
      class="line conversation"
      onClick={() => screens.go({ to: 'open', conversation }, conversation)}
      onKeyDown={once}
    >
      {icon && <Icon picture={icon} />}
      <span class="grow">
        <span class="ends">
          <span class="who">{who}</span>
          <span class="when">{when}</span>
        </span>
        <span class={`subject ${tone}`}>{subject}</span>
        {also && <span class="also">{also}</span>}
        {chips.length > 0 && <Chips chips={chips} />}
      </span>
    </button>
  );
}

export function EventRow({ who, when, text, tone = 'normal', icon, fresh, button }: Of<'event'>) {
  const { strings } = usePane();
  return (
    <div class={fresh ? 'event fresh' : 'event'}>
      <Icon picture={icon} />
      <div class="grow">
        <div class="ends">
          <span class="who">
            {who}
            {fresh && <span class="unseen"> ({strings.pane.fresh})</span>}
          </span>
          <span class="when">{when}</span>
        </div>
        <div class={`text ${tone}`}>{text}</div>
        {button && <ActButton button={button} look="subtle" />}
      </div>
    </div>
  );
}

export function CountRow({ label, count, of, tone = 'normal', icon, intent }: Of<'count'>) {
  const { screens } = usePane();
  const figure = count === null ? '' : of === undefined ? String(count) : `${count} / ${of}`;
  const content = (
    <>
      {icon && <Icon picture={icon} />}
      <span class={`grow text ${tone}`}>{label}</span>
      <span class={count === 0 ? 'figure none' : 'figure'}>{figure}</span>
      {intent && <Icon picture="on" />}
    </>
  );
  if (!intent) return <div class="line">{content}</div>;
  return (
    <button type="button" class="line count" onClick={() => screens.go(intent, label)} onKeyDown={once}>
      {content}
    </button>
  );
}
