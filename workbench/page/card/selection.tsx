/** Dropdown, radio buttons, checkboxes and switches. */
import type { TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';
import { useDoing } from './doing';
import type { SelectionInput, SelectionItem, SwitchControl } from './types';

export function Selection({ field }: { field: SelectionInput }) {
  return field.type === 'DROPDOWN' ? <Dropdown field={field} /> : <Choices field={field} />;
}

function Dropdown({ field }: { field: SelectionInput }) {
  const { values, set, run } = useDoing();
  const id = useId();
  const value = values[field.name]?.[0];
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      <select
        id={id}
        name={field.name}
        value={value ?? ''}
        onChange={(event) => {
          set(field.name, [event.currentTarget.value]);
          if (field.onChangeAction) run(field.onChangeAction);
        }}
      >
        {value === undefined && <option value="" />}
        {field.items.map((item) => (
          <option key={item.value} value={item.value ?? ''}>
            {item.text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Choices({ field }: { field: SelectionInput }) {
  const { values, set, run } = useDoing();
  const chosen = values[field.name] ?? [];
  const isRadio = field.type === 'RADIO_BUTTON';
  const most = field.type === 'MULTI_SELECT' ? (field.multiSelectMaxSelectedItems ?? 3) : Number.POSITIVE_INFINITY;
  const choose = (value: string, on: boolean) => {
    const others = chosen.filter((one) => one !== value);
    set(field.name, isRadio ? [value] : on ? [...others, value] : others);
    if (field.onChangeAction) run(field.onChangeAction);
  };
  return (
    <fieldset class="choices">
      {field.label && <legend>{field.label}</legend>}
      {field.items.map((item) => {
        const value = item.value ?? '';
        const on = chosen.includes(value);
        return (
          <Choice
            key={value}
            item={item}
            name={field.name}
            look={isRadio ? 'radio' : field.type === 'SWITCH' ? 'switch' : 'checkbox'}
            on={on}
            off={!on && chosen.length >= most}
            choose={(now) => choose(value, now)}
          />
        );
      })}
    </fieldset>
  );
}

interface ChoiceProps {
  item: SelectionItem;
  name: string;
  look: 'radio' | 'checkbox' | 'switch';
  on: boolean;
  off: boolean;
  choose(on: boolean): void;
}

function Choice({ item, name, look, on, off, choose }: ChoiceProps) {
  const shared = {
    name,
    value: item.value ?? '',
    checked: on,
    disabled: off,
    onChange: (event: TargetedEvent<HTMLInputElement>) => choose(event.currentTarget.checked),
  };
  return (
    <label class="choice">
      {look === 'radio' && <input type="radio" {...shared} />}
      {look === 'checkbox' && <input type="checkbox" {...shared} />}
      {look === 'switch' && <input type="checkbox" role="switch" {...shared} />}
      <span>
        {item.text}
        {item.bottomText && <small>{item.bottomText}</small>}
      </span>
    </label>
  );
}

export function SwitchInput({ control, says }: { control: SwitchControl; says: string }) {
  const { values, set, run } = useDoing();
  const value = control.value ?? '';
  const isCheckBox = control.controlType === 'CHECK_BOX';
  const shared = {
    name: control.name,
    'aria-label': says,
    checked: (values[control.name] ?? []).length > 0,
    onChange: (event: TargetedEvent<HTMLInputElement>) => {
      set(control.name, event.currentTarget.checked ? [value] : []);
      if (control.onChangeAction) run(control.onChangeAction);
    },
  };
  return isCheckBox ? <input type="checkbox" {...shared} /> : <input type="checkbox" role="switch" {...shared} />;
}
