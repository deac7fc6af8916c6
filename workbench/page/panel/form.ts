/** What a person typed and chose in one card, and how Gmail hands it to the add-on. Pure. */
import type { FormInput, FormInputs } from '../../server/wire';
import { fieldsOf } from '../card/parse';
import type { Action, Card, DateTimePicker, Field } from '../card/types';

/** A field's value by its name: a text, the chosen values, or decimal epoch milliseconds. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** What the card itself declares; fields without a value are missing. */
export function declaredValues(card: Card): Values {
  const values: Record<string, readonly string[]> = {};
  for (const field of fieldsOf(card)) {
    const declared = declaredOf(field);
    if (declared.length > 0) values[field.name] = declared;
  }
  return values;
}

function declaredOf(one: Field): string[] {
  switch (one.kind) {
    case 'text':
      return one.field.value ? [one.field.value] : [];
    case 'selection':
      return one.field.items.filter((item) => item.selected).map((item) => item.value ?? '');
    case 'moment':
      return one.field.valueMsEpoch ? [one.field.valueMsEpoch] : [];
    case 'switch':
      return one.field.selected ? [one.field.value ?? ''] : [];
  }
}

/** After a card took another's place: its own values, or what was typed where the action persists values. */
export function valuesAfterUpdate(card: Card, typed: Values, persist: boolean): Values {
  const declared = declaredValues(card);
  if (!persist) return declared;
  const names = fieldsOf(card).map((field) => field.name);
  const kept = Object.entries(typed).filter(([name]) => names.includes(name));
  return { ...declared, ...Object.fromEntries(kept) };
}

/** `commonEventObject.formInputs`: a field that is empty or unchecked is missing. */
export function formInputs(card: Card, values: Values): FormInputs {
  const inputs: FormInputs = {};
  for (const one of fieldsOf(card)) {
    const value = values[one.name] ?? [];
    const isEmpty = value.length === 0 || (one.kind !== 'switch' && value.every((part) => part === ''));
    if (!isEmpty) inputs[one.name] = one.kind === 'moment' ? moment(one.field, value[0]!) : texts(value);
  }
  return inputs;
}

function texts(value: readonly string[]): FormInput {
  return { stringInputs: { value: [...value] } };
}

function moment(picker: DateTimePicker, ms: string): FormInput {
  if (picker.type === 'DATE_ONLY') return { dateInput: { msSinceEpoch: ms } };
  if (picker.type === 'DATE_AND_TIME') return { dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch: ms } };
  const minutes = Math.floor(Number(ms) / 60_000);
  return { timeInput: { hours: Math.floor(minutes / 60), minutes: minutes % 60 } };
}

/** Names of required fields that are empty: with any of them Gmail does not run the action. */
export function missingFields(card: Card, values: Values, action: Action): string[] {
  const asked = action.allWidgetsAreRequired ? fieldsOf(card).map(({ name }) => name) : (action.requiredWidgets ?? []);
  const given = formInputs(card, values);
  return asked.filter((name) => given[name] === undefined);
}
