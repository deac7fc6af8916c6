/**
 * A forward cannot be answered by Reply, which would go to the colleague who forwarded it. The answer is a new mail, and so a
 * new conversation: it takes over owner, tags and the running clock, and the forward is closed as answered.
 */
import { claimDigest } from '../board/row';
import { presentOwner } from '../desk/decode/arrivals';
import type { Desk, ReadMessage } from '../desk/desk';
import { chosenPair, continuedFrom, continuing, isTied, type Offer, offerLink, offersIn } from '../desk/links';
import { fold } from '../mail/addresses/fold';
import type { Facts } from '../marks/facts';
import type { Context } from '../team/context';
import type { Decision } from '../verbs/verb';
import type { BoardRow } from '../words/board';
import type { UseCase } from '../words/ports';
import { cut } from '../words/text';
import type { Handle } from '../words/values';
import { readToWrite } from './reading';
import { writeByItself } from './write-by-itself';

/** Whether a conversation may continue a forward, or somebody has said which of two continues the other. */
export const mayContinue = (desk: Desk): boolean =>
  continuedFrom(desk.entries) !== null ||
  (!isTied(desk.entries) && (chosenPair(desk.entries, desk.conversation) !== null || beginning(desk) !== null));

/** Forwards of one customer that are offered for one new mail. */
const offeredAtMost = 5;

/**
 * Ties a conversation to the forward it answers. With several open forwards of that customer nobody can tell, so both sides are
 * offered to a person. False where somebody else was writing: the next pass does it.
 *
 * @param rows the board as it now stands
 */
export function* continueOne(desk: Desk, rows: Iterable<BoardRow>, context: Context): UseCase<boolean> {
  const pair = chosenPair(desk.entries, desk.conversation);
  if (pair !== null && !isTied(desk.entries)) return yield* continueForward(...pair, context);
  const open = forwardsFor(desk, rows);
  const others = [];
  for (const { conversation } of open.slice(0, offeredAtMost + 1)) {
    const forward = yield* readToWrite(conversation, context);
    if (answers(desk, forward.desk)) others.push(forward.desk);
  }
  const isOffered = offersIn(desk.entries).length > 0;
  if (others.length === 1 && !isOffered)
    return yield* continueForward(desk.conversation, others[0]!.conversation, context);
  if (others.length === 0) return true;
  let done = true;
  for (const other of others.slice(0, offeredAtMost)) {
    const there = yield* offer(other.conversation, desk, 'continued by', context);
    const here = yield* offer(desk.conversation, other, 'continues', context);
    done = done && there && here;
  }
  return done;
}

/** Asks a person there whether the one continues the other. */
function* offer(there: string, { conversation, subject }: Desk, as: Offer['as'], context: Context): UseCase<boolean> {
  const reading = yield* readToWrite(there, context);
  const { entries, facts } = reading.desk;
  const link = offerLink(conversation, as);
  const isKnown = entries.some(({ data }) => data.link?.other === link.other && data.link.as === link.as);
  if (isKnown || isTied(entries)) return true;
  return yield* writeByItself(reading, 'offer', { facts, data: { link, text: cut(subject.trim(), 80) } }, context);
}

/** Open forwards that a conversation may answer, as far as the board can tell. */
function forwardsFor(desk: Desk, rows: Iterable<BoardRow>): BoardRow[] {
  const linked = continuedFrom(desk.entries);
  const open = [...rows].filter(
    ({ claimed, conversation }) => claimed !== undefined && conversation !== desk.conversation,
  );
  // A pass that was cut off between its two writings goes on where it stopped.
  if (linked) return open.filter(({ conversation }) => conversation === linked.other);
  const to = new Set(beginning(desk)?.to.map((address) => claimDigest(address)));
  return open.filter(({ claimed }) => to.has(claimed!));
}

/** Whether the mail that began a conversation goes to the customer of an open forward that was there before it. */
function answers(next: Desk, { customer, facts, messages }: Desk): boolean {
  const first = beginning(next);
  const came = messages.find(({ verdict }) => verdict.is === 'asks')?.at;
  const goesThere = first?.to.some((address) => fold(address) === fold(customer?.address ?? ''));
  return (
    Boolean(goesThere) && facts.managed && facts.status !== 'closed' && came !== undefined && first!.message.at >= came
  );
}

/** The team's mail that began the conversation; null: somebody else did. */
function beginning({ messages: [first] }: Desk): { message: ReadMessage; to: readonly string[] } | null {
  return first?.verdict.is === 'answer' ? { message: first, to: first.verdict.to } : null;
}

/** Writes the new conversation first: cut off behind it, the next pass still finds the forward open, and the link. */
export function* continueForward(conversation: string, other: string, context: Context): UseCase<boolean> {
  const forward = yield* readToWrite(other, context);
  const next = yield* readToWrite(conversation, context);
  const first = beginning(next.desk);
  if (!first || !answers(next.desk, forward.desk)) return true;
  const { kind } = first.message;
  const author = kind.who === 'member' && context.roster.mayOwn(kind.handle) ? kind.handle : null;
  if (!continuedFrom(next.desk.entries)) {
    const written = yield* writeByItself(next, 'link', takeOver(forward.desk, next.desk, author, context), context);
    if (!written) return false;
  }
  const answered = answeredBy(conversation, forward.desk.facts, author, context.config);
  return yield* writeByItself(forward, 'answered', answered, context);
}

function takeOver(forward: Desk, { facts }: Desk, author: Handle | null, context: Context): Decision {
  const { afterReply } = context.config;
  const owner = facts.owner ?? presentOwner(forward.facts.owner, context.now, context) ?? author;
  const { priority } = forward.facts;
  const tags = [...new Set([...facts.tags, ...forward.facts.tags])].sort();
  const answered =
    afterReply === 'close' && owner === null ? 'waiting' : afterReply === 'close' ? 'closed' : afterReply;
  // The customer has written there since, or somebody has seen to it.
  const since = facts.status === 'new' && owner !== null ? 'open' : facts.status;
  return {
    facts: { ...facts, managed: true, owner, status: facts.managed ? since : answered, tags, priority },
    data: { link: continuing(forward), fact: { key: 'customer', value: forward.customer!.address } },
  };
}

/** Closed to the credit of whoever owned it, or wrote the answer; Waiting where nobody knows either. */
export function answeredBy(other: string, facts: Facts, author: Handle | null, config: Context['config']): Decision {
  const owner = facts.owner ?? author;
  const data = { link: { other, as: 'continued by' } };
  if (owner === null) return { facts: { ...facts, status: 'waiting' }, data };
  const closed: Facts = { ...facts, status: 'closed', owner, attention: null };
  return { facts: closed, data, ...(config.onClose === 'archive' ? { inbox: 'out' as const } : {}) };
}
