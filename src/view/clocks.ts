/** Clocks in words: one line each where a conversation is shown, and the whole account behind it. */
import type { Desk } from '../desk/desk';
import type { EpochMs } from '../ports';
import type { Clock } from '../sla/clocks';
import { parseDate } from '../sla/dates';
import { describeClock } from '../sla/describe';
import { explainClock } from '../sla/explain';
import { localTime, readTransitions, type Zone } from '../sla/transitions';
import { byUrgency } from '../sla/urgency';
import { cut } from '../text';
import type { Look } from './look';
import type { Button, Row, Section, Tone, View } from './rows';
import { fullDate, fullMoment, moment, type TimeWords } from './time';

/** What runs, the earliest deadline first; nothing where no policy promises anything. */
export function clockRows(desk: Desk, look: Look): Row[] {
  const running = byUrgency(desk.clocks);
  const why: Button = {
    label: look.strings.clockWhy,
    says: look.strings.clockWhySays,
    intent: { to: 'open', conversation: desk.conversation, screen: 'clocks' },
  };
  return running.map((clock, index) => ({
    row: 'fact',
    label: look.strings.clock[clock.clock],
    text: clockText(clock, look),
    icon: toneOf(clock) === 'warning' ? 'alert' : 'clock',
    tone: toneOf(clock),
    ...(index === 0 ? { button: why } : {}),
  }));
}

/** "due in 1 h 20 min, today 14:02", "overdue by 3 h", "paused, 2 h left". */
export function clockText(clock: Clock, look: Look): string {
  const { strings, context, span } = look;
  if (clock.fault) return strings.clockFault;
  if (clock.state === 'paused' || clock.due === undefined) {
    return clock.remaining < 0
      ? strings.clockPausedOver(span(-clock.remaining))
      : strings.clockPaused(span(clock.remaining));
  }
  if (clock.overdue) return strings.clockOverdue(span(context.now - clock.due));
  return strings.clockDue(span(clock.due - context.now), look.when(clock.due));
}

const toneOf = ({ overdue, dueSoon, state }: Clock): Tone =>
  overdue || dueSoon ? 'warning' : state === 'paused' ? 'quiet' : 'normal';

/** Every clock with its intervals, pauses and policy; for this moment or an earlier one. */
export function clocksView(desk: Desk, look: Look, asOf: EpochMs | null): View {
  const { strings, context } = look;
  const at = asOf ?? context.now;
  const sections: Section[] = desk.clocks.map((clock, index) => ({
    id: `clock-${index}`,
    heading: strings.clock[clock.clock],
    rows: accountRows(clock, at, look),
  }));
  if (sections.length === 0) sections.push({ id: 'none', rows: [{ row: 'text', text: strings.noClocks }] });
  sections.unshift({
    id: 'moment',
    rows: [
      {
        row: 'text',
        text: strings.clocksAt(fullMoment(at, look.zone, strings.time), context.config.timeZone),
        tone: 'strong',
      },
      { row: 'moment', field: 'asOf', label: strings.clocksAsOf, value: at },
      {
        row: 'buttons',
        buttons: [
          {
            label: strings.clocksAsOfShow,
            intent: { to: 'open', conversation: desk.conversation, screen: 'clocks', with: ['asOf'] },
          },
          { label: strings.backToConversation, intent: { to: 'open', conversation: desk.conversation } },
        ],
      },
    ],
  });
  return {
    screen: 'clocks',
    title: cut(desk.subject.trim() || strings.noSubject, 120),
    conversation: desk.conversation,
    sections,
    ...(context.person ? { by: context.person.handle } : {}),
  };
}

function accountRows(clock: Clock, at: EpochMs, { strings, context, span }: Look): Row[] {
  const calendar = context.promises.calendars[clock.calendar];
  if (!calendar || clock.fault) return [{ row: 'text', text: strings.clockFault, tone: 'warning' }];
  const zone = calendar.zone;
  const sentences = describeClock(explainClock(clock, calendar, at), {
    instant: (instant) => fullMoment(instant, zone, strings.time),
    length: span,
    date: (date) => fullDate(toNoon(date), utc, strings.time),
    words: strings.account,
  });
  const rows: Row[] = sentences.map((text, index) => ({
    row: 'text',
    text,
    ...(index === 0 ? { tone: toneOf(clock) } : {}),
  }));
  const own = ownTime(clock, zone, context.viewerOffset, strings.time);
  if (own) rows.push({ row: 'text', text: strings.clockOwnTime(own), tone: 'quiet' });
  return rows;
}

/** The deadline by the person's own clock, where that is not the calendar's. */
function ownTime({ due }: Clock, zone: Zone, offset: number | undefined, words: TimeWords): string | null {
  if (due === undefined || offset === undefined || localTime(zone, due).offset === offset) return null;
  return moment(due, due, fixedZone(offset), words);
}

const fixedZone = (offsetMinutes: number): Zone =>
  readTransitions({ timeZone: 'viewer', years: [1970, 2100], offset: offsetMinutes * 60, changes: [] });

const utc = fixedZone(0);

const toNoon = (date: string): EpochMs => (parseDate(date) ?? 0) * 86_400_000 + 43_200_000;
