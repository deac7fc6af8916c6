/** Acts that say how a mail or an address counts. The verdicts follow from the entry; this is what they do to the state. */
import { arrive } from '../desk/decode/arrivals';
import { judged } from '../desk/decode/written';
import type { Desk, ReadMessage } from '../desk/desk';
import { textField } from '../desk/fields';
import type { Facts } from '../marks/facts';
import type { Context } from '../team/context';
import type { Entry, EntryData } from '../words/entry';
import { DocketError } from '../words/errors';
import type { CommandData } from '../words/inbox';
import { statuses, statusNames } from '../words/statuses';
import type { EpochMs } from '../words/values';
import type { Decision } from './verb';

/** What is about to be said, as the entry will say it. */
export interface Saying {
  kind: string;
  about?: string;
  data?: Pick<EntryData, 'fact'>;
}

/**
 * The decision to say it: the conversation stands as the newest mail that asks or answers leaves it, unless somebody has
 * decided since how it stands.
 */
export function recounted(desk: Desk, { kind, about, data = {} }: Saying, context: Context): Decision {
  const said = { id: '', at: context.now, kind, data, ...(about ? { about } : {}) } as Entry;
  const messages = judged<ReadMessage>(desk.messages, [...desk.entries, said], context);
  const newest = [...messages].reverse().find(({ verdict: { is } }) => is === 'asks' || is === 'answer');
  const rests = newest === undefined || desk.facts.status === 'snoozed' || decidedSince(desk, newest.at);
  const facts = rests || !desk.facts.managed ? desk.facts : arrive(desk.facts, newest, context).facts;
  return { facts, data, ...(about ? { about } : {}), ...inboxOf(desk.facts, facts) };
}

const inboxOf = (before: Facts, after: Facts): Pick<Decision, 'inbox'> =>
  before.status === 'closed' && after.status !== 'closed' ? { inbox: 'in' } : {};

/** The mail a command is about. */
export function mailMeant({ messages }: Desk, command: CommandData): ReadMessage {
  const about = textField(command, 'about');
  const message = messages.find(({ id }) => id === about);
  if (message) return message;
  throw new DocketError('mail-gone');
}

/** Commands by which somebody says how a conversation stands. */
const decisions: readonly (string | null)[] = [...statusNames.map((status) => statuses[status].verb), 'undo'];

/** Whether somebody has said after that moment how the conversation stands. */
export const decidedSince = ({ entries }: Pick<Desk, 'entries'>, since: EpochMs): boolean =>
  entries.some(({ kind, at }) => at > since && decisions.includes(kind));
