/** Mail that turns up behind what was seen: rescued from spam, moved in, delivered late. */
import { linksIn, messageLink } from '../../mail/link';
import { DAY } from '../../sla/dates';
import type { Context } from '../../team/context';
import type { Snapshot } from '../../words/conversation';
import type { EpochMs } from '../../words/values';
import type { ReadMessage } from '../desk';
import { reportedId } from './reported';
import { isOurs } from './returned';
import { type SeenMail, seenKey } from './seen';

/** So young it counts as new, however much of it turns up. */
const youngFor = 3 * DAY;

type Unplaced = Pick<ReadMessage, 'id' | 'at' | 'kind' | 'headers'>;
type Place = Pick<ReadMessage, 'unseen' | 'turnedUp' | 'answered'>;

/**
 * Whether each message was seen, and its place. Mail from outside that turned up late stands behind every mail of the team
 * that was there before it may have been, so that no answer counts for what its writer could not see; but before an answer
 * that names it. The team's own mail stands at its time: an answer says itself when it was given.
 */
export function placed<M extends Unplaced>(
  messages: readonly M[],
  seen: SeenMail,
  { cameToLight }: Pick<Snapshot, 'cameToLight'>,
  { now, passes }: Pick<Context, 'now' | 'passes'>,
): (M & Place)[] {
  const ours = messages.filter(isOurs);
  const hasSeen = (message: M): boolean =>
    // A reply that was seen as its writer's report is seen as their mail, too.
    seen.has(message, isOurs(message) ? reportedId(message) : undefined);
  return messages.map((message): M & Place => {
    if (hasSeen(message)) {
      const turnedUp = seen.turnedUp(message);
      return { ...message, ...(turnedUp !== undefined && { turnedUp }) };
    }
    // Where somebody has written, a pass may have looked at mail that changed nothing and left no word of it.
    const passed = [seen.newest === null ? passes?.sortedTo : seen.missedAt(message), cameToLight]
      // What a clock ahead of this one says is no evidence.
      .filter((at): at is EpochMs => typeof at === 'number' && at > message.at && at <= now);
    if (passed.length === 0 || isOurs(message)) return { ...message, unseen: true };
    const answer = ours.find((mail) => names(mail, message));
    if (!answer) return { ...message, unseen: true, turnedUp: Math.max(...passed, ...ours.map(({ at }) => at + 1)) };
    return { ...message, unseen: true, ...(hasSeen(answer) && { answered: true }) };
  });
}

/** Whether a mail says that it answers another one. */
function names({ headers }: Unplaced, { headers: others }: Unplaced): boolean {
  const link = messageLink(others['message-id']);
  return link !== null && [headers['in-reply-to'], headers.references].flatMap(linksIn).includes(link);
}

const asks: readonly ReadMessage['verdict']['is'][] = ['asks', 'brought', 'third-party'];

/**
 * The messages, those that turned up too late, or among too many, marked as such.
 */
export function withLate(
  messages: readonly ReadMessage[],
  { cameToLight: isListed }: Pick<Snapshot, 'cameToLight'>,
  context: Context,
): ReadMessage[] {
  // What a pass has listed waits for a person; another day lets none of it in.
  let admits = isListed === undefined ? (context.passes?.admits ?? 0) : 0;
  return messages.map((message): ReadMessage => {
    const { verdict, unseen, turnedUp, at } = message;
    if (!unseen || turnedUp === undefined || !asks.includes(verdict.is)) return message;
    if (at >= context.config.since && isYoung(message, context.now)) return message;
    if (at >= Math.max(context.config.since, context.now - context.config.late) && admits > 0) {
      admits -= 1;
      return message;
    }
    return { ...message, verdict: { is: 'came-to-light', of: verdict } };
  });
}

const isYoung = ({ at }: Pick<ReadMessage, 'at'>, now: EpochMs): boolean => now - at < youngFor;

/** What is listed of it; mail from before `since` is left alone as ever. */
export const cameToLight = (messages: readonly ReadMessage[], { config }: Pick<Context, 'config'>): ReadMessage[] =>
  messages.filter(({ verdict, at }) => verdict.is === 'came-to-light' && at >= config.since);

/** How many of these counted as new though they turned up late and are no longer young. */
export const admittedOf = (messages: readonly ReadMessage[], now: EpochMs): number =>
  messages.filter(
    (message) => message.turnedUp !== undefined && asks.includes(message.verdict.is) && !isYoung(message, now),
  ).length;

/** What a writer is the first to have seen, as an entry keeps it. @param messages those it saw */
export function sawFirst(messages: readonly ReadMessage[]): { saw: string; late?: [EpochMs, string] } {
  const first = messages.filter(({ unseen }) => unseen);
  const late = first.filter(({ turnedUp }) => turnedUp !== undefined);
  const keysOf = (some: readonly ReadMessage[]) => some.map(({ id }) => seenKey(id)).join('');
  if (late.length === 0) return { saw: keysOf(first) };
  return { saw: keysOf(first), late: [Math.max(...late.map(({ turnedUp }) => turnedUp!)), keysOf(late)] };
}
