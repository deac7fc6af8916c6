/** The screen of one conversation. */
import { type Desk, isDismissed } from '../../desk/desk';
import { shownOf } from '../../desk/shown';
import { may } from '../../team/roles';
import type { VerbName } from '../../verbs';
import { lastCommand } from '../../verbs/undo';
import type { Button, Row, Section, View } from '../../words/screen';
import { isListed, statuses } from '../../words/statuses';
import { cut } from '../../words/text';
import { chipsOfFacts } from '../parts/chips';
import type { Look } from '../parts/look';
import { personRow } from '../parts/person';
import { clockRows } from './clocks';
import { continuingRows } from './continuing';
import { assignSection, type HeldNote, noteSection, snoozeSection, tagSection } from './controls';
import { customerRows } from './customer';
import { earlierRows } from './earlier';
import { escalateSection, escalationSection } from './escalation';
import { eventsOf, what } from './events';
import { lateMailRows } from './late-mail';
import { mailIntent } from './mail-intent';
import { dismissedButtons } from './not-for-us';
import { offered } from './offered';
import { presenceRows } from './presence';
import { problemRows, remarkRows, reportRows } from './problems';
import { sentenceOf } from './sentence';
import { withShown } from './with-shown';

export interface Shown {
  notice?: View['notice'];
  /** A note that was being written when another step was taken. */
  draft?: string;
  /** That note has not been saved yet, because of whom it names. */
  held?: HeldNote;
  /** The conversation its first mail answers, as it stands; absent or null: none. */
  answers?: Desk | null;
  /** The act that was asked about rather than carried out. */
  again?: Button;
  /** The plan just applied, in words. */
  plan?: string[];
}

/** Rows of events a screen holds at most; cards allow a hundred widgets in all. */
const freshRows = 10;
const historyRows = 20;

/** A step older than a day is no slip any more. */
const undoOfferedFor = 86_400_000;

export function conversationView(desk: Desk, look: Look, shown: Shown = {}): View {
  const { strings, context } = look;
  const problems = problemRows(desk, look);
  const offers = (verb: VerbName) => mayNow(verb, desk, look);
  const isWork = !isDismissed(desk);
  const sections: (Section | null)[] = [
    shown.again ? { id: 'again', rows: againRows(shown.again, shown.notice?.text ?? '') } : null,
    { id: 'sentence', rows: headRows(desk, look, shown.answers ?? null) },
    problems.length > 0 ? { id: 'problems', heading: strings.problemSection, rows: problems } : null,
    escalationSection(desk, look),
    offers('note') ? noteSection(desk, look, shown.draft ?? '', shown.held) : null,
    isWork && offers('assign') ? assignSection(desk, look) : null,
    isWork && offers('escalate') && desk.facts.status !== 'closed' && !desk.escalation
      ? escalateSection(desk, look)
      : null,
    isWork && offers('tag') ? tagSection(desk, look) : null,
    isWork && offers('snooze') ? snoozeSection(desk, look) : null,
    ...eventSections(desk, look),
  ];
  const footer = footerOf(desk, look);
  const view: View = {
    screen: 'conversation',
    title: cut(desk.subject.trim() || strings.noSubject, 120),
    conversation: desk.conversation,
    sections: sections.filter((section): section is Section => section !== null),
    marks: chipsOfFacts(desk.facts, context),
    ...(context.person ? { by: context.person.handle } : {}),
    ...(footer ? { footer } : {}),
    ...(shown.notice ? { notice: shown.notice } : {}),
    ...(shown.plan ? { plan: shown.plan } : {}),
  };
  return withShown(offered(view, look), shownOf(desk, context.vocabulary));
}

const againRows = (again: Button, text: string): Row[] => [
  { row: 'text', text, tone: 'warning' },
  { row: 'buttons', buttons: [again] },
];

/** Beside an answer being written there is only to know and to note; its sending changes the state by itself. */
const isAnswering = ({ conversation }: Desk, { context }: Look): boolean => context.answering === conversation;

/** Whether the person may do this here; while nobody has said who they are, everything is offered and asked for then. */
function mayNow(verb: VerbName, desk: Desk, look: Look): boolean {
  const { person, roster } = look.context;
  if (isAnswering(desk, look) && verb !== 'note') return false;
  const member = person && roster.byHandle(person.handle);
  return member ? may(member.role, verb) : true;
}

function headRows(desk: Desk, look: Look, answers: Desk | null): Row[] {
  const { strings, context } = look;
  const rows: Row[] = [
    { row: 'text', text: sentenceOf(desk, look), tone: 'strong' },
    ...reportRows(desk, look),
    ...presenceRows(desk, look),
    ...lateMailRows(desk, look),
    ...continuingRows(desk, look),
    ...customerRows(desk, look),
    ...earlierRows(desk, look, answers, mayNow('take-over', desk, look)),
  ];
  rows.push(...clockRows(desk, look));
  const ask = personRow(look, { to: 'open', conversation: desk.conversation });
  if (ask) rows.unshift(ask);
  if (context.onScreen !== undefined && context.onScreen !== desk.conversation) {
    const openMail: Button = { label: strings.openInMail, intent: mailIntent(desk, look) };
    rows.push({ row: 'buttons', buttons: [openMail] });
  }
  if (isAnswering(desk, look)) rows.push({ row: 'text', text: strings.answering, tone: 'quiet' });
  const buttons = stateButtons(desk, look);
  if (buttons.length > 0) rows.push({ row: 'buttons', buttons });
  const undo = undoRow(desk, look);
  if (undo) rows.push(undo);
  return rows;
}

/** The acts of the moment that need no further word; the most likely ones stand in the footer as well. */
function stateButtons(desk: Desk, look: Look): Button[] {
  const { strings, context } = look;
  const { facts } = desk;
  const act = (verb: VerbName, label: string, next = false): Button => ({
    label,
    intent: { to: 'act', conversation: desk.conversation, command: next ? { do: verb, next: 'yes' } : { do: verb } },
  });
  const buttons: [VerbName, Button][] = [];
  const mine = facts.managed && facts.owner !== null && facts.owner === context.person?.handle;
  const toAccept = desk.escalation?.to === context.person?.handle;
  if (context.person && facts.asked.includes(context.person.handle) && !toAccept)
    buttons.push(['seen', act('seen', strings.seen)]);
  if (isDismissed(desk)) buttons.push(...dismissedButtons(desk, look));
  else if (facts.status === 'closed')
    buttons.push(['reopen', act('reopen', strings.reopen)], ['take', act('take', strings.take)]);
  else {
    if (!mine) buttons.push(['take', act('take', strings.take)]);
    if (isListed(facts.status)) buttons.push(['reopen', act('reopen', strings.statusEnd[facts.status])]);
    if (statuses[facts.status].needsSomebody) {
      buttons.push(['wait', act('wait', strings.wait)], ['wait', act('wait', strings.waitNext, true)]);
    }
    if (facts.managed && facts.owner !== null) buttons.push(['unassign', act('unassign', strings.unassign)]);
    if (!mine) buttons.push(['close', act('close', strings.close)]);
  }
  if (!isDismissed(desk)) buttons.push(['dismiss', act('dismiss', strings.dismiss)]);
  return buttons.filter(([verb]) => mayNow(verb, desk, look)).map(([, button]) => button);
}

/** Taking what is nobody's, closing what is mine: one click, always in reach. */
function footerOf(desk: Desk, look: Look): View['footer'] | null {
  const { strings, context } = look;
  const { facts } = desk;
  if (facts.status === 'closed' || isDismissed(desk) || !mayNow('take', desk, look)) return null;
  const mine = facts.owner !== null && facts.owner === context.person?.handle;
  if (desk.escalation && desk.escalation.to === context.person?.handle) {
    const intent = { to: 'act' as const, conversation: desk.conversation, command: { do: 'accept' } };
    return { primary: { label: strings.accept, intent, primary: true } };
  }
  const verb = mine ? 'close' : 'take';
  const button = (label: string, next: boolean): Button => ({
    label,
    intent: { to: 'act', conversation: desk.conversation, command: next ? { do: verb, next: 'yes' } : { do: verb } },
  });
  return mine
    ? { primary: { ...button(strings.closeNext, true), primary: true }, secondary: button(strings.close, false) }
    : { primary: { ...button(strings.take, false), primary: true }, secondary: button(strings.takeNext, true) };
}

function undoRow(desk: Desk, look: Look): Row | null {
  const { strings, context } = look;
  const { person, limits } = context;
  if (!person || limits.undo !== true) return null;
  const last = lastCommand(desk.entries, person.handle);
  if (last === 'nothing' || last.by !== person.handle) return null;
  if (isAnswering(desk, look) && last.kind !== 'note') return null;
  // Mail that came since has moved on from that step; undoing it would surprise.
  const newest = desk.messages[desk.messages.length - 1];
  if (context.now - last.at > undoOfferedFor || (newest && newest.at > last.at)) return null;
  return {
    row: 'fact',
    label: strings.undo,
    text: strings.undoWhat(what(last, desk.entries, look), look.when(last.at)),
    icon: 'undo',
    tone: 'quiet',
    button: { label: strings.undo, intent: { to: 'act', conversation: desk.conversation, command: { do: 'undo' } } },
  };
}

/** New mail, notes and changes since the person last looked, or last did something, stand apart from what they know. */
function eventSections(desk: Desk, look: Look): Section[] {
  const { strings, context } = look;
  const events = eventsOf(desk, look, mayNow('answer', desk, look));
  const own = context.person?.handle;
  const lastOwn = own === undefined ? -1 : events.map(({ by }) => by).lastIndexOf(own);
  const { lastVisit: looked } = context;
  const known = Math.max(lastOwn, looked === undefined ? -1 : events.filter(({ at }) => at <= looked).length - 1);
  const fresh = known < 0 ? [] : events.slice(known + 1).slice(-freshRows);
  const older = events.slice(0, events.length - fresh.length);
  const rows: Row[] = older.slice(-historyRows).map(({ row }) => row);
  const hidden = older.length - rows.length;
  if (hidden > 0) rows.unshift({ row: 'text', text: strings.earlier(hidden), tone: 'quiet' });
  rows.unshift(...remarkRows(desk, look));
  const sections: Section[] = [];
  if (fresh.length > 0) {
    sections.push({
      id: 'fresh',
      heading: looked === undefined ? strings.freshSection : strings.freshSinceLook,
      rows: fresh.map(({ row }) => ({ ...row, fresh: strings.pane.fresh })),
    });
  }
  if (rows.length > 0)
    sections.push({ id: 'history', heading: strings.historySection, rows: newestFirst(rows), folded: 3 });
  return sections;
}

/** A folded section shows its beginning, so the newest event has to come first. */
const newestFirst = (rows: Row[]): Row[] => [...rows].reverse();
