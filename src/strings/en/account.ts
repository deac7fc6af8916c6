/** The account behind a clock: how it was calculated, in sentences. */
import type { ClockWords } from '../../sla/describe';
import { statuses } from './statuses';

export const account: ClockWords = {
  clock: { firstResponse: 'First response', nextResponse: 'Next response', resolution: 'Resolution' },
  verdict: (clock, verdict) => `${clock}: ${verdict}.`,
  met: (due) => `met${dueWords(due)}`,
  missed: (late, due) => `missed${lateWords(late)}${dueWords(due)}`,
  ended: 'closed without a reply, so it counts neither as met nor as missed',
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
  began: (from, to, ended) => `The clock started ${from} and ${ended ? 'ended' : 'is shown as of'} ${to}.`,
  counted: (spans, all, calendar, zone) =>
    `Counted: ${spans}; ${all} in total, by the calendar "${calendar}" in ${zone}.`,
  notCounted: (calendar, zone) => `Nothing has counted so far, by the calendar "${calendar}" in ${zone}.`,
  pause: (why, span, open) => `Not counted: ${why}, ${span}, ${open} of business time.`,
  pauses: statuses.statusPause,
  morePauses: (n, open) => `Not counted: ${n} more pauses, ${open} of business time in total.`,
  holiday: (date) => `Not counted: ${date} is a holiday.`,
  ownHours: (date, hours) => `${date} has special hours: ${hours}.`,
  moreDates: (n) => `${n} more dates are holidays or have special hours.`,
  wall: (length) => `In elapsed time, ${length} passed.`,
  span: (from, to) => `${from} to ${to}`,
  more: (n) => `${n} more`,
};

const dueWords = (due: string | null): string => (due === null ? '' : `, due ${due}`);
const lateWords = (late: string | null): string => (late === null ? '' : ` by ${late} of business time`);
