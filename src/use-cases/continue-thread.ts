/**
 * Mail services part what belongs together: Gmail begins a new thread after a hundred messages, and with a changed subject.
 * (Where `Limits.parts` holds, a person is asked: come-apart.ts.) A new conversation whose mail answers one of a conversation Docket looks after goes on from it: it takes
 * over owner, tags and priority, and where the former one can take no more mail, its running clock.
 */
import type { Desk } from '../desk/desk';
import { goingOn } from '../desk/going-on';
import { continuedFrom, continuedIn, continuing, earlierMail } from '../desk/links';
import type { Facts } from '../marks/facts';
import type { Context } from '../team/context';
import type { EntryLink } from '../words/entry';
import type { UseCase } from '../words/ports';
import { answeredBy } from './continue-forward';
import { readToWrite } from './reading';
import { conversationsWith } from './requests';
import { writeByItself } from './write-by-itself';

/**
 * Whether to look for what a conversation goes on from: work that no pass has sorted yet, begun by a mail from outside that
 * names earlier mail.
 */
export const mayGoOn = (desk: Desk, { limits }: Context): boolean =>
  !limits.parts &&
  desk.facts.managed &&
  continuedFrom(desk.entries) === null &&
  desk.entries.every(({ by }) => by !== 'docket') &&
  earlierMail(desk).length > 0;

/** Ties it to the conversation it goes on from, where there is one. True: something was written. */
export function* goOnFromEarlier(desk: Desk, context: Context): UseCase<boolean> {
  const { conversation } = desk;
  const found = yield* conversationsWith(earlierMail(desk));
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
    if (!(yield* writeByItself(former, 'continued', { ...closing, data }, context))) return false;
  }
  const next = yield* readToWrite(conversation, context);
  const tie = { link: { ...link, other, as: 'continues' } };
  return yield* writeByItself(
    next,
    'goes-on',
    { facts: takenOver(former.desk, next.desk, context), data: tie },
    context,
  );
}

const isFull = ({ messages }: Desk, { limits: { conversationHolds = Number.POSITIVE_INFINITY } }: Context): boolean =>
  messages.length >= conversationHolds;

/** The wait goes over where nobody can answer it any more where it began. */
const carried = (former: Desk, context: Context): Pick<EntryLink, 'since' | 'policy'> =>
  isFull(former, context) && former.waitingSince !== null ? continuing(former) : {};

/** Whoever has taken it or said something of it already knows better than the earlier conversation. */
const takenOver = (former: Desk, { facts, entries }: Desk, context: Context): Facts =>
  entries.length > 0 ? facts : goingOn(facts, former.facts, context);
