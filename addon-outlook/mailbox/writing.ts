/**
 * Carries out a plan on Graph. A PATCH replaces the whole list of categories, so each one is merged with what stands on
 * the message, bound to the version it was merged with where Exchange heeds that, and read back.
 */

import { entriesIn } from '../../src/journal/text';
import { mergedNames } from '../../src/plan/merge';
import type { Entry } from '../../src/words/entry';
import { DocketError } from '../../src/words/errors';
import type { Vocabulary } from '../../src/words/marks';
import type { MarkChange, Plan } from '../../src/words/plan';
import type { Call } from './client';
import { conversationGone } from './ids';
import { type Item, itemOf, listCall as itemsCall } from './items';
import { entryCall } from './journal';
import { filedAs } from './messages';
import type { Places, Session } from './session';
import { timeOf, type WireList, type WireMessage } from './wire';

type Page = WireList<WireMessage>;

/** How often marks are merged anew because somebody else wrote the same message. */
const rounds = 4;

export interface Writing {
  session: Session;
  vocabulary: Vocabulary;
  /** What an entry says to people who read the mailbox without Docket. */
  sentence(entry: NonNullable<Plan['entry']>): string;
}

/** What a message has to carry when the plan is carried out. */
interface Step {
  change: MarkChange;
  message: WireMessage;
  names: string[];
}

export const placeFields = 'id,categories,parentFolderId,isDraft,receivedDateTime';

export const messagesCall = (session: Session, conversation: string, select: string): Call => ({
  method: 'GET',
  path: session.at('messages', { $filter: `conversationId eq '${conversation}'`, $select: select, $top: 100 }),
});

/** What has just been read of a conversation: its messages, and the journal's items. */
export interface Found {
  messages: WireMessage[];
  items: readonly Item[];
}

export interface Carried {
  /** The host's time of the entry, 0 without one. */
  entryAt: number;
  /** Entries of colleagues that came in between. */
  others: Entry[];
}

export async function carryOut(plan: Plan, { messages, items }: Found, writing: Writing): Promise<Carried> {
  const { session } = writing;
  const { entry, conversation } = plan;
  const [places, folder] = [await session.places(), await session.ownFolder()];
  // What is written is written, whether or not it can be read back.
  const marksNow: Call = { ...messagesCall(session, conversation, placeFields), orNull: 'any' };
  const journalNow = (): Call => ({
    ...itemsCall(session, folder, 'conversation', conversation, 'text'),
    orNull: 'any',
  });
  let current = messages;
  let entryAt: number | null = entry ? null : 0;
  let others: Entry[] = [];
  for (let round = 0; round < rounds; round++) {
    const steps = stepsOf(plan, current, writing.vocabulary);
    const moves = movesOf(plan, current, places);
    const marks = [...steps.map((step) => patchCall(session, step)), ...moves.map((move) => moveCall(session, move))];
    if (entryAt !== null && marks.length === 0) return { entryAt, others };
    // The entry goes first: it can be finished from; marks that no entry explains cannot. A part that fails stops the rest.
    const writes = [
      ...(entry && entryAt === null ? [entryCall(session, folder, entry, writing.sentence(entry), items.length)] : []),
      ...marks,
    ];
    const answers = await inOrder(session, [...writes, marksNow, ...(entry ? [journalNow()] : [])], plan);
    if (entryAt === null) entryAt = timeOf((answers[0] as WireMessage).createdDateTime) + Math.min(items.length, 999);
    const [seen, journal] = answers.slice(writes.length) as [Page | null, (Page | null)?];
    if (entry && journal) others = await othersIn(session, journal, { conversation, items, entry });
    const read = await wholePage(session, seen ?? (await session.client.one<Page | null>(marksNow)));
    const isRefused = answers.slice(writes.length - marks.length, writes.length).includes(null);
    if (read === null && !isRefused) return { entryAt, others };
    if (read?.length === 0) throw conversationGone();
    current = read ?? current;
  }
  throw new DocketError('changed-meanwhile', { why: 'marks-incomplete' });
}

/** The whole list whose first page this is; null where it cannot be read. */
async function wholePage(session: Session, page: Page | null): Promise<WireMessage[] | null> {
  try {
    return page && (await session.client.rest(page)).value;
  } catch {
    return null;
  }
}

/** What has come into the journal since it was read, the own entry aside. */
async function othersIn(
  session: Session,
  journal: Page,
  { conversation, items, entry }: { conversation: string; items: readonly Item[]; entry: Entry },
): Promise<Entry[]> {
  const now = (await wholePage(session, journal)) ?? [];
  const known = new Set(items.map(({ id }) => id));
  const fresh = now.map(itemOf).filter(({ id, value }) => value === conversation && !known.has(id));
  return entriesIn(fresh).entries.filter(({ id }) => id !== entry.id);
}

async function inOrder(session: Session, calls: Call[], plan: Plan): Promise<unknown[]> {
  try {
    return await session.client.inOrder(calls);
  } catch (error) {
    if (error instanceof DocketError && error.code === 'mark-missing') {
      for (const name of plan.marks.flatMap(({ add }) => add)) session.refusedNames.add(name);
    }
    throw error;
  }
}

function stepsOf(plan: Plan, messages: readonly WireMessage[], vocabulary: Vocabulary): Step[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return plan.marks.flatMap((change) => {
    if (change.on === 'conversation') throw new Error('Outlook marks single messages');
    const message = byId.get(change.on.message);
    // Somebody deleted it: what is left says the old or the new state.
    if (!message) return [];
    const current = message.categories ?? [];
    const names = mergedNames(current, change, vocabulary);
    return sameNames(current, names) ? [] : [{ change, message, names }];
  });
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().every((name, index) => name === [...b].sort()[index]);

const patchCall = (session: Session, { change, message, names }: Step): Call => ({
  method: 'PATCH',
  path: session.at('messages', message.id, { $select: 'id,categories' }),
  body: { categories: names },
  orNull: [404, 409, 412],
  ...(message['@odata.etag'] ? { ifMatch: message['@odata.etag'] } : {}),
  refused: ({ status }) =>
    status === 400 ? new DocketError('mark-missing', { why: 'categories-refused', names: change.add }) : undefined,
});

interface Move {
  message: string;
  to: string;
}

/** A conversation leaves the inbox with every message it has there, and returns with the one that carries its marks. */
function movesOf(plan: Plan, messages: readonly WireMessage[], places: Places): Move[] {
  const change = plan.marks.find(({ inbox }) => inbox !== undefined);
  if (!change || change.on === 'conversation') return [];
  const inInbox = messages.filter(({ parentFolderId }) => parentFolderId === places.inbox);
  if (change.inbox === 'out') {
    const { archive } = places;
    return archive === null ? [] : inInbox.map(({ id }) => ({ message: id, to: archive }));
  }
  const target = change.on.message;
  const stays = inInbox.length > 0 || !messages.some((one) => one.id === target && filedAs(one, places) === 'received');
  return stays ? [] : [{ message: target, to: places.inbox }];
}

const moveCall = (session: Session, { message, to }: Move): Call => ({
  method: 'POST',
  path: session.at('messages', message, 'move'),
  body: { destinationId: to },
  orNull: [404, 409, 412],
  // Its id survives the move, and where it lies already it stays.
  repeats: true,
});
