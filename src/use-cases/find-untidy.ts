/**
 * Where to look: first conversations that the mailbox's own lists make suspect, then all other open work. A page of them
 * is read at a time, so that what it costs grows with the page and not with the mailbox.
 */

import { decode } from '../desk/decode/decode';
import { isClosedMark, nameOf } from '../marks/names';
import type { Context } from '../team/context';
import { type Proposal, type TidyPage, tidyingOf } from '../tidy/find';
import { maybeStrange } from '../tidy/orphaned-names';
import { attentionNames, attentions } from '../words/attentions';
import type { BoardRow, Listed } from '../words/board';
import type { UseCase } from '../words/ports';
import { isWorkRow, markedStatuses } from '../words/statuses';
import { withBodies } from './reading';
import { allNamesThere, listAll, readBoard, readMany } from './requests';

/** Conversations read for one page. */
const readAtMost = 40;
const readAtOnce = 10;
/** Proposals on one page; cards hold a hundred widgets. */
const proposalsAtMost = 10;
/** Conversations asked of the mailbox under one name. */
const listLimit = 500;

/**
 * `cursor`: the last conversation looked at, `suspect` or `other` before it; from an earlier page. `found`: conversations
 * that earlier pages have found; they are looked at again, and what is still untidy stays on the page.
 */
export function* tidyPage(
  cursor: string | undefined,
  context: Context,
  found: readonly string[] = [],
): UseCase<TidyPage> {
  const board = yield* readBoard();
  const lists = yield* markedConversations(context);
  const suspects = [...suspectsIn(lists, board.rows, context)].sort();
  const others = [...new Set([...lists.all, ...board.rows.map(({ conversation }) => conversation)])]
    .filter((conversation) => !suspects.includes(conversation))
    .sort();
  const order = [
    ...suspects.map((conversation) => ({ conversation, place: `suspect ${conversation}` })),
    ...others.map((conversation) => ({ conversation, place: `other ${conversation}` })),
  ];
  const start = cursor === undefined ? 0 : order.filter(({ place }) => !isBehind(place, cursor)).length;
  const earlier: Proposal[] = [];
  for (let kept = 0; kept < found.length; kept += readAtOnce)
    earlier.push(...(yield* untidyAmong(found.slice(kept, kept + readAtOnce), context)));
  const proposals: Proposal[] = [];
  let at = start;
  while (at < order.length && at < start + readAtMost && proposals.length < proposalsAtMost) {
    const chunk = order
      .slice(at, Math.min(at + readAtOnce, start + readAtMost))
      .map(({ conversation }) => conversation);
    const untidy = yield* untidyAmong(chunk, context);
    const fits = untidy.slice(0, proposalsAtMost - proposals.length);
    proposals.push(...fits);
    // What does not fit begins the next page.
    const rest = untidy[fits.length];
    at += rest ? chunk.indexOf(rest.desk.conversation) : chunk.length;
    if (rest) break;
  }
  const last = order[at - 1];
  return {
    proposals: [...earlier, ...proposals.filter(({ desk }) => !found.includes(desk.conversation))],
    examined: at,
    of: order.length,
    next: at < order.length && last ? last.place : null,
    cutShort: lists.cutShort,
  };
}

/** In their order; what nobody can read any more is left out. */
function* untidyAmong(conversations: readonly string[], context: Context): UseCase<Proposal[]> {
  const snapshots = yield* withBodies(yield* readMany([...conversations]), context);
  const read = new Map(snapshots.map((snapshot) => [snapshot.conversation, snapshot]));
  return conversations.flatMap((conversation): Proposal[] => {
    const snapshot = read.get(conversation);
    if (!snapshot) return [];
    const desk = decode(snapshot, context);
    const tidying = tidyingOf(desk, context);
    return tidying.findings.length > 0 ? [{ desk, ...tidying }] : [];
  });
}

/** Suspects come before the others, each in the order of their ids; what is one now may have been another before. */
function isBehind(place: string, cursor: string): boolean {
  const isOther = (text: string) => text.startsWith('other ');
  if (isOther(place) !== isOther(cursor)) return isOther(place);
  return place > cursor;
}

interface Lists {
  /** Conversations by name. */
  under: Map<string, string[]>;
  all: Set<string>;
  cutShort: string[];
}

function* markedConversations(context: Context): UseCase<Lists> {
  const { vocabulary } = context;
  const there = yield* allNamesThere();
  const strange = there.filter((name) => maybeStrange(name, vocabulary));
  const names = [...holders(context), ...statusMarks, ...attentionMarks, ...strange];
  const lists: Listed[] = yield* listAll(names, listLimit);
  const under = new Map(names.map((name, index) => [name, lists[index]!.conversations]));
  return {
    under,
    // What is closed and stays closed needs no look.
    all: new Set(names.filter((name) => !isClosedMark(name)).flatMap((name) => under.get(name)!)),
    cutShort: names.filter((name, index) => lists[index]!.more && !isClosedMark(name)),
  };
}

const statusMarks = markedStatuses.map((value) => nameOf({ facet: 'status', value }));
const attentionMarks = attentionNames.map((value) => nameOf({ facet: 'attention', value }));

const holders = ({ vocabulary }: Context): string[] => [
  nameOf({ facet: 'owner', value: null }),
  ...vocabulary.handles.flatMap((value) => [nameOf({ facet: 'owner', value }), nameOf({ facet: 'closed', value })]),
];

/** What lists alone can show: names that exclude each other, work of members who left, marks without an owner, late copies. */
function suspectsIn({ under, cutShort }: Lists, rows: readonly BoardRow[], context: Context): Set<string> {
  const suspects = new Set<string>();
  const twice = (names: readonly string[]) => {
    const seen = new Set<string>();
    for (const conversation of names.flatMap((name) => [...new Set(under.get(name))])) {
      if (seen.has(conversation)) suspects.add(conversation);
      seen.add(conversation);
    }
    return seen;
  };
  const held = twice(holders(context));
  const signed = [twice(statusMarks), twice(attentionMarks)].flatMap((set) => [...set]);
  if (cutShort.length === 0) for (const one of signed) if (!held.has(one)) suspects.add(one);
  const known = new Set([...holders(context), ...statusMarks, ...attentionMarks]);
  for (const [name, conversations] of under) {
    const departed = name.startsWith('@') && context.roster.byHandle(name.slice(1))?.left;
    if (departed || !known.has(name)) for (const one of conversations) suspects.add(one);
  }
  const overdue = new Set(under.get(attentions.overdue.mark));
  for (const { conversation, due, status } of rows) {
    const late = due !== null && due < context.now && isWorkRow(status);
    if (late !== overdue.has(conversation) && !cutShort.includes(attentions.overdue.mark)) suspects.add(conversation);
  }
  return suspects;
}
