/**
 * The three questions cards and pane ask, as use cases: open a conversation, act on one, show a list. They yield what
 * they need read or written and return the screen.
 */
import { type BoardList, readList } from './board/lists';
import { rowOf } from './board/row';
import { bulkOf } from './bulk/job';
import { type BulkHost, runBulk } from './bulk/run';
import { actOn, openConversation } from './desk/act';
import { deskAsOf } from './desk/as-of';
import { headlines, keep, read } from './desk/asking';
import type { Context } from './desk/context';
import type { Desk } from './desk/desk';
import { textField } from './desk/fields';
import { overtakenNames } from './desk/overtaken';
import { failureOf } from './errors';
import { describePlan } from './plan/describe';
import type { Asking, BoardQuery, CommandData, Headline, OpenOptions } from './ports';
import { gatherMissing, isGathering } from './reports/make-good';
import { isReport, showReport } from './reports/show';
import { proposeEndOfDay, proposeSharing } from './team/proposals';
import { tidyPage } from './upkeep/tidy/scan';
import { clocksView } from './view/account';
import { bulkView, failedIn } from './view/bulk';
import { conversationView, type Shown } from './view/conversation';
import { countedNames, listView } from './view/lists';
import { type Look, lookOf } from './view/look';
import { noticeOf } from './view/notice';
import { overviewNames, overviewView } from './view/overview';
import type { View } from './view/rows';
import { sharingView } from './view/sharing';
import { tidyView } from './view/tidy';

export function* openView(conversation: string, context: Context, options: OpenOptions = {}): Asking<View> {
  const look = lookOf(context);
  if (options.screen === 'clocks') {
    const desk = deskAsOf(yield* read(conversation), options.asOf ?? context.now, context);
    return clocksView(desk, look, options.asOf ?? null);
  }
  const { desk, wrote } = yield* openConversation(conversation, context);
  if (wrote.length === 0) return conversationView(desk, look);
  yield* keepRow(desk, context);
  return conversationView(desk, look, { notice: { text: look.strings.repaired, tone: 'done' }, plan: wrote });
}

/** `next` in the command asks for the person's next conversation once it is done. `entryId`: see `actOn`. */
export function* actView(conversation: string, command: CommandData, entryId: string, context: Context): Asking<View> {
  const look = lookOf(context);
  const acted = yield* actOn(conversation, command, entryId, context);
  const shown: Shown = { notice: noticeOf(acted, command, look), draft: textField(command, 'draft') };
  if (acted.plan) shown.plan = describePlan(acted.plan);
  try {
    if (acted.plan) yield* keepRow(acted.desk, context);
    // A note that is still being written belongs to this conversation; going on would lose it.
    if (command.next && shown.draft)
      shown.notice = { text: `${shown.notice?.text} ${look.strings.draftStays}`, tone: 'done' };
    // Who was overtaken looks at it first.
    else if (command.next && overtakenNames(acted).length === 0) return yield* nextView(conversation, look, shown);
  } catch (thrown) {
    // The step is done; telling it as failed would have it done twice.
    const text = `${shown.notice?.text ?? ''} ${look.strings.restUnread(failureOf(thrown).message)}`;
    shown.notice = { text, tone: 'done' };
  }
  return conversationView(acted.desk, look, shown);
}

export function* boardView(query: BoardQuery, context: Context): Asking<View> {
  if (isReport(query)) return yield* showReport(query, context);
  const look = lookOf(context);
  if (query.list === 'tidy') return tidyView(yield* tidyPage(query.cursor, context), look);
  const resolved = query.list === 'home' ? homeOf(context) : withChosen(query);
  if (resolved.list === 'sharing') {
    const of = resolved.of === 'absent' ? 'absent' : 'unassigned';
    return sharingView(resolved, yield* proposeSharing(of, context), look);
  }
  if (resolved.list === 'end-of-day') return sharingView(resolved, yield* proposeEndOfDay(context), look);
  if (resolved.list === 'overview') {
    return overviewView(yield* readList(resolved, overviewNames(look), context), look);
  }
  return listView(resolved, yield* readList(resolved, countedNames(look), context), look);
}

/**
 * Begins a bulk or goes on with one, for as long as the host says; `stop` in the command ends it where it stands. `id`:
 * for one that begins; a repeated press with the same id repeats nothing.
 */
export function* bulkAct(command: CommandData, id: string, host: BulkHost, context: Context): Asking<View> {
  if (isGathering(command)) return yield* gatherMissing(command, host, context);
  const bulk = bulkOf(command, id);
  const stopped = textField(command, 'stop') !== '';
  const run = stopped ? { bulk, rests: null } : yield* runBulk(bulk, host, context);
  const failed = failedIn(run.bulk);
  const named = failed.length > 0 ? yield* namesOf(failed) : [];
  return bulkView(run, lookOf(context), { stopped, headlines: named });
}

/** What failed conversations are called; a screen without their names is better than none. */
function* namesOf(conversations: string[]): Asking<Headline[]> {
  try {
    return yield* headlines(conversations);
  } catch {
    return [];
  }
}

/** Whose list or which tag's was picked on the screen before, as it was picked or written: "Alice Moreau @alice". */
function withChosen(query: BoardQuery): BoardQuery {
  if ((query.list !== 'member' && query.list !== 'tag') || query.chosen === undefined) return query;
  const of = query.chosen.replace(/^.*[=@#]/, '');
  return of === '' ? { list: 'overview' } : { list: query.list, of };
}

/** Agents work, leads oversee, collaborators are asked. */
function homeOf({ person, roster }: Context): BoardQuery {
  const role = person ? roster.byHandle(person.handle)?.role : undefined;
  return { list: role === 'lead' ? 'overview' : role === 'collaborator' ? 'asked' : 'mine' };
}

/** The person's longest-waiting other conversation; after the last one, what is left to take, and the good news. */
function* nextView(done: string, look: Look, shown: Shown): Asking<View> {
  const { context, strings } = look;
  const mine = yield* readList({ list: 'mine' }, countedNames(look), context);
  const next = nextOf(mine, done);
  if (next !== null) return conversationView((yield* openConversation(next, context)).desk, look, shown);
  const text = [shown.notice?.text, strings.noNext].filter(Boolean).join(' ');
  return listView({ list: 'mine' }, mine, look, { ...shown, notice: { text, tone: 'done' } });
}

const nextOf = ({ rows }: BoardList, done: string): string | null =>
  rows.find(({ conversation, status }) => conversation !== done && (status === 'open' || status === 'new'))
    ?.conversation ?? null;

function* keepRow(desk: Desk, { now }: Context): Asking<void> {
  const row = rowOf(desk, now);
  yield* keep(row ? [row] : [], row ? [] : [desk.conversation]);
}
