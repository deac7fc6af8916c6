/**
 * Mail clients part what belongs together: Gmail begins a new thread after a hundred messages, and a changed subject begins
 * one anywhere. A new conversation whose mail answers one of a conversation Docket looks after goes on from it: it takes
 * over owner, tags and priority, and where the former one can take no more mail, its running clock.
 */
import { presentOwner } from '../desk/decode/arrivals';
import { isOurs } from '../desk/decode/returned';
import type { Desk } from '../desk/desk';
import { continuedFrom, continuedIn } from '../desk/links';
import { linksIn, messageLink } from '../mail/link';
import type { Context } from '../team/context';
import type { Decision } from '../verbs/verb';
import type { EntryLink } from '../words/entry';
import type { UseCase } from '../words/ports';
import { answeredBy } from './continue-forward';
import { readToWrite } from './reading';
import { conversationsWith } from './requests';
import { writeTie } from './tie';

/** So many of the mails that a mail names are looked up, the nearest first. */
const lookedUp = 3;

/**
 * Whether to look for what a conversation goes on from: work that no pass has sorted yet, begun by a mail from outside that
 * names earlier mail.
 */
export const mayGoOn = (desk: Desk, { limits }: Context): boolean =>
  !limits.parts &&
  desk.facts.managed &&
  continuedFrom(desk.entries) === null &&
  desk.entries.every(({ by }) => by !== 'docket') &&
  namedLinks(desk).length > 0;

/** Message-IDs the first mail names that this conversation does not hold itself. */
function namedLinks({ messages }: Desk): string[] {
  const [first] = messages;
  if (!first || isOurs(first) || first.kind.who === 'machine') return [];
  const { 'in-reply-to': answers, references } = first.headers;
  const own = new Set(messages.map(({ headers }) => messageLink(headers['message-id'])));
  const [oldest = [], ...later] = linksIn(references).map((link) => [link]);
  const nearest = [...linksIn(answers), ...later.flat().reverse()].slice(0, lookedUp);
  return [...new Set([...nearest, ...oldest])].filter((link) => !own.has(link));
}

/** Ties it to the conversation it goes on from, where there is one. True: something was written. */
export function* goOnFromEarlier(desk: Desk, context: Context): UseCase<boolean> {
  const { conversation } = desk;
  const found = yield* conversationsWith(namedLinks(desk));
  const others = [...new Set(found)].filter((one) => one !== null && one !== conversation);
  for (const other of others) {
    if (yield* goOnFrom(conversation, other!, context)) return true;
  }
  return false;
}

/** Writes the former conversation first: cut off behind it, the next pass finds the new one unsorted, and the link. */
function* goOnFrom(conversation: string, other: string, context: Context): UseCase<boolean> {
  const former = yield* readToWrite(other, context);
  const { facts, entries } = former.desk;
  if (!facts.managed) return false;
  const known = continuedIn(entries);
  const link = known?.other === conversation ? known : carried(former.desk, context);
  if (isFull(former.desk, context) && facts.status !== 'closed') {
    const closing = answeredBy(conversation, facts, null, context.config);
    const data = { link: { ...link, other: conversation, as: 'continued by' } };
    if (!(yield* writeTie(former, 'continued', { ...closing, data }, context))) return false;
  }
  const next = yield* readToWrite(conversation, context);
  const tie = { link: { ...link, other, as: 'continues' } };
  return yield* writeTie(next, 'goes-on', { ...takenOver(former.desk, next.desk, context), data: tie }, context);
}

const isFull = ({ messages }: Desk, { limits: { conversationHolds = Number.POSITIVE_INFINITY } }: Context): boolean =>
  messages.length >= conversationHolds;

/** The wait goes over where nobody can answer it any more where it began. */
function carried(former: Desk, context: Context): Pick<EntryLink, 'since' | 'policy'> {
  if (!isFull(former, context) || former.waitingSince === null) return {};
  const clock = former.clocks.find(({ state }) => state === 'running');
  return { since: former.waitingSince, ...(clock ? { policy: clock.policy } : {}) };
}

/** Whoever has taken it or said something of it already knows better than the earlier conversation. */
function takenOver(former: Desk, { facts, entries }: Desk, context: Context): Pick<Decision, 'facts'> {
  if (entries.length > 0) return { facts };
  const owner = presentOwner(former.facts.owner, context.now, context);
  const { tags, priority } = former.facts;
  return {
    facts: {
      ...facts,
      owner,
      status: owner === null ? facts.status : 'open',
      tags: [...new Set([...tags, ...facts.tags])].sort(),
      priority: facts.priority === 'normal' ? priority : facts.priority,
    },
  };
}
