/**
 * The lists people work from. Which conversations are on a list is asked of the mailbox, where the marks are the truth;
 * the board says in which order they come. Reading a list writes nothing.
 */
import { changed, headlines, readMany, readTogether } from '../desk/asking';
import { type Context, withDone } from '../desk/context';
import { decode } from '../desk/decode';
import type { Desk } from '../desk/desk';
import { difference } from '../marks/facts';
import { nameOf } from '../marks/names';
import type { Asking, BoardQuery, BoardRow, Counts, Handle, Headline, StoredBoard } from '../ports';
import { rowsOn } from './membership';
import { beginningOf, readPosition } from './position';
import { byUrgency, rowOf } from './row';

/** Conversations with new mail that a screen sorts by itself; the sweep does the rest. */
export const foldAtMost = 5;
/** Conversations shown at a time. */
export const pageSize = 10;
/** Conversations asked of the mailbox for one list. */
const listLimit = 500;

export interface BoardList {
  /** On this page, in order, each with what there is to show. */
  shown: { row: BoardRow; headline: Headline }[];
  /** All rows of the list in order, the page included. */
  rows: BoardRow[];
  /** Every row of the board, for figures that need more than one list. */
  board: BoardRow[];
  /** Whether the mailbox has more under this name than it was asked for. */
  more: boolean;
  /** Conversations with new mail that nobody has sorted yet, as far as one page of the inbox tells. */
  unsorted: number;
  counts: Counts;
  /** Where the next page begins; null: this was the last. */
  next: number | null;
}

/** The name whose conversations make up a list; null where the board alone knows them. */
export function listName(query: BoardQuery, person: Handle | null): string | null {
  switch (query.list) {
    case 'mine':
      return person === null ? null : nameOf({ facet: 'owner', value: person });
    case 'asked':
      return person === null ? null : nameOf({ facet: 'asked', value: person });
    case 'unassigned':
      return nameOf({ facet: 'owner', value: null });
    case 'waiting':
    case 'snoozed':
      return nameOf({ facet: 'status', value: query.list });
    case 'overdue':
    case 'due-soon':
      return nameOf({ facet: 'attention', value: query.list });
    case 'member':
      return nameOf({ facet: 'owner', value: query.of ?? '' });
    case 'tag':
      return nameOf({ facet: 'tag', value: query.of ?? '' });
    default:
      return null;
  }
}

/** Reads one list, sorts what it can within its budget, and says how much is left. `counted`: names to count besides. */
export function* readList(query: BoardQuery, counted: string[], context: Context): Asking<BoardList> {
  const name = listName(query, context.person?.handle ?? null);
  const read = yield* readTogether(counted, name === null ? null : { name, limit: listLimit });
  const { board, counts } = read;
  const listed = query.list === 'selected' ? { conversations: selectedIn(query), more: false } : read.listed;
  const { rows, folded, arrivals } = yield* sortedBoard(board, listed.conversations, context);
  const stays = new Map(folded.map((desk) => [desk.conversation, belongs(desk, name)]));
  const holds = name === null || listed.more ? rowsOn(query, context) : null;
  // The mailbox lists its newest first, and cut short; what has waited longest is known to the board.
  const known = holds ? [...rows.values()].filter(holds).map(({ conversation }) => conversation) : [];
  const onMailbox = [...(query.list === 'unsorted' ? arrivals : listed.conversations), ...known];
  const joins = folded.filter((desk) => name !== null && belongs(desk, name)).map((desk) => desk.conversation);
  const ordered = [...new Set([...onMailbox, ...joins])]
    .filter((conversation) => name === null || stays.get(conversation) !== false)
    .map((conversation) => rows.get(conversation) ?? unknownRow(conversation))
    .map((row) => wakeRow(row, context.now))
    .sort(query.list === 'escalated' ? byAsking : (a, b) => rank(a) - rank(b) || byUrgency(a, b));
  const start = Math.max(0, Number.parseInt(query.cursor ?? '0', 10) || 0);
  const page = ordered.slice(start, start + pageSize);
  return {
    shown: yield* withHeadlines(page),
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
): Asking<{ rows: Map<string, BoardRow>; folded: Desk[]; arrivals: string[] }> {
  const rows = new Map(board.rows.map((row) => [row.conversation, row]));
  const arrivals = yield* arrivalsBeside(rows, board, context);
  const unread = listed.filter((conversation) => !rows.has(conversation));
  const unfolded = [...new Set([...arrivals, ...unread])].slice(0, foldAtMost);
  const folded = yield* fold(unfolded, board, context);
  for (const desk of folded) replaceRow(rows, desk, context.now);
  return { rows, folded, arrivals };
}

/** Conversations with mail that no pass has reached. A dated pass tells of everything; what has a row has been sorted. */
function* arrivalsBeside(rows: ReadonlyMap<string, BoardRow>, board: StoredBoard, context: Context): Asking<string[]> {
  const since = beginningOf(readPosition(board.position));
  const { conversations, expired } = yield* changed(since, 'mail', ownerNames(context));
  return expired ? conversations.filter((conversation) => !rows.has(conversation)) : conversations;
}

const selectedIn = ({ of = '' }: BoardQuery): string[] => [...new Set(of.split(' ').filter((one) => one !== ''))];

/** Every name that says a conversation has been looked after. */
export const ownerNames = ({ vocabulary }: Context): string[] => [
  nameOf({ facet: 'owner', value: null }),
  ...vocabulary.handles.flatMap((value) => [nameOf({ facet: 'owner', value }), nameOf({ facet: 'closed', value })]),
];

/** What has just been sorted counts as what it is, though the mailbox has not been told yet. */
function withFolded({ byName, at }: Counts, folded: readonly Desk[]): Counts {
  const counted = { ...byName };
  const change = (names: readonly string[], by: number) => {
    for (const name of names) if (counted[name] != null) counted[name] += by;
  };
  for (const { settled, names } of folded) {
    const { set, removed } = difference(settled, names);
    change(set, 1);
    change(removed, -1);
  }
  return { byName: counted, at };
}

function* fold(conversations: string[], board: StoredBoard, context: Context): Asking<Desk[]> {
  if (conversations.length === 0) return [];
  const snapshots = yield* readMany(conversations);
  return snapshots.map((snapshot) => decode(snapshot, withDone(context, board, snapshot.conversation)));
}

function* withHeadlines(page: BoardRow[]): Asking<BoardList['shown']> {
  if (page.length === 0) return [];
  const found = yield* headlines(page.map((row) => row.conversation));
  const byId = new Map(found.map((headline) => [headline.conversation, headline]));
  return page.flatMap((row) => {
    const headline = byId.get(row.conversation);
    return headline ? [{ row, headline }] : [];
  });
}

function replaceRow(rows: Map<string, BoardRow>, desk: Desk, now: number): void {
  const row = rowOf(desk, now);
  if (row) rows.set(desk.conversation, row);
  else rows.delete(desk.conversation);
}

const belongs = (desk: Desk, name: string | null): boolean => name !== null && desk.names.includes(name);

/** A conversation under a name that no row knows yet: shown, in no particular place. */
const unknownRow = (conversation: string): BoardRow => ({
  conversation,
  owner: null,
  status: 'open',
  priority: 'normal',
  waitingSince: null,
  due: null,
  next: null,
  done: '',
});

/** A snooze that has passed is over, whether or not the mark has been taken off. */
export const wakeRow = (row: BoardRow, now: number): BoardRow =>
  row.status === 'snoozed' && (row.next === null || row.next <= now) ? { ...row, status: 'open', next: null } : row;

/** What has waited longest to be accepted comes first. */
const byAsking = (a: BoardRow, b: BoardRow): number => (a.escalated ?? 0) - (b.escalated ?? 0) || byUrgency(a, b);

/** What needs somebody comes before what waits for others. */
const rank = ({ status }: BoardRow): number => (status === 'waiting' ? 1 : status === 'snoozed' ? 2 : 0);
