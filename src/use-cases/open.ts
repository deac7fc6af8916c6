/** Opening a conversation: what it says now, or what it said then. */

import type { Opened } from '../desk/acted';
import { deskAsOf } from '../desk/decode/as-of';
import { decode } from '../desk/decode/decode';
import { isEmpty } from '../plan/changes';
import { describePlan } from '../plan/describe';
import { repairPlan } from '../plan/repair';
import { afterPlan } from '../plan/simulate';
import { clocksView } from '../screens/conversation/account';
import { conversationView } from '../screens/conversation/conversation';
import { lookOf } from '../screens/parts/look';
import type { Context } from '../team/context';
import type { OpenOptions } from '../words/inbox';
import type { Conversations, OwnTexts, UseCase } from '../words/ports';
import type { View } from '../words/screen';
import { readAnswered } from './come-apart';
import { keepRow } from './keep-row';
import { confirmed, readDesk, readWhole } from './reading';
import { apply } from './requests';

/** Reads a conversation. Writes only what a young journal entry says and the marks do not. */
export function* openConversation(conversation: string, context: Context): UseCase<Opened, Conversations> {
  const first = yield* readDesk(conversation, context);
  if (first.desk.unwritten !== 'repair') return { desk: first.desk, wrote: [] };
  const { snapshot, desk } = yield* confirmed(first, context);
  const plan = repairPlan(desk, context);
  if (
    desk.unwritten !== 'repair' ||
    isEmpty(plan) ||
    plan.marks.some(({ add }) => add.some((name) => !snapshot.names.includes(name)))
  ) {
    return { desk, wrote: [] };
  }
  const applied = yield* apply(plan, snapshot.version);
  if (!applied.done) return { desk, wrote: [] };
  return { desk: decode(afterPlan(snapshot, plan, 0), context), wrote: describePlan(plan) };
}

export function* openView(
  conversation: string,
  context: Context,
  options: OpenOptions = {},
): UseCase<View, Conversations & OwnTexts> {
  const look = lookOf(context);
  if (options.screen === 'clocks') {
    const desk = deskAsOf(yield* readWhole(conversation, context), options.asOf ?? context.now, context);
    return clocksView(desk, look, options.asOf ?? null);
  }
  const { desk, wrote } = yield* openConversation(conversation, context);
  const answers = yield* readAnswered(desk, context);
  if (wrote.length === 0) return conversationView(desk, look, { answers });
  yield* keepRow(desk, context);
  return conversationView(desk, look, { answers, notice: { text: look.strings.repaired, tone: 'done' }, plan: wrote });
}
