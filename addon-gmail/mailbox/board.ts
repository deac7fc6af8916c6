/** The board, in user properties. */
import { readPosition } from '../../src/board/position';
import { besideIn, decodeRow, encodeRow } from '../../src/board/row';
import type { BoardRow, StoredBoard } from '../../src/words/board';
import type { Snapshot } from '../../src/words/conversation';
import type { OwnTexts } from '../../src/words/ports';
import type { Handle } from '../../src/words/values';
import { conversationOf, rowKey } from './row-key';

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

/** What the board says of a conversation: what was written last, null where there is a board and it has no row; see `Snapshot`. */
export function storedBeside(conversation: string, handles: readonly Handle[]): Pick<Snapshot, 'done' | 'cameToLight'> {
  const lines = (PropertiesService.getUserProperties().getProperty(bucketOf(conversation)) ?? '').split('\n');
  const key = rowKey(conversation);
  const line = lines.find((text) => text.startsWith(`${key},`));
  const row = line === undefined ? null : rowIn(line, handles);
  return besideIn(row ?? (boardPosition() === null ? undefined : null));
}

export function keepRows(
  rows: readonly BoardRow[],
  drop: readonly string[],
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

export const createBoard = (handles: readonly Handle[]): Pick<OwnTexts, 'board' | 'keep'> => ({
  board: () => readStoredBoard(handles),
  keep: (rows, drop, position) => keepRows(rows, drop, position, handles),
});
