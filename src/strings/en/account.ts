/** The account behind a clock: how it was reckoned, in sentences. */
import type { ClockWords } from '../../sla/describe';
import { statuses } from './statuses';

export const account: ClockWords = {
  clock: { firstResponse: 'First response', nextResponse: 'Next response', resolution: 'Resolution' },
  verdict: (clock, verdict) => `${clock}: ${verdict}.`,
  met: (due) => `met in time${dueWords(due)}`,
  missed: (late, due) => `missed${lateWords(late)}${dueWords(due)}`,
  ended: 'closed without a response, so there is no verdict',
  overdue: (late, due) => `overdue${lateWords(late)}${dueWords(due)}`,
  paused: (left) => `paused, ${left} left`,
  running: (left, due) => `running, ${left} left${dueWords(due)}`,
  policy: (name, reasons, target) =>
    `Policy "${name}" applies ${reasons.length > 0 ? `because ${reasons.join(' and ')}` : 'to every conversation'}; it allows ${target} of business time.`,
  reason: {
    priority: (value) => `the priority is ${value}`,
    tag: (value) => `it is tagged ${value}`,
    from: (value) => `it comes from ${value}`,
  },
  began: (from, to, ended) => `The clock began ${from} and ${ended ? 'ended' : 'stands at'} ${to}.`,
  counted: (spans, all, calendar, zone) => `Counted: ${spans}; ${all} in all, by calendar "${calendar}" in ${zone}.`,
  notCounted: (calendar, zone) => `Nothing counted so far, by calendar "${calendar}" in ${zone}.`,
  pause: (why, span, open) => `Left out: ${why}, ${span}, ${open} of business time.`,
  pauses: statuses.statusPause,
  morePauses: (n, open) => `Left out: ${n} more pauses, ${open} of business time in all.`,
  holiday: (date) => `Left out: ${date} is a holiday.`,
  ownHours: (date, hours) => `${date} has hours of its own: ${hours}.`,
  moreDates: (n) => `${n} more dates with hours of their own, or holidays.`,
  wall: (length) => `By the clock on the wall ${length} passed.`,
  span: (from, to) => `${from} to ${to}`,
  more: (n) => `${n} more`,
};

const dueWords = (due: string | null): string => (due === null ? '' : `, due ${due}`);
const lateWords = (late: string | null): string => (late === null ? '' : ` by ${late} of business time`);
