/** What is kept beside the mail: caches that may vanish at any moment, and the board in user properties. */
import { readPosition } from '../../src/board/position';
import { decodeRow, encodeRow } from '../../src/board/row';
import type { BoardRow, StoredBoard } from '../../src/words/board';
import type { Handle } from '../../src/words/values';
import { conversationOf, rowKey } from './row-key';

/** Google's limits are 100 KB a cache value and 9 KB a property; both are kept well below. */
const cacheValueChars = 30_000;
const sixHours = 21_600;

/** A cached value, or null. Never the only copy of anything. */
export function cached<T>(key: string): T | null {
  try {
    const text = CacheService.getUserCache().get(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** `seconds`: how long at most, 1 to six hours. */
export function cache(key: string, value: unknown, seconds = sixHours): void {
  const text = JSON.stringify(value);
  // Characters of other scripts take up to three bytes.
  if (text.length <= cacheValueChars) CacheService.getUserCache().put(key, text, Math.min(seconds, sixHours));
}

export const uncache = (key: string): void => CacheService.getUserCache().remove(key);

const pendingPrefix = 'pending.';

/** Notes that a conversation is being written to, so that the next pass finds it if this execution is cut off. */
export function markPending(conversation: string): () => void {
  const properties = PropertiesService.getUserProperties();
  const key = pendingPrefix + conversation;
  properties.setProperty(key, '1');
  return () => {
    properties.deleteProperty(key);
  };
}

/** Conversations whose last writer never got to the end. */
export const pendingConversations = (): string[] =>
  PropertiesService.getUserProperties()
    .getKeys()
    .filter((key) => key.startsWith(pendingPrefix))
    .map((key) => key.slice(pendingPrefix.length));

/** A property holds 9 KB; a character takes up to three bytes. */
const propertyChars = 2_500;

/** A text kept in as many user properties as it needs, until it is kept anew. */
export function keepText(key: string, text: string): void {
  const properties = PropertiesService.getUserProperties();
  const parts = Math.ceil(text.length / propertyChars);
  for (let part = 0; part < parts; part++) {
    properties.setProperty(`${key}.${part}`, text.slice(part * propertyChars, (part + 1) * propertyChars));
  }
  properties.setProperty(`${key}.parts`, String(parts));
}

export function keptText(key: string): string | null {
  const properties = PropertiesService.getUserProperties();
  const parts = Number(properties.getProperty(`${key}.parts`) ?? 0);
  if (parts === 0) return null;
  return Array.from({ length: parts }, (_, part) => properties.getProperty(`${key}.${part}`) ?? '').join('');
}

/** When the last pass by trigger ended, epoch ms; null: none has. */
export const lastSweep = (): number | null => Number(keptText(sweepKey)) || null;
export const keepSweep = (at: number): void => keepText(sweepKey, String(at));
const sweepKey = 'sweep.ran';

/** The language somebody has chosen for themselves; empty: none. One account may be several people's. */
export const ownLanguage = (handle: Handle): string => keptText(`own.${handle}.language`) ?? '';
export const keepOwnLanguage = (handle: Handle, tag: string): void => keepText(`own.${handle}.language`, tag);

/** Conversations of one person whose last look is remembered: 2 kB, so that fifty people's fit beside a full board. */
const looksAtMost = 100;

/** When somebody last looked at a conversation; undefined: not within memory. */
export function lastVisit(conversation: string, handle: Handle): number | undefined {
  const line = looksOf(handle).find((text) => text.startsWith(`${rowKey(conversation)} `));
  return line === undefined ? undefined : Number.parseInt(line.split(' ')[1]!, 36);
}

/** Nothing depends on it, so where there is no room the look is forgotten and the conversation opens all the same. */
export function keepVisit(conversation: string, handle: Handle, at: number): void {
  const key = rowKey(conversation);
  const others = looksOf(handle).filter((text) => !text.startsWith(`${key} `));
  const lines = [`${key} ${at.toString(36)}`, ...others].slice(0, looksAtMost);
  try {
    PropertiesService.getUserProperties().setProperty(looksKey(handle), lines.join('\n'));
  } catch (error) {
    console.warn(error instanceof Error ? error.message : 'A look could not be kept.');
  }
}

const looksKey = (handle: Handle): string => `looks.${handle}`;

const looksOf = (handle: Handle): string[] =>
  (PropertiesService.getUserProperties().getProperty(looksKey(handle)) ?? '').split('\n').filter((text) => text !== '');

/** What the kept properties take of Google's 500 kB. */
export const storedKilobytes = (): number =>
  Math.ceil(
    Object.entries(PropertiesService.getUserProperties().getProperties()).reduce(
      (sum, [key, value]) => sum + key.length + value.length,
      0,
    ) / 1_000,
  );

/**
 * Rows are spread over a fixed number of properties by their conversation, so that a command writes one small property
 * and 10,000 rows of 36 characters fit: less than 6 KB each.
 */
const buckets = 64;
const positionKey = 'board.position';

function bucketOf(conversation: string): string {
  let hash = 0;
  for (let at = 0; at < conversation.length; at++) hash = (hash * 31 + conversation.charCodeAt(at)) % 65_521;
  return `board.${hash % buckets}`;
}

const lineOf = (row: BoardRow, handles: readonly Handle[]): string =>
  encodeRow({ ...row, conversation: rowKey(row.conversation) }, handles);

function rowIn(line: string, handles: readonly Handle[]): BoardRow | null {
  const row = decodeRow(line, handles);
  return row && { ...row, conversation: conversationOf(row.conversation) };
}

export function readStoredBoard(handles: readonly Handle[]): StoredBoard {
  const all = PropertiesService.getUserProperties().getProperties();
  const rows = Object.entries(all)
    .filter(([key]) => /^board\.\d+$/.test(key))
    .flatMap(([, value]) => value.split('\n'))
    .map((line) => rowIn(line, handles))
    .filter((row): row is BoardRow => row !== null);
  return { rows, position: all[positionKey] ?? null };
}

/** Where the last sweep stopped reading the mailbox's history. */
export const boardPosition = (): string | null =>
  readPosition(PropertiesService.getUserProperties().getProperty(positionKey)).at;

/** What the board says was written last; null: there is a board and it has no row. See `Context.done`. */
export function storedDone(conversation: string, handles: readonly Handle[]): string | null | undefined {
  const lines = (PropertiesService.getUserProperties().getProperty(bucketOf(conversation)) ?? '').split('\n');
  const key = rowKey(conversation);
  const line = lines.find((text) => text.startsWith(`${key},`));
  const row = line === undefined ? null : rowIn(line, handles);
  if (row) return row.done === '' ? undefined : row.done;
  return boardPosition() === null ? undefined : null;
}

export function keepRows(
  rows: BoardRow[],
  drop: string[],
  position: string | undefined,
  handles: readonly Handle[],
): void {
  // Two writers whose rows share a property must not overwrite each other; a row lost all the same comes back by sweep.
  const lock = LockService.getScriptLock();
  const alone = lock.tryLock(2_000);
  const properties = PropertiesService.getUserProperties();
  const touched = [...drop, ...rows.map(({ conversation }) => conversation)];
  const gone = new Set(touched.map(rowKey));
  for (const bucket of new Set(touched.map(bucketOf))) {
    const kept = (properties.getProperty(bucket) ?? '')
      .split('\n')
      .filter((line) => line !== '' && !gone.has(line.split(',')[0]!));
    const added = rows.filter((row) => bucketOf(row.conversation) === bucket).map((row) => lineOf(row, handles));
    const lines = [...kept, ...added];
    if (lines.length > 0) properties.setProperty(bucket, lines.join('\n'));
    else properties.deleteProperty(bucket);
  }
  if (position !== undefined) properties.setProperty(positionKey, position);
  if (alone) lock.releaseLock();
}
