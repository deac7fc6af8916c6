/** Escalation: the form, the details that go with it, and what whoever is asked can answer. */
import type { Desk } from '../../desk/desk';
import type { Button, Row, Section } from '../../words/screen';
import { cut } from '../../words/text';
import { type Look, shortName, storedLook } from '../parts/look';
import { memberWritten, pickRow } from '../parts/member-picker';
import { memberOptions } from './controls';
import { detailLines } from './escalation-details';
import { eventsOf } from './events';

/** The draft is the newest of what has happened; where the journal is small it takes a fifth of it. */
const draftLines = 8;
const draftLineChars = 200;
const draftChars = 1600;

export function escalateSection(desk: Desk, look: Look): Section {
  const { strings, context } = look;
  const own = context.person?.handle;
  const options = memberOptions(null, look).filter(({ value }) => value !== own);
  const fields = ['escalateTo', 'escalateWhy', 'tried', 'promised', 'promisedBy'];
  const intent = { to: 'act' as const, conversation: desk.conversation, command: { do: 'escalate' }, with: fields };
  return {
    id: 'escalate',
    heading: strings.escalateSection,
    rows: [
      pickRow('escalateTo', strings.escalateTo, options, memberWritten),
      { row: 'input', field: 'escalateWhy', label: strings.escalateWhy, lines: 'one', limit: 500 },
      {
        row: 'input',
        field: 'tried',
        label: strings.escalateTried,
        lines: 'many',
        limit: 4000,
        value: draftOf(desk, look),
      },
      { row: 'input', field: 'promised', label: strings.escalatePromised, lines: 'one', limit: 500 },
      {
        row: 'moment',
        field: 'promisedBy',
        label: strings.escalatePromisedBy,
        ...(desk.until === null ? {} : { value: desk.until }),
      },
      { row: 'buttons', buttons: [{ label: strings.escalate, intent }] },
      { row: 'text', text: strings.escalateHint, tone: 'quiet' },
    ],
    folded: 0,
  };
}

/** What has happened so far, one line each, for the person to edit, so that nobody asks the customer the same thing twice. */
function draftOf(desk: Desk, look: Look): string {
  let room = Math.min(draftChars, look.context.limits.entryChars / 5);
  const lines: string[] = [];
  for (const { row } of eventsOf(desk, storedLook(look.context), false).reverse().slice(0, draftLines)) {
    const line = cut(
      `${row.when}: ${row.who}${row.icon === 'note' ? ': ' : ' '}${row.text.replace(/\s+/g, ' ')}`,
      draftLineChars,
    );
    room -= line.length;
    if (room < 0) break;
    lines.unshift(line);
  }
  return lines.join('\n');
}

/** What waits to be accepted, with its details; null where nothing does. */
export function escalationSection({ escalation, conversation }: Desk, look: Look): Section | null {
  if (!escalation) return null;
  const { strings, context } = look;
  const { to, by, at, details } = escalation;
  const own = context.person?.handle;
  const ago = look.span(context.now - at);
  const said =
    own === to
      ? strings.escalationStandsYou(look.nameOf(by), ago)
      : strings.escalationStands(look.who(by), look.nameOf(to), ago);
  const rows: Row[] = [{ row: 'text', text: said, tone: 'warning' }];
  if (!context.roster.isPresent(to, context.now) && own !== to) {
    rows.push({ row: 'text', text: strings.escalationAway(shortName(to, look)), tone: 'quiet' });
  }
  rows.push(...detailLines(details, look).map(([label, text]): Row => ({ row: 'fact', label, text })));
  const act = (label: string, verb: string): Button => ({
    label,
    intent: { to: 'act', conversation, command: { do: verb }, with: ['declineWhy'] },
  });
  const isLead = own !== undefined && context.roster.byHandle(own)?.role === 'lead';
  if (own === to) {
    rows.push(
      { row: 'input', field: 'declineWhy', label: strings.declineWhy, lines: 'one', limit: 500 },
      { row: 'buttons', buttons: [act(strings.decline, 'decline')] },
    );
  } else if (own === by || isLead) rows.push({ row: 'buttons', buttons: [act(strings.callOff, 'decline')] });
  return { id: 'escalation', heading: strings.escalationSection, rows };
}
