/** Lists people work from: which conversations are on one, and in which order. */

import type { Desk } from '../desk/desk';
import type { Sign } from '../mail/machine';
import { difference } from '../marks/facts';
import { nameOf } from '../marks/names';
import type { Context } from '../team/context';
import { isAttention } from '../words/attentions';
import type { BoardRow, Counts } from '../words/board';
import type { Headline } from '../words/conversation';
import type { BoardQuery } from '../words/inbox';
import { isListed, rowStatuses } from '../words/statuses';
import type { Handle } from '../words/values';
import { byUrgency, rowOf } from './row';

/** Conversations with new mail that a screen sorts by itself; the sweep does the rest. */
export const foldAtMost = 5;

/** Conversations shown at a time. */
export const pageSize = 10;

export interface BoardList {
  /** On this page, in order, each with what there is to show. */
  shown: { row: BoardRow; headline: Headline; sign?: Sign }[];
  /** All rows of the list in order, the page included. */
  rows: BoardRow[];
  /** Every row of the board, for figures that need more than one list. */
  board: BoardRow[];
  /** Whether the mailbox has more under this name than it was asked for. */
  more: boolean;
  /** Conversations with new mail that nobody has sorted yet, as far as one page of the inbox shows. */
  unsorted: number;
  counts: Counts;
  /** Where the next page begins; null: this was the last. */
  next: number | null;
}

/** The name whose conversations make up a list; null where the board alone knows them. */
export function listName(query: BoardQuery, person: Handle | null): string | null {
  if (isListed(query.list)) return nameOf({ facet: 'status', value: query.list });
  if (isAttention(query.list)) return nameOf({ facet: 'attention', value: query.list });
  switch (query.list) {
    case 'mine':
      return person === null ? null : nameOf({ facet: 'owner', value: person });
    case 'asked':
      return person === null ? null : nameOf({ facet: 'asked', value: person });
    case 'unassigned':
      return nameOf({ facet: 'owner', value: null });
    case 'member':
      return nameOf({ facet: 'owner', value: query.of ?? '' });
    case 'tag':
      return nameOf({ facet: 'tag', value: query.of ?? '' });
    default:
      return null;
  }
}

export const selectedIn = ({ of = '' }: BoardQuery): string[] => [
  ...new Set(of.split(' ').filter((one) => one !== '')),
];

/** Every name that says a conversation has been looked after. */
export const ownerNames = ({ vocabulary }: Context): string[] => [
  nameOf({ facet: 'owner', value: null }),
  ...vocabulary.handles.flatMap((value) => [nameOf({ facet: 'owner', value }), nameOf({ facet: 'closed', value })]),
];

/** What has just been sorted counts as what it is, although the mailbox does not say so yet. */
export function withFolded({ byName, at }: Counts, folded: readonly Desk[]): Counts {
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

export function replaceRow(rows: Map<string, BoardRow>, desk: Desk, now: number): void {
  const row = rowOf(desk, now, rows.get(desk.conversation)?.cameToLight);
  if (row) rows.set(desk.conversation, row);
  else rows.delete(desk.conversation);
}

export const belongs = (desk: Desk, name: string | null): boolean => name !== null && desk.names.includes(name);

/** A conversation under a name that no row knows yet: shown, in no particular place. */
export const unknownRow = (conversation: string): BoardRow => ({
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
export const byAsking = (a: BoardRow, b: BoardRow): number =>
  (a.escalated ?? 0) - (b.escalated ?? 0) || byUrgency(a, b);

/** Newest first: all leave the list after the same time. */
export const byArrival = (a: BoardRow, b: BoardRow): number => (b.next ?? 0) - (a.next ?? 0) || byUrgency(a, b);

/** What needs somebody comes before what waits for others. */
export const rank = ({ status }: BoardRow): number => rowStatuses[status].rank;
