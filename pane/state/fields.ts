/** The fields of a screen: which there are, what they hold, and what a command takes from them. */
import type { Row, View } from '../../src/words/screen';
import type { Drafts, FieldValue } from './drafts';

export type FieldRow = Extract<Row, { field: string }>;

export const isField = (row: Row): row is FieldRow => 'field' in row;

/** What a field shows: the draft, else what the view says. Boxes ticked or unticked stay so while others follow the view. */
export function fieldValue(row: FieldRow, screen: string, drafts: Drafts): FieldValue {
  const draft = drafts.get(screen, row.field) ?? initialValue(row);
  const from = drafts.get(screen, touched(row.field));
  if (!from || row.row !== 'choice') return draft;
  const ticks = row.options.filter(({ value, chosen }) => {
    const isOn = draft.includes(value);
    return isOn === from.includes(value) ? chosen : isOn;
  });
  return ticks.map(({ value }) => value);
}

/** Where boxes keep what the view said when they were last touched: their draft is a difference to that. No field is called so. */
export const touched = (field: string): string => `${field}*`;

export function initialValue(row: FieldRow): FieldValue {
  switch (row.row) {
    case 'input':
      return row.value ?? '';
    case 'moment':
      return row.value === undefined ? '' : localText(row.value);
    case 'choice': {
      const chosen = row.options.filter((option) => option.chosen).map((option) => option.value);
      return row.kind === 'checks' ? chosen : (chosen[0] ?? '');
    }
  }
}

export interface FieldsRead {
  /** As the controls hold them. */
  typed: Record<string, FieldValue>;
  /** As a command takes them. */
  command: Record<string, FieldValue>;
}

/** The fields of these names that the screen has. */
export function readFields(view: View, names: readonly string[], screen: string, drafts: Drafts): FieldsRead {
  const rows = view.sections.flatMap((section) => section.rows).filter(isField);
  const typed: FieldsRead['typed'] = {};
  const command: FieldsRead['command'] = {};
  for (const name of names) {
    const row = rows.find((candidate) => candidate.field === name);
    const value = ticked(view, name, screen, drafts) ?? (row && fieldValue(row, screen, drafts));
    if (value === undefined) continue;
    typed[name] = drafts.get(screen, name) ?? value;
    command[name] = row?.row === 'moment' ? instantText(value as string) : value;
  }
  return { typed, command };
}

/** The conversations on the screen that are ticked under this name, with what their rows show; undefined where none can be. */
function ticked(view: View, name: string, screen: string, drafts: Drafts) {
  const boxes = view.sections
    .flatMap((section) => section.rows)
    .flatMap((row) => (row.row === 'conversation' && row.choose === name ? [row] : []));
  const chosen = [drafts.get(screen, name) ?? []].flat();
  // What stands on another page is not seen, and is not meant.
  return boxes.length > 0
    ? boxes.filter(({ conversation }) => chosen.includes(conversation)).map(({ value }) => value!)
    : undefined;
}

/** What `datetime-local` shows for an instant: the computer's own local time, to the minute. */
export function localText(at: number): string {
  const shifted = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** Epoch milliseconds as a decimal string; empty where nothing (or half a date) was entered. */
export function instantText(local: string): string {
  const at = local === '' ? Number.NaN : new Date(local).getTime();
  return Number.isNaN(at) ? '' : String(at);
}

/** "UTC+01:00": how far the computer's time is from UTC at that local time, or now where there is none. */
export function offsetText(local: string): string {
  const at = local === '' ? new Date() : new Date(local);
  const minutes = -(Number.isNaN(at.getTime()) ? new Date() : at).getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return `UTC${minutes < 0 ? '−' : '+'}${two(hours)}:${two(rest)}`;
}
