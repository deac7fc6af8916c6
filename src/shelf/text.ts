/** The form in which a version lies in the mailbox: a line for people, and a part for machines. */
import { fields, fieldsIn, listOf, number, text } from '../words/shape';
import type { BrokenText, ShelfKind, Shelved } from '../words/shelf';
import type { EpochMs } from '../words/values';

/** A version as it is read back, with the host's id of its item. */
export interface StoredVersion extends Shelved {
  item: string;
  /** Chosen before the first attempt to store it, so that whoever tries again finds their own. */
  writing: string;
}

/** An item as a mailbox gives it. */
export interface StoredItem {
  id: string;
  at: EpochMs;
  text: string;
}

/** Stands alone on the line before the JSON part. */
const divider = '-- docket shelf --';

/** Everything the item says by itself: the time is the host's. */
export const versionText = ({
  kind,
  id,
  v,
  by,
  title,
  keywords,
  text,
  writing,
}: Omit<StoredVersion, 'at' | 'item'>): string =>
  withSentence(`Docket keeps a ${kind} here: ${title}`, { form: 1, kind, id, v, by, title, keywords, text, writing });

export function withSentence(sentence: string, value: object): string {
  return `${sentence.replace(/\s+/g, ' ')}\n\n${divider}\n${JSON.stringify(value)}\n`;
}

/** The part for machines of an item; null: damaged, or a newer Docket's. */
export function machinePart(stored: string): Record<string, unknown> | null {
  const lines = stored.split(/\r?\n/);
  const json = lines.slice(lines.lastIndexOf(divider) + 1).find((line) => line.trim() !== '');
  const part = fieldsIn(json ?? '');
  return part?.form === 1 ? part : null;
}

/** The versions among the items of one text; what nobody can read is reported and skipped. */
export function versionsIn(
  kind: ShelfKind,
  items: readonly StoredItem[],
): { versions: StoredVersion[]; broken: BrokenText[] } {
  const versions: StoredVersion[] = [];
  const broken: BrokenText[] = [];
  for (const item of items) {
    const version = versionIn(kind, item);
    if (version) versions.push(version);
    else broken.push({ id: item.id, reason: 'the part for machines is damaged' });
  }
  return { versions, broken };
}

const isVersion = fields({
  ...{ id: text, v: number, by: text, title: text, text, writing: text },
  keywords: listOf(text),
});

function versionIn(kind: ShelfKind, { id: item, at, text: stored }: StoredItem): StoredVersion | null {
  const part = machinePart(stored);
  if (part?.kind !== kind || !isVersion(part) || !Number.isInteger(part.v) || part.v < 1) return null;
  const { id, v, by, title, keywords, text: words, writing } = part;
  return { kind, id, v, at, by, title, keywords, text: words, writing, item };
}

/** The one that counts: the highest version; of two that were stored at the same time, the one that was there first. */
export const newestOf = (versions: readonly StoredVersion[]): StoredVersion | null =>
  versions.reduce<StoredVersion | null>((best, one) => (best === null || isBefore(one, best) ? one : best), null);

const isBefore = (a: StoredVersion, b: StoredVersion): boolean =>
  a.v !== b.v ? a.v > b.v : a.at !== b.at ? a.at < b.at : a.writing < b.writing;

/**
 * Whether somebody else stored the same version, and was not certainly later. Of two who cannot tell, neither has stored
 * anything: a text that was lost without a word would be worse.
 */
export const isOvertaken = (own: StoredVersion, versions: readonly StoredVersion[]): boolean =>
  versions.some(({ v, writing, at }) => v === own.v && writing !== own.writing && at <= own.at);
