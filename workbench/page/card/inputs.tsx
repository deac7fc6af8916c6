/** Text and moment inputs, as native controls in Google's outlined dress. */
import type { TargetedEvent } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { momentOf, wallClock } from '../panel/moment';
import { useDoing } from './doing';
import type { DateTimePicker, TextInput } from './types';

export function TextField({ field }: { field: TextInput }) {
  const { values, set, run } = useDoing();
  const id = useId();
  const value = values[field.name]?.[0] ?? '';
  const limit = field.validation?.characterLimit;
  const suggestions = useSuggestions(field, value);
  const onInput = (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    set(field.name, [event.currentTarget.value]);
  const onChange = () => {
    if (field.onChangeAction) run(field.onChangeAction);
  };
  const shared = {
    id,
    name: field.name,
    value,
    maxLength: limit,
    onInput,
    onChange,
    'aria-describedby': field.hintText || limit ? `${id}-help` : undefined,
  };
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      {field.type === 'MULTIPLE_LINE' ? (
        <textarea {...shared} rows={3} />
      ) : (
        <input
          {...shared}
          type={field.validation?.inputType === 'EMAIL' ? 'email' : 'text'}
          inputMode={inputModes[field.validation?.inputType ?? 'TEXT']}
          list={suggestions.length > 0 ? `${id}-list` : undefined}
          autocomplete="off"
        />
      )}
      {suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {(field.hintText || limit) && (
        <div class="help" id={`${id}-help`}>
          <span>{field.hintText}</span>
          {limit && (
            <span>
              {value.length} / {limit}
            </span>
          )}
        </div>
      )}
    </div>
  );
}

const inputModes = { TEXT: 'text', INTEGER: 'numeric', FLOAT: 'decimal', EMAIL: 'email' } as const;

/** The card's own suggestions, then what the add-on suggests for what is typed. */
function useSuggestions(field: TextInput, typed: string): string[] {
  const { suggest } = useDoing();
  const own = field.initialSuggestions?.items.map((item) => item.text) ?? [];
  const [asked, setAsked] = useState<string[]>([]);
  const action = field.autoCompleteAction;
  useEffect(() => {
    if (!action || typed === '') return;
    // A pause in typing, so that not every key runs the add-on.
    const timer = setTimeout(() => void suggest(action).then(setAsked), 400);
    return () => clearTimeout(timer);
  }, [action?.function, typed]);
  return [...new Set([...own, ...asked])];
}

const inputTypes = { DATE_AND_TIME: 'datetime-local', DATE_ONLY: 'date', TIME_ONLY: 'time' } as const;

export function MomentField({ field }: { field: DateTimePicker }) {
  const { values, set, run, timeZone } = useDoing();
  const id = useId();
  const zone = field.timezoneOffsetDate ?? timeZone;
  const ms = values[field.name]?.[0];
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      <input
        id={id}
        name={field.name}
        type={inputTypes[field.type]}
        value={ms === undefined ? '' : wallClock(field.type, Number(ms), zone)}
        onChange={(event) => {
          const moment = momentOf(field.type, event.currentTarget.value, zone);
          set(field.name, moment === null ? [] : [String(moment)]);
          if (field.onChangeAction) run(field.onChangeAction);
        }}
      />
    </div>
  );
}
