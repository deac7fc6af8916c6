/** The plan of a decision, with the entry it leaves. */

import { decode } from '../desk/decode/decode';
import { sawFirst } from '../desk/decode/late-mail';
import { returnedId } from '../desk/decode/reported';
import { placeOf, seenKey } from '../desk/decode/seen';
import { type Desk, dueInbox, type ReadMessage } from '../desk/desk';
import { difference, namesOf, withoutClocks } from '../marks/facts';
import type { Context } from '../team/context';
import { changesByMessage } from '../tidy/undo';
import type { Decision } from '../verbs/verb';
import { attentions } from '../words/attentions';
import type { Snapshot } from '../words/conversation';
import type { Entry, EntryData, NameChange } from '../words/entry';
import type { Limits } from '../words/limits';
import type { MarkChange, Plan } from '../words/plan';
import { carrierOf, planChanges } from './changes';
import { afterPlan } from './simulate';

/** What an entry says of itself: its id, and who signs it. */
export type Signature = Pick<Entry, 'id' | 'by' | 'sure'>;

/** A conversation as it was read. */
export interface Reading {
  snapshot: Snapshot;
  desk: Desk;
}

/**
 * The plan of a decision with its journal entry, or null where nothing would change. The copies of the clocks it puts on are
 * those that hold once it is done: a step can make something overdue, or take it back.
 *
 * @param unseen mail that the screen it was decided on did not show
 */
export function planDecision(
  { snapshot, desk }: Reading,
  kind: string,
  decision: Decision,
  signed: Signature,
  context: Context,
  unseen: readonly ReadMessage[] = [],
): Plan | null {
  const plan = planned(desk, kind, decision, signed, context, unseen);
  if (plan === null || decision.exactly) return plan;
  const after = decode(afterPlan(snapshot, plan, context.now), context).facts.attention;
  // A mark the mailbox has lost costs itself alone.
  const attention = after !== null && snapshot.names.includes(attentions[after].mark) ? after : null;
  if (attention === decision.facts.attention) return plan;
  return planned(desk, kind, { ...decision, facts: { ...decision.facts, attention } }, signed, context, unseen);
}

function planned(
  desk: Desk,
  kind: string,
  decision: Decision,
  signed: Signature,
  context: Context,
  unseen: readonly ReadMessage[],
): Plan | null {
  if (decision.idle) return null;
  const names = namesOf(decision.facts);
  const entry = newEntry(desk, kind, decision, signed, context, unseen);
  const inbox = decision.inbox ?? dueInbox(desk);
  const wanted = { names, entry, ...(inbox ? { inbox } : {}) };
  const plan = decision.exactly
    ? exactPlan(desk, entry, decision.exactly)
    : planChanges(desk, wanted, context.limits, context.vocabulary);
  // What an earlier entry wanted of the inbox stands in that entry.
  if (inbox && inbox !== desk.owes && plan.marks.some((change) => change.inbox)) entry.data.inbox = inbox;
  const { text, until, reply, fact, link } = entry.data;
  const says = [text, until, reply, fact, link, entry.about, entry.undoes].some((told) => told !== undefined);
  // The marks may say so already, and only mail that nobody has sorted yet said otherwise.
  const decides = entry.set.length + entry.removed.length > 0;
  return plan.marks.length > 0 || says || decides ? plan : null;
}

/** A tidying up says what it changed; taking it back needs no more than that. */
function exactPlan({ conversation }: Desk, entry: Entry, marks: MarkChange[]): Plan {
  if (!entry.undoes) entry.data.was = changesByMessage(marks);
  return { conversation, entry, marks };
}

function newEntry(
  desk: Desk,
  kind: string,
  decision: Decision,
  signed: Signature,
  context: Context,
  unseen: readonly ReadMessage[],
): Entry {
  const { set, removed } = difference(withoutClocks(desk.names), withoutClocks(namesOf(decision.facts)));
  const entry: Entry = {
    ...signed,
    at: 0,
    kind,
    conversation: desk.conversation,
    data: {
      ...witnessed(desk, kind, unseen),
      ...decision.data,
      ...(context.commandDigest === undefined ? {} : { commandDigest: context.commandDigest }),
    },
    set,
    removed,
  };
  // A report names a mail that nobody has read here.
  const reported = decision.data?.upTo?.[1];
  if (reported !== undefined && !desk.messages.some(({ id }) => id === reported))
    entry.data.saw = (entry.data.saw ?? '') + seenKey(reported);
  // So does a report that lies elsewhere.
  const { returned, to = [] } = entry.data;
  if (returned) entry.data.saw = (entry.data.saw ?? '') + seenKey(returnedId(returned[1], to));
  noteCarrier(entry, desk, context.limits);
  if (decision.about) entry.about = decision.about;
  if (decision.undoes) entry.undoes = decision.undoes;
  return entry;
}

type Witnessed = Pick<EntryData, 'found' | 'folded' | 'upTo' | 'sorted' | 'saw' | 'late'>;

/**
 * What the writer of an entry of this kind saw: changes by hand, changes by mail, and the newest message; beside it the newest
 * message that was sorted, where that came after their screen was drawn.
 */
export function witnessed(desk: Desk, kind: string, unseen: readonly ReadMessage[] = []): Witnessed {
  const data: Witnessed = {};
  if (changes(desk.found)) data.found = desk.found;
  if (changes(desk.folded)) data.folded = desk.folded;
  // What came to light stays unseen until somebody says that it is new.
  const saw = desk.messages.filter(({ verdict }) => verdict.is !== 'came-to-light' || kind === 'as-new');
  const newest = saw[saw.length - 1];
  const first = saw.findIndex((message) => unseen.includes(message));
  const shown = first < 0 ? newest : saw[first - 1];
  if (shown) data.upTo = [placeOf(shown), shown.id];
  if (newest && newest !== shown) data.sorted = [placeOf(newest), newest.id];
  if (newest) Object.assign(data, sawFirst(saw));
  return data;
}

/** Says in an entry which message carries the marks once it is written, where that is not plain from `upTo`. */
export function noteCarrier({ data }: Entry, desk: Desk, { scope }: Limits): void {
  const carrier = scope === 'message' ? carrierOf(desk.messages) : undefined;
  if (carrier && carrier.id !== data.upTo?.[1]) data.on = carrier.id;
}

export const changes = ({ set, removed }: NameChange): boolean => set.length + removed.length > 0;
