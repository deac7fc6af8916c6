/** The account behind the clocks of a conversation: intervals, pauses, policy; for the present or any past moment. */

import type { Desk } from '../../desk/desk';
import type { Clock } from '../../sla/clocks';
import { parseDate } from '../../sla/dates';
import { describeClock } from '../../sla/describe';
import { explainClock } from '../../sla/explain';
import { localTime, readTransitions, type Zone } from '../../sla/transitions';
import { byUrgency } from '../../sla/urgency';
import type { Context } from '../../team/context';
import type { Row, Section, View } from '../../words/screen';
import { cut } from '../../words/text';
import type { EpochMs } from '../../words/values';
import { chipsOf } from '../parts/chips';
import { type Look, lookOf } from '../parts/look';
import { businessSpan, fullDate, fullMoment, offsetText, type TimeWords } from '../parts/time';
import { toneOf } from './clocks';
import { sentenceOf } from './sentence';

/** What a card of Gmail has room for, less what stands around the accounts. */
const rowsAtMost = 80;

/**
 * Every clock with its intervals, pauses and policy; what runs first, the earliest deadline in front. For an earlier
 * moment also how the conversation stood then.
 *
 * @param desk as of that moment
 * @param asOf null: the present; a moment ahead is the present too
 */
export function clocksView(desk: Desk, look: Look, asOf: EpochMs | null): View {
  const { strings, context } = look;
  const at = Math.min(asOf ?? context.now, context.now);
  return {
    screen: 'clocks',
    title: cut(desk.subject.trim() || strings.noSubject, 120),
    conversation: desk.conversation,
    sections: [
      { id: 'moment', rows: [...standingRows(desk, look, at), ...momentRows(desk, look, at)] },
      ...accounts(desk, look, at),
    ],
    ...(context.person ? { by: context.person.handle } : {}),
  };
}

function standingRows(desk: Desk, look: Look, at: EpochMs): Row[] {
  const { strings, context } = look;
  const when = strings.clocksAt(fullMoment(at, look.zone, strings.time), context.config.timeZone);
  const rows: Row[] = [{ row: 'text', text: when, tone: 'strong' }];
  if (at < context.now) {
    const then = lookOf({ ...context, now: at });
    const chips = chipsOf(desk.names, context);
    rows.push({ row: 'fact', label: strings.clocksDesk, text: sentenceOf(desk, then), chips });
  }
  return rows;
}

const momentRows = ({ conversation }: Desk, { strings }: Look, at: EpochMs): Row[] => [
  { row: 'moment', field: 'asOf', label: strings.clocksAsOf, value: at },
  {
    row: 'buttons',
    buttons: [
      { label: strings.clocksAsOfShow, intent: { to: 'open', conversation, screen: 'clocks', with: ['asOf'] } },
      { label: strings.backToConversation, intent: { to: 'open', conversation } },
    ],
  },
];

/** A section a clock, as many as there is room for; what is over comes last, the latest in front. */
function accounts(desk: Desk, look: Look, at: EpochMs): Section[] {
  const running = byUrgency(desk.clocks);
  const over = desk.clocks.filter((clock) => !running.includes(clock)).reverse();
  const sections: Section[] = [];
  let room = rowsAtMost;
  for (const clock of [...running, ...over]) {
    const rows = accountRows(clock, at, look);
    room -= rows.length;
    if (room < 0) break;
    sections.push({ id: `clock-${sections.length}`, heading: look.strings.clock[clock.clock], rows });
  }
  const left = desk.clocks.length - sections.length;
  if (left > 0)
    sections.push({ id: 'left', rows: [{ row: 'text', text: look.strings.clocksNotShown(left), tone: 'quiet' }] });
  if (sections.length === 0) sections.push({ id: 'none', rows: [{ row: 'text', text: look.strings.noClocks }] });
  return sections;
}

function accountRows(clock: Clock, at: EpochMs, { strings, context }: Look): Row[] {
  const calendar = context.serviceLevels.calendars[clock.calendar];
  if (!calendar || clock.fault) return [{ row: 'text', text: strings.clockFault, tone: 'warning' }];
  const zone = calendar.zone;
  const sentences = describeClock(explainClock(clock, calendar, at), {
    instant: (instant) => fullMoment(instant, zone, strings.time),
    length: (ms) => businessSpan(ms, strings.time),
    date: (date) => fullDate(toNoon(date), utc, strings.time),
    words: strings.account,
  });
  const rows: Row[] = sentences.map((text, index) => ({
    row: 'text',
    text,
    ...(index === 0 ? { tone: toneOf(clock) } : {}),
  }));
  const own = ownTime(clock, zone, context);
  if (own) rows.push({ row: 'text', text: strings.clockOwnTime(own.when(strings.time), own.offset), tone: 'quiet' });
  return rows;
}

/**
 * The deadline by the person's own clock, where that now differs from the calendar's. What their clock will have done
 * until then is not known, so the offset is said with it.
 */
function ownTime({ due }: Clock, zone: Zone, { viewerOffset, now }: Context) {
  if (due === undefined || viewerOffset === undefined || localTime(zone, now).offset === viewerOffset) return null;
  const own = fixedZone(viewerOffset);
  return { offset: offsetText(viewerOffset), when: (words: TimeWords) => fullMoment(due, own, words) };
}

const fixedZone = (offsetMinutes: number): Zone =>
  readTransitions({ timeZone: 'viewer', years: [1970, 2100], offset: offsetMinutes * 60, changes: [] });

const utc = fixedZone(0);

const toNoon = (date: string): EpochMs => (parseDate(date) ?? 0) * 86_400_000 + 43_200_000;
