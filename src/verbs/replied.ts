import { arrive } from '../desk/decode/arrivals';
import { hasMail, type Report, type ReportedMail, reportedReply } from '../desk/decode/reported';
import { judged } from '../desk/decode/written';
import type { Desk, ReadMessage } from '../desk/desk';
import { listField, requirePerson, textField } from '../desk/fields';
import { isAddress } from '../mail/addresses/is-address';
import { messageLink } from '../mail/link';
import { teamAddressesOf } from '../mail/team-addresses';
import type { Context } from '../team/context';
import { DocketError } from '../words/errors';
import type { EpochMs } from '../words/values';
import { decidedSince } from './recounted';
import type { Verb } from './verb';

/**
 * The person has answered from their own mailbox: `message` is the reply's Message-ID, `at` when it was sent, epoch
 * milliseconds, `to` the addresses outside the team it went to, as far as the add-on told them. It does what the reply's copy would have done, so that the clocks stop. What came after the reply stands:
 * a customer's answer keeps the conversation open, and what somebody has decided since is left as it is. A reply that is
 * known already changes nothing.
 */
export const replied: Verb = (desk, command, context) => {
  const { facts, messages } = desk;
  const link = messageLink(textField(command, 'message'));
  const at = sentAt(textField(command, 'at'), messages[0]?.at ?? context.now, context.now);
  if (link === null || !facts.managed || hasMail(messages, link)) return { facts, idle: true };
  const to = outsideOf(listField(command, 'to'), at, context);
  const reply = judgedReply({ at, link, by: requirePerson(context).handle, to }, desk, context);
  const newest = messages[messages.length - 1];
  const { facts: answered } = arrive(facts, reply, context);
  const status = wroteAgain(desk, at) ? facts.status : answered.status;
  return {
    facts: decidedSince(desk, at) ? facts : { ...answered, status },
    data: {
      reply: [at, link],
      ...(to.length > 0 ? { to } : {}),
      upTo: newest && newest.at > at ? [newest.at, newest.id] : [at, reply.id],
    },
  };
};

/** The report as a mail of this conversation, with what it is to the customer. */
function judgedReply(report: Report, { messages, entries }: Desk, context: Context): ReadMessage {
  const reply = reportedReply(report);
  const all = judged<ReportedMail>([...messages, reply], entries, context);
  return all[all.length - 1]!;
}

/** More than so many recipients are no answer to a customer, and would fill the journal. */
const recipientsKept = 20;

/** What an add-on reports was written by a person's program: what is no address is left out, and the team is not outside. */
function outsideOf(addresses: readonly string[], at: EpochMs, context: Context): string[] {
  const team = teamAddressesOf(context);
  const good = addresses.map((address) => address.toLowerCase()).filter(isAddress);
  return good
    .filter((address) => !team.isMailbox(address) && !context.roster.byAddress(address, at))
    .slice(0, recipientsKept);
}

const wroteAgain = ({ messages }: Desk, since: EpochMs): boolean =>
  messages.some((message) => message.verdict.is === 'asks' && message.at > since);

function sentAt(text: string, earliest: number, now: number): number {
  const at = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (at >= earliest && at <= now) return at;
  throw new DocketError('bad-moment', { why: 'reply' });
}
