/**
 * The list of a kind: one small item, so that a list costs one reading. Every writer stores the union of all it has seen,
 * so that of two who write at once neither takes the other's text off the list.
 */
import { text as isText, listOf, number } from '../words/shape';
import type { BrokenText, ShelfKind, ShelfRow } from '../words/shelf';
import { machinePart, type StoredItem, withSentence } from './text';

/** The newest version of every text that ever lay on the shelf; without a title: it was taken off. */
export type ShelfIndex = ReadonlyMap<string, ShelfRow>;

export const isThere = ({ title }: ShelfRow): boolean => title !== '';

export const indexText = (kind: ShelfKind, index: ShelfIndex): string =>
  withSentence(`Docket's list of what is kept here as ${kind}`, {
    form: 1,
    index: kind,
    rows: [...index.values()].map(({ id, v, title, keywords }) =>
      title === '' ? [id, v] : [id, v, title, ...keywords],
    ),
  });

/** The union of all lists that can be read. */
export function indexIn(kind: ShelfKind, items: readonly StoredItem[]): { index: ShelfIndex; broken: BrokenText[] } {
  const index = new Map<string, ShelfRow>();
  const broken: BrokenText[] = [];
  for (const { id, text } of items) {
    const part = machinePart(text);
    const rows = part?.index === kind && Array.isArray(part.rows) ? part.rows.map(rowIn) : [null];
    if (rows.includes(null)) broken.push({ id, reason: 'the list is damaged' });
    for (const row of rows) if (row && !(row.v < (index.get(row.id)?.v ?? 0))) index.set(row.id, row);
  }
  return { index, broken };
}

const areTexts: (value: unknown) => value is readonly string[] = listOf(isText);

function rowIn(value: unknown): ShelfRow | null {
  if (!Array.isArray(value)) return null;
  const [id, v] = value as unknown[];
  const words: unknown = value.slice(2);
  if (!isText(id) || !number(v) || !areTexts(words)) return null;
  return { id, v, title: words[0] ?? '', keywords: words.slice(1) };
}

/** A list with one text at its newest version. */
export const withRow = (index: ShelfIndex, row: ShelfRow): ShelfIndex => new Map([...index, [row.id, row]]);
