import { checkFacts } from '../words/closing-facts';
import type { BrokenEntry } from '../words/conversation';
import type { Entry, EntryData, NameChange } from '../words/entry';
import type { EpochMs } from '../words/values';
import { laterFields } from './later-fields';

/** Entry ids are chosen by Docket; anything else in a stored item is damage. */
export const entryIdPattern = /^[a-z0-9]{8,40}$/;

/** Stands alone on the line before the JSON part. */
const divider = '-- docket entry --';

/** The text to store. `sentence` is for people and is never read back. */
export function entryText(entry: Entry, sentence: string): string {
  const { at: _hostTime, ...stored } = entry;
  return `${sentence}\n\n${divider}\n${JSON.stringify({ v: 1, ...stored })}\n`;
}

/** Reads all stored items of a conversation, oldest first; what nobody can read is reported, not dropped. */
export function entriesIn(items: readonly { id: string; at: EpochMs; text: string }[]): {
  entries: Entry[];
  broken: BrokenEntry[];
} {
  const entries: Entry[] = [];
  const broken: BrokenEntry[] = [];
  for (const { id, at, text } of [...items].sort((a, b) => a.at - b.at)) {
    const parsed = parseEntry(text, at);
    if (parsed.ok) entries.push(parsed.entry);
    else broken.push({ id, at, reason: parsed.reason });
  }
  return { entries, broken };
}

export type ParsedEntry = { ok: true; entry: Entry } | { ok: false; reason: string };

/** Reads a stored item. Never throws: what cannot be read is reported, and stays where it is. */
export function parseEntry(text: string, at: EpochMs): ParsedEntry {
  const lines = text.split(/\r?\n/);
  const mark = lines.lastIndexOf(divider);
  const json = mark < 0 ? undefined : lines.slice(mark + 1).find((line) => line.trim() !== '');
  if (json === undefined) return { ok: false, reason: 'the part for machines is missing' };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { ok: false, reason: 'the part for machines is damaged' };
  }
  return checkEntry(value, at);
}

/** An entry as parsed JSON, checked field by field. */
export function checkEntry(value: unknown, at: EpochMs): ParsedEntry {
  if (!isRecord(value)) return { ok: false, reason: 'the part for machines is not an entry' };
  const { v, id, kind, by, sure, conversation, data, set, removed, about, undoes } = value;
  if (v !== 1) return { ok: false, reason: `version ${String(v)} is not known here; a newer Docket wrote it` };
  if (typeof id !== 'string' || !entryIdPattern.test(id)) return { ok: false, reason: 'its id is damaged' };
  if (typeof kind !== 'string' || typeof by !== 'string' || typeof conversation !== 'string') {
    return { ok: false, reason: 'who did what to which conversation is missing' };
  }
  if (sure !== 'verified' && sure !== 'stated') return { ok: false, reason: 'how sure the author is, is missing' };
  if (!isNames(set) || !isNames(removed)) return { ok: false, reason: 'its marks are damaged' };
  const entry: Entry = { id, at, kind, by, sure, conversation, data: entryData(data), set, removed };
  if (typeof about === 'string') entry.about = about;
  if (typeof undoes === 'string') entry.undoes = undoes;
  return { ok: true, entry };
}

/** Keeps what is understood; one odd field does not cost the whole entry. */
function entryData(value: unknown): EntryData {
  if (!isRecord(value)) return {};
  const {
    text,
    asks,
    until,
    tried,
    promised,
    found,
    folded,
    upTo,
    saw,
    late,
    sorted,
    on,
    reply,
    to,
    returned,
    commandDigest,
    after,
    inbox,
    began,
    closing,
    reopens,
    withdraws,
    was,
  } = value;
  const data: EntryData = laterFields(value);
  if (typeof text === 'string') data.text = text;
  if (isNames(asks)) data.asks = asks;
  if (typeof until === 'number' && Number.isFinite(until)) data.until = until;
  if (typeof tried === 'string') data.tried = tried;
  if (typeof promised === 'string') data.promised = promised;
  if (isNameChange(found)) data.found = { set: found.set, removed: found.removed };
  if (isNameChange(folded)) data.folded = { set: folded.set, removed: folded.removed };
  if (isPlace(upTo)) data.upTo = [upTo[0], upTo[1]];
  if (typeof saw === 'string') data.saw = saw;
  if (isPlace(late)) data.late = [late[0], late[1]];
  if (isPlace(sorted)) data.sorted = [sorted[0], sorted[1]];
  if (typeof on === 'string') data.on = on;
  if (isPlace(reply)) data.reply = [reply[0], reply[1]];
  if (isNames(to)) data.to = to;
  if (isPlace(returned)) data.returned = [returned[0], returned[1]];
  if (typeof commandDigest === 'string') data.commandDigest = commandDigest;
  if (typeof after === 'string') data.after = after;
  if (inbox === 'in' || inbox === 'out') data.inbox = inbox;
  if (typeof began === 'number' && Number.isInteger(began)) data.began = began;
  const facts = checkFacts(closing);
  if (facts) data.closing = facts;
  if (typeof reopens === 'string') data.reopens = reopens;
  if (isNames(withdraws)) data.withdraws = withdraws;
  if (Array.isArray(was) && was.every(isWas)) data.was = was;
  return data;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');
const isPlace = (value: unknown): value is [EpochMs, string] =>
  Array.isArray(value) && typeof value[0] === 'number' && Number.isFinite(value[0]) && typeof value[1] === 'string';
const isWas = (value: unknown): value is NameChange & { messages: string[] } =>
  isNameChange(value) && isNames((value as NameChange & { messages?: unknown }).messages);
const isNameChange = (value: unknown): value is NameChange =>
  isRecord(value) && isNames(value.set) && isNames(value.removed);
