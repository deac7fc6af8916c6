import { arrive } from '../desk/decode/arrivals';
import { hasMail, reportedReply } from '../desk/decode/reported';
import type { Desk } from '../desk/desk';
import { requirePerson, textField } from '../desk/fields';
import { messageLink } from '../mail/link';
import { DocketError } from '../words/errors';
import { statuses, statusNames } from '../words/statuses';
import type { EpochMs } from '../words/values';
import type { Verb } from './verb';

/**
 * The person has answered from their own mailbox: `message` is the reply's Message-ID, `at` when it was sent, epoch
 * milliseconds. It does what the reply's copy would have done, so that the clocks stop. What came after the reply stands:
 * a customer's answer keeps the conversation open, and what somebody has decided since is left as it is. A reply that is
 * known already changes nothing.
 */
export const replied: Verb = (desk, command, context) => {
  const { facts, messages } = desk;
  const link = messageLink(textField(command, 'message'));
  const at = sentAt(textField(command, 'at'), messages[0]?.at ?? context.now, context.now);
  if (link === null || !facts.managed || hasMail(messages, link)) return { facts, idle: true };
  const reply = reportedReply(at, link, requirePerson(context).handle);
  const newest = messages[messages.length - 1];
  const { facts: answered } = arrive(facts, reply, context);
  const status = wroteAgain(desk, at) ? facts.status : answered.status;
  return {
    facts: decidedSince(desk, at) ? facts : { ...answered, status },
    data: { reply: [at, link], upTo: newest && newest.at > at ? [newest.at, newest.id] : [at, reply.id] },
  };
};

const wroteAgain = ({ messages }: Desk, since: EpochMs): boolean =>
  messages.some((message) => message.kind.who === 'outside' && message.at > since);

/** Commands by which somebody says how a conversation stands. */
const decisions: readonly (string | null)[] = [...statusNames.map((status) => statuses[status].verb), 'undo'];

const decidedSince = ({ entries }: Desk, since: EpochMs): boolean =>
  entries.some(({ kind, at }) => at > since && decisions.includes(kind));

function sentAt(text: string, earliest: number, now: number): number {
  const at = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (at >= earliest && at <= now) return at;
  throw new DocketError('bad-moment', { why: 'reply' });
}
