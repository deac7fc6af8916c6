/** What clocks need to know of a conversation, taken from its desk. */

import { afterWriting } from '../journal/known';
import { undoneIds } from '../journal/merge';
import { factsOf, withChange } from '../marks/facts';
import { type Happening, type HistoryEvent, settled } from '../sla/history';
import type { Subject } from '../sla/policy';
import { timelineOf } from '../sla/timeline';
import type { Context } from '../team/context';
import type { Entry, NameChange } from '../words/entry';
import type { Vocabulary } from '../words/marks';
import { isResting, type Status } from '../words/statuses';
import { placeOf } from './decode/seen';
import type { Desk, ReadMessage } from './desk';
import { continuedFrom } from './links';
import { isSaid } from './said';

type Reading = Pick<Context, 'config' | 'roster' | 'vocabulary' | 'now'>;

/** A change to this status, as an event. */
const happening = (status: Status): Happening => (isResting(status) ? status : 'resumed');

/**
 * The history of a conversation since the team began to use Docket: mail at its own time with what it sets by itself, then
 * what people did. Empty where Docket does not look after the conversation, so that it has no clocks.
 *
 * The clocks never contradict the status shown: where mail and journal do not lead to it, because somebody set a mark by
 * hand and nothing has recorded it yet, it counts from now on, as it will from the moment it is recorded.
 */
export function historyOf(
  { messages, entries, facts, until }: Pick<Desk, 'messages' | 'entries' | 'facts' | 'until'>,
  context: Reading,
): HistoryEvent[] {
  if (!facts.managed) return [];
  const events = [
    ...messages.flatMap((message) => (message.at < context.config.since ? [] : mailEvents(message, context))),
    ...entryEvents(entries, context.vocabulary),
    ...carriedEvents(entries),
  ];
  const { status } = timelineOf(settled(events, context.now, context.now), context.now);
  const shown = isResting(facts.status) ? facts.status : 'open';
  if (status !== shown) events.push({ at: context.now, id: '~', what: happening(shown), until: until ?? undefined });
  return events;
}

/** What policies ask of it. */
export function subjectOf({ facts, customer }: Pick<Desk, 'facts' | 'customer'>): Subject {
  return { priority: facts.priority, tags: facts.tags, from: customer?.address ?? '' };
}

function mailEvents(message: ReadMessage, context: Reading): HistoryEvent[] {
  const { id, verdict } = message;
  const at = placeOf(message);
  const since = message.turnedUp === undefined ? {} : { since: message.at };
  switch (verdict.is) {
    case 'asks':
      return [{ at, id, what: message.thanks ? 'thanks' : 'customer', ...since }];
    case 'third-party':
      return [{ at, id, what: 'returned' }];
    case 'answer': {
      const { afterReply } = context.config;
      const sets = happening(afterReply === 'close' ? 'closed' : afterReply);
      const after = { at, id, what: sets, byMail: true } as const;
      if (message.undelivered) return [after];
      if (verdict.leaves === null) return [{ at, id, what: 'reply' }, after];
      // It answers one of several; the next one's time has run since they wrote.
      return [
        { at, id, what: 'reply' },
        { at, id: `${id}~`, what: 'customer', since: verdict.leaves[0] },
      ];
    }
    case 'brought':
    case 'dismissed':
      return [];
    case 'machine':
      // The answer has not arrived: from now on the customer waits as after a mail of their own.
      return [{ at, id, what: message.returns ? 'customer' : 'auto' }];
    default:
      return [{ at, id, what: 'note' }];
  }
}

/** Whoever waits for what this conversation continues has waited since they wrote there. */
function carriedEvents(entries: readonly Entry[]): HistoryEvent[] {
  const since = continuedFrom(entries)?.since;
  return since === undefined ? [] : [{ at: since, id: '', what: 'customer' }];
}

const nothing: NameChange = { set: [], removed: [] };

/** Every change of status in the journal, except those that mail brought about. */
function entryEvents(entries: readonly Entry[], vocabulary: Vocabulary): HistoryEvent[] {
  const statusOf = (names: readonly string[]) => factsOf(names, vocabulary).status;
  const events: HistoryEvent[] = [];
  let names: string[] = [];
  let until: number | undefined;
  const undone = undoneIds(entries);
  const aboutMail = new Set(entries.filter(({ kind }) => isSaid(kind)).map(({ id }) => id));
  for (const entry of entries) {
    const { at, id, kind, data } = entry;
    const { upTo } = data;
    until = data.until ?? until;
    const found = withChange(names, data.found ?? nothing, vocabulary);
    const folded = withChange(found, data.folded ?? nothing, vocabulary);
    const after = afterWriting(found, entry, vocabulary);
    const [before, byHand, byMail, status] = [names, found, folded, after].map(statusOf);
    if (byHand !== before) events.push({ at, id, what: happening(byHand!), upTo });
    // A snooze moved to another date changes no mark.
    // What is said of a mail tells what that mail did, at its own time.
    const bySaying = aboutMail.has(id) || aboutMail.has(entry.undoes ?? '');
    if (!bySaying && (status !== byMail || kind === 'snooze'))
      events.push({
        at,
        id: `${id}~`,
        what: happening(status!),
        upTo,
        until,
        ...(kind === 'close' && undone.has(id) ? { takenBack: true } : {}),
      });
    names = after;
  }
  return events;
}
