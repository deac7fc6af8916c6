/**
 * A forward cannot be answered by Reply, which would go to the colleague who forwarded it. The answer is a new mail, and so a
 * new conversation: it takes over owner, tags and the running clock, and the forward is closed as answered.
 */
import { claimDigest } from '../board/row';
import { presentOwner } from '../desk/decode/arrivals';
import type { Desk, ReadMessage } from '../desk/desk';
import { continuedFrom } from '../desk/links';
import { fold } from '../mail/addresses/fold';
import type { Facts } from '../marks/facts';
import type { Context } from '../team/context';
import type { Decision } from '../verbs/verb';
import type { BoardRow } from '../words/board';
import type { EntryLink } from '../words/entry';
import type { UseCase } from '../words/ports';
import type { Handle } from '../words/values';
import { readToWrite } from './reading';
import { writeTie } from './tie';

/** Whether a conversation may continue a forward: the team began it, or it has been tied to one. */
export const mayContinue = (desk: Desk): boolean =>
  continuedFrom(desk.entries) !== null ||
  (!desk.facts.managed && desk.entries.length === 0 && beginning(desk) !== null);

/**
 * The forward that a conversation continues; null: none, or several, which nobody can tell apart.
 *
 * @param rows the board as it now stands
 */
export function forwardContinued(desk: Desk, rows: Iterable<BoardRow>): BoardRow | null {
  const linked = continuedFrom(desk.entries);
  const open = [...rows].filter(
    ({ claimed, conversation }) => claimed !== undefined && conversation !== desk.conversation,
  );
  // A pass that was cut off between its two writings goes on where it stopped.
  if (linked) return open.find(({ conversation }) => conversation === linked.other) ?? null;
  const to = new Set(beginning(desk)?.to.map((address) => claimDigest(address)));
  const found = open.filter(({ claimed }) => to.has(claimed!));
  return found.length === 1 ? found[0]! : null;
}

/** The team's mail that began the conversation; null: somebody else did. */
function beginning({ messages: [first] }: Desk): { message: ReadMessage; to: readonly string[] } | null {
  return first?.verdict.is === 'answer' ? { message: first, to: first.verdict.to } : null;
}

/**
 * Writes the new conversation first: cut off behind it, the next pass still finds the forward open, and the link. False
 * where somebody else was writing: the next pass does it.
 */
export function* continueForward(conversation: string, other: string, context: Context): UseCase<boolean> {
  const forward = yield* readToWrite(other, context);
  const next = yield* readToWrite(conversation, context);
  const first = beginning(next.desk);
  const { customer, facts } = forward.desk;
  const goesThere = first?.to.some((address) => fold(address) === fold(customer?.address ?? ''));
  const came = forward.desk.messages.find(({ verdict }) => verdict.is === 'asks')?.at;
  if (
    !first ||
    !goesThere ||
    !facts.managed ||
    facts.status === 'closed' ||
    came === undefined ||
    first.message.at < came
  )
    return true;
  const { kind } = first.message;
  const author = kind.who === 'member' && context.roster.mayOwn(kind.handle) ? kind.handle : null;
  if (!continuedFrom(next.desk.entries)) {
    const written = yield* writeTie(next, 'link', takeOver(forward.desk, next.desk, author, context), context);
    if (!written) return false;
  }
  return yield* writeTie(forward, 'answered', answeredBy(conversation, facts, author, context.config), context);
}

function takeOver(forward: Desk, { facts }: Desk, author: Handle | null, context: Context): Decision {
  const { afterReply } = context.config;
  const clock = forward.clocks.find(({ state }) => state === 'running');
  const link: EntryLink = {
    other: forward.conversation,
    as: 'continues',
    ...(forward.waitingSince === null ? {} : { since: forward.waitingSince }),
    ...(clock ? { policy: clock.policy } : {}),
  };
  const owner = presentOwner(forward.facts.owner, context.now, context) ?? author;
  const status = afterReply === 'close' && owner === null ? 'waiting' : afterReply === 'close' ? 'closed' : afterReply;
  const { tags, priority } = forward.facts;
  return {
    facts: { ...facts, managed: true, owner, status, tags, priority },
    data: { link, fact: { key: 'customer', value: forward.customer!.address } },
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
