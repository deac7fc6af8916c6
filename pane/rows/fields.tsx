/** Rows a person fills in: native controls, so that Outlook's own handling of the Tab key reaches them. */
import { useId, useRef } from 'preact/hooks';
import type { Row } from '../../src/words/screen';
import { usePane } from '../context';
import { ActButton, PlainButton } from '../parts/button';
import { fieldValue, initialValue, offsetText, touched } from '../state/fields';

type Of<K extends Row['row']> = Extract<Row, { row: K }>;

/** What a field takes from its section. */
export interface Around {
  heading?: string;
  /** What Enter does in a line of text. */
  submit?: () => void;
}

/** A label that says its heading again is there for those who hear it. */
function Label({ text, id, heading }: { text: string; id: string; heading: string | undefined }) {
  const repeats = heading && text.toLowerCase().includes(heading.toLowerCase());
  return (
    <label for={id} class={repeats ? 'unseen' : undefined}>
      {text}
    </label>
  );
}

export function InputRow({ submit, heading, ...row }: Of<'input'> & Around) {
  const { screens, strings, screen } = usePane();
  const id = useId();
  const value = fieldValue(row, screen, screens.drafts) as string;
  const input = (event: { currentTarget: { value: string } }) =>
    screens.change(screen, row.field, event.currentTarget.value);
  const described = row.hint ? `${id}-hint` : undefined;
  const tooLong = value.length > row.limit;
  const shared = { id, value, onInput: input, 'aria-describedby': described, 'aria-invalid': tooLong || undefined };
  return (
    <div class="field">
      <Label text={row.label} id={id} heading={heading} />
      {row.lines === 'many' ? (
        <textarea rows={2} {...shared} />
      ) : (
        <input
          type="text"
          {...shared}
          list={row.suggest ? `${id}-suggested` : undefined}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing && !event.repeat) submit?.();
          }}
        />
      )}
      {row.suggest && row.lines === 'one' && (
        <datalist id={`${id}-suggested`}>
          {row.suggest.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {row.hint && (
        <span class="hint" id={described}>
          {row.hint}
        </span>
      )}
      {/* Nothing is cut off while typing: what is too long is said, and the core refuses it. */}
      {value.length > row.limit * 0.9 && (
        <span class={tooLong ? 'hint warning' : 'hint'} role="status">
          {strings.pane.characters(value.length, row.limit)}
        </span>
      )}
    </div>
  );
}

/** A date field knows the computer's own time only, which need not be the team's; so it says which that is. */
export function MomentRow(row: Of<'moment'>) {
  const { screens, strings, screen } = usePane();
  const id = useId();
  const value = fieldValue(row, screen, screens.drafts) as string;
  return (
    <div class="field">
      <label for={id}>{row.label}</label>
      <input
        id={id}
        type="datetime-local"
        value={value}
        aria-describedby={`${id}-time`}
        onInput={(event) => screens.change(screen, row.field, event.currentTarget.value)}
      />
      <span class="hint" id={`${id}-time`}>
        {strings.pane.ownTime(offsetText(value))}
      </span>
    </div>
  );
}

export function ChoiceRow({ submit: _, ...row }: Of<'choice'> & Around) {
  return row.kind === 'dropdown' ? <Dropdown {...row} /> : <Options {...row} />;
}

/**
 * A list that acts as soon as something is chosen from it. With the arrow keys every step is a choice, so there it waits
 * for Enter or for the button beside it.
 */
function Dropdown({ heading, ...row }: Of<'choice'> & Pick<Around, 'heading'>) {
  const { screens, strings, screen } = usePane();
  const id = useId();
  const stepping = useRef(false);
  const { options, field, onChange } = row;
  const value = fieldValue(row, screen, screens.drafts) as string;
  const shown = options.find((option) => option.chosen)?.value ?? '';
  const held = onChange !== undefined && value !== shown;
  const busy = onChange?.to === 'act' && screens.state().busy.has(onChange.conversation);
  const commit = () => {
    if (held && !busy) screens.change(screen, field, value, onChange);
  };
  return (
    <div class="field">
      <Label text={row.label} id={id} heading={heading} />
      <div class="beside">
        <select
          id={id}
          value={value}
          aria-busy={busy || undefined}
          onPointerDown={() => {
            stepping.current = false;
          }}
          onKeyDown={({ key }) => {
            if (key === 'Enter') commit();
            stepping.current = key !== 'Enter' && key !== ' ';
          }}
          onChange={({ currentTarget }) =>
            screens.change(screen, field, currentTarget.value, stepping.current ? undefined : onChange)
          }
        >
          {/* Without a choice of anybody's, none is shown as if it were. */}
          {options.every(({ chosen, value: one }) => !chosen && one !== '') && (
            <option value="">{strings.pane.choose}</option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        {held && !busy && (
          <PlainButton class="button outline" onClick={commit}>
            {strings.pane.set}
          </PlainButton>
        )}
      </div>
    </div>
  );
}

function Options(row: Of<'choice'>) {
  const { screens, screen } = usePane();
  const name = useId();
  const several = row.kind === 'checks';
  const chosen = [fieldValue(row, screen, screens.drafts)].flat();

  function choose(value: string, on: boolean): void {
    const left = chosen.filter((one) => one !== value);
    if (several) screens.drafts.set(screen, touched(row.field), initialValue(row));
    screens.change(screen, row.field, several ? (on ? [...left, value] : left) : value, row.onChange);
  }

  return (
    <fieldset class="field options">
      <legend>{row.label}</legend>
      {row.options.map(({ value, label }) => (
        <label key={value} class="option">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => choose(value, currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** With another conversation a button is another one; what its screen showed of the same one makes none. */
export function ButtonsRow({ buttons }: Of<'buttons'>) {
  return (
    <div class="buttons">
      {buttons.map((button) => (
        <ActButton key={button.label + (button.intent as { conversation?: string }).conversation} button={button} />
      ))}
    </div>
  );
}
