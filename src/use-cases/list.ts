/**
 * The lists people work from. Which conversations are on a list is asked of the mailbox, where the marks are the truth;
 * the board says in which order they come. Reading a list writes nothing.
 */

import {
  type BoardList,
  belongs,
  byArrival,
  byAsking,
  foldAtMost,
  listName,
  ownerNames,
  pageSize,
  rank,
  replaceRow,
  selectedIn,
  unknownRow,
  wakeRow,
  withFolded,
} from '../board/list';
import { rowsOn } from '../board/membership';
import { beginningOf, readPosition } from '../board/position';
import { byUrgency } from '../board/row';
import { decode } from '../desk/decode/decode';
import type { Desk } from '../desk/desk';
import type { Context } from '../team/context';
import { isAttention } from '../words/attentions';
import type { BoardRow, StoredBoard } from '../words/board';
import type { BoardQuery } from '../words/inbox';
import type { Conversations, Together, UseCase } from '../words/ports';
import { withBodies } from './reading';
import { changed, headlines, readMany, readTogether } from './requests';

/** Conversations asked of the mailbox for one list. */
const listLimit = 500;

/** Reads one list, sorts what it can within its budget, and says how much is left. `counted`: names to count besides. */
export function* readList(
  query: BoardQuery,
  counted: string[],
  context: Context,
): UseCase<BoardList, Conversations & Together> {
  const name = listName(query, context.person?.handle ?? null);
  const read = yield* readTogether(counted, name === null ? null : { name, limit: listLimit });
  const { board, counts } = read;
  const listed = query.list === 'selected' ? { conversations: selectedIn(query), more: false } : read.listed;
  const { rows, folded, arrivals } = yield* sortedBoard(board, listed.conversations, context);
  const stays = new Map(folded.map((desk) => [desk.conversation, belongs(desk, name)]));
  const holds = name === null || listed.more || isAttention(query.list) ? rowsOn(query, context) : null;
  // The mailbox lists its newest first, and cut short; what has waited longest is known to the board, and so is what has
  // come due since the marks were written.
  const known = holds ? [...rows.values()].filter(holds).map(({ conversation }) => conversation) : [];
  const onMailbox = [...(query.list === 'unsorted' ? arrivals : listed.conversations), ...known];
  const joins = folded.filter((desk) => name !== null && belongs(desk, name)).map((desk) => desk.conversation);
  const ordered = [...new Set([...onMailbox, ...joins])]
    .filter((conversation) => name === null || stays.get(conversation) !== false)
    .map((conversation) => rows.get(conversation) ?? unknownRow(conversation))
    .map((row) => wakeRow(row, context.now))
    .sort(orderOf(query));
  const start = Math.max(0, Number.parseInt(query.cursor ?? '0', 10) || 0);
  const page = ordered.slice(start, start + pageSize);
  return {
    shown: yield* withSigns(query, yield* withHeadlines(page), context),
    rows: ordered,
    board: [...rows.values()].map((row) => wakeRow(row, context.now)),
    more: listed.more && holds === null,
    unsorted: arrivals.filter((conversation) => !stays.has(conversation)).length,
    counts: withFolded(counts, folded),
    next: start + pageSize < ordered.length ? start + pageSize : null,
  };
}

/**
 * The board by conversation with new mail sorted in, as far as a screen's budget goes. `listed`: conversations that
 * should have a row; `arrivals`: all that have new mail, sorted or not.
 */
export function* sortedBoard(
  board: StoredBoard,
  listed: readonly string[],
  context: Context,
): UseCase<{ rows: Map<string, BoardRow>; folded: Desk[]; arrivals: string[] }, Conversations & Together> {
  const rows = new Map(board.rows.map((row) => [row.conversation, row]));
  const arrivals = yield* arrivalsBeside(rows, board, context);
  const unread = listed.filter((conversation) => !rows.has(conversation));
  const unfolded = [...new Set([...arrivals, ...unread])].slice(0, foldAtMost);
  const passes = { sortedTo: readPosition(board.position).sortedTo ?? null, admits: 0 };
  const folded = yield* fold(unfolded, { ...context, passes });
  for (const desk of folded) replaceRow(rows, desk, context.now);
  return { rows, folded, arrivals };
}

/**
 * Conversations with mail that no pass has sorted: reached by none, or looked at in vain. A dated pass lists everything;
 * what has a row has been sorted.
 */
function* arrivalsBeside(
  rows: ReadonlyMap<string, BoardRow>,
  board: StoredBoard,
  context: Context,
): UseCase<string[], Conversations> {
  const position = readPosition(board.position);
  const { conversations, expired } = yield* changed(beginningOf(position), 'mail', ownerNames(context));
  const news = expired ? conversations.filter((conversation) => !rows.has(conversation)) : conversations;
  const inVain = (position.missed ?? []).filter((conversation) => !rows.has(conversation));
  return [...new Set([...news, ...(position.owed ?? []), ...inVain])];
}

function* fold(conversations: string[], context: Context): UseCase<Desk[], Conversations & Together> {
  if (conversations.length === 0) return [];
  const snapshots = yield* withBodies(yield* readMany(conversations), context);
  return snapshots.map((snapshot) => decode(snapshot, context));
}

function orderOf({ list }: BoardQuery): (a: BoardRow, b: BoardRow) => number {
  if (list === 'escalated') return byAsking;
  return list === 'automatic' ? byArrival : (a, b) => rank(a) - rank(b) || byUrgency(a, b);
}

/** A row does not say why its mail was left alone; the few on the screen are read. */
function* withSigns(
  query: BoardQuery,
  shown: BoardList['shown'],
  context: Context,
): UseCase<BoardList['shown'], Together> {
  if (query.list !== 'automatic' || shown.length === 0) return shown;
  const snapshots = yield* readMany(shown.map(({ row }) => row.conversation));
  const signs = new Map(snapshots.map((one) => [one.conversation, decode(one, context).automatic?.sign]));
  return shown.map((one) => ({ ...one, sign: signs.get(one.row.conversation) }));
}

function* withHeadlines(page: BoardRow[]): UseCase<BoardList['shown'], Conversations> {
  if (page.length === 0) return [];
  const found = yield* headlines(page.map((row) => row.conversation));
  const byId = new Map(found.map((headline) => [headline.conversation, headline]));
  return page.flatMap((row) => {
    const headline = byId.get(row.conversation);
    return headline ? [{ row, headline }] : [];
  });
}
