import { type Clock, clocksOf } from '../../../src/sla/clocks';
import type { Happening, HistoryEvent } from '../../../src/sla/history';
import type { Subject } from '../../../src/sla/policy';
import type { ServiceLevels } from '../../../src/sla/service-levels';
import type { Policy } from '../../../src/sla/types';
import { calendar, HOUR, local } from '../sla/world';

export const standard: Policy = {
  name: 'Standard',
  when: {},
  calendar: 'office',
  targets: { firstResponse: 4 * HOUR, nextResponse: 2 * HOUR, resolution: 16 * HOUR },
  warn: { share: 0.75 },
  starts: local('2026-01-01 00:00'),
  ends: null,
};

export const anybody: Subject = { priority: 'normal', tags: [], from: 'anna@customer.example' };

export const serviceLevels = (...policies: Policy[]): ServiceLevels => ({
  policies: policies.length > 0 ? policies : [standard],
  calendars: { office: calendar(), always: calendar({ hours: 'always' }) },
});

const days = { mon: 5, tue: 6, wed: 7, thu: 8, fri: 9, sat: 10, sun: 11, next: 12 };

/** `mon 09:00` of the week of 5 January 2026, in Berlin; `next` is the Monday after. */
export function at(text: string): number {
  const [day, time] = text.split(' ');
  return local(`2026-01-${String(days[day as keyof typeof days]).padStart(2, '0')} ${time}`);
}

/** `mon 09:00 customer`; a snooze takes its end: `mon 09:00 snoozed tue 09:00`. Ids follow the order told. */
export function told(...lines: string[]): HistoryEvent[] {
  return lines.map((line, i) => {
    const [day, time, what, ...until] = line.split(' ');
    const event: HistoryEvent = {
      at: at(`${day} ${time}`),
      id: `e${String(i).padStart(2, '0')}`,
      what: what as Happening,
    };
    return until.length > 0 ? { ...event, until: at(until.join(' ')) } : event;
  });
}

/** The clocks at a moment of the standard policy. */
export function clocksAt(now: string, ...lines: string[]): Clock[] {
  return clocksOf(told(...lines), anybody, serviceLevels(), at(now));
}

/** The one clock of a kind; fails where there are none or several. */
export function only(clocks: readonly Clock[], name: Clock['clock']): Clock {
  const found = clocks.filter(({ clock }) => clock === name);
  if (found.length !== 1) throw new Error(`${found.length} clocks of ${name}`);
  return found[0]!;
}
