import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Clock, clocksOf } from '../../../src/sla/clocks';
import { explainClock } from '../../../src/sla/explain';
import type { Happening, HistoryEvent } from '../../../src/sla/history';
import { anybody, at, serviceLevels, standard } from '../desk/desk-world';
import { patience, runs } from './arbitrary';
import { type LivedClock, live } from './reference';
import { calendar, DAY, MINUTE } from './world';

const start = at('mon 08:00');
const office = calendar({
  hours: {
    ...Object.fromEntries(
      ['mon', 'tue', 'thu'].map((day) => [
        day,
        [
          ['09:00', '12:00'],
          ['13:00', '17:00'],
        ],
      ]),
    ),
    wed: [['22:00', '02:00']],
  },
});
const end = start + 5 * DAY;
const open = new Set<number>();
for (const { from, to } of office.segments(start - DAY, end + DAY))
  for (let minute = from; minute < to; minute += MINUTE) open.add(minute);

const moment = fc.integer({ min: 0, max: 4 * 24 * 12 }).map((n) => start + n * 5 * MINUTE);
const what: fc.Arbitrary<Happening> = fc.constantFrom(
  'customer',
  'customer',
  'customer',
  'reply',
  'reply',
  'auto',
  'note',
  'thanks',
  'closed',
  'closed',
  'waiting',
  'waiting',
  'snoozed',
  'reopened',
  'resumed',
);
const nap = fc.option(fc.integer({ min: -12, max: 400 }), { nil: undefined });
/** How far the writer of a status was behind with reading. */
const behind = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined, freq: 3 });
const history = fc
  .array(fc.record({ at: moment, what, nap, behind }), {
    minLength: 1,
    maxLength: 60,
    size: 'medium',
  })
  .map((items) =>
    items.map(
      ({ nap, behind, ...item }, i): HistoryEvent => ({
        ...item,
        ...(behind === undefined ? {} : { upTo: [item.at - behind * 5 * MINUTE, 'e030'] }),
        id: `e${String(i).padStart(3, '0')}`,
        ...(item.what === 'snoozed' && nap !== undefined ? { until: item.at + nap * 5 * MINUTE } : {}),
      }),
    ),
  );

const targets = fc
  .record({
    firstResponse: fc.integer({ min: 1, max: 60 }),
    nextResponse: fc.integer({ min: 1, max: 60 }),
    resolution: fc.integer({ min: 1, max: 200 }),
  })
  .map(
    (five) =>
      Object.fromEntries(Object.entries(five).map(([name, n]) => [name, n * 5 * MINUTE])) as Record<
        LivedClock['clock'],
        number
      >,
  );

const earlier = (a: { at: number; id: string }, b: { at: number; id: string }) => a.at - b.at || (a.id < b.id ? -1 : 1);

/** In the order they count: a status whose writer had not seen a mail goes right in front of that mail. */
function inOrder(events: readonly HistoryEvent[]): HistoryEvent[] {
  const ordered = [...events].sort(earlier);
  for (const event of [...ordered]) {
    const [at, id] = event.upTo ?? [Number.POSITIVE_INFINITY, ''];
    const unseen = ordered.find((mail) => mail.what === 'customer' && earlier({ at, id }, mail) < 0);
    if (!unseen || unseen.at > event.at || !['closed', 'waiting', 'snoozed'].includes(event.what)) continue;
    ordered.splice(ordered.indexOf(event), 1);
    ordered.splice(ordered.indexOf(unseen), 0, { ...event, at: unseen.at });
  }
  return ordered;
}

describe('random histories against a conversation lived minute by minute', () => {
  test(
    'state, lengths, deadlines and ends',
    () => {
      const states = new Set<string>();
      fc.assert(
        fc.property(history, targets, moment, fc.integer({ min: 0, max: 99 }), (events, allowed, now, turn) => {
          const policy = { ...standard, targets: allowed };
          const shuffled = [...events.slice(turn % events.length), ...events.slice(0, turn % events.length)];
          const world = { policies: [policy], calendars: { office } };
          const clocks = clocksOf(shuffled, anybody, world, end, now);
          const known = inOrder(events.filter((event) => event.at <= now));
          const lived = live(known, (minute) => open.has(minute), allowed, now);
          expect([...clocks].sort(byStart).map(summary)).toEqual(
            lived.clocks.sort(byStart).map((one) => livedSummary(one, lived.status, now)),
          );
          for (const clock of clocks) {
            states.add(`${clock.clock} ${clock.state}${clock.overdue ? ' overdue' : ''}`);
            // A deadline to come is where the clock gets if nothing happens.
            if (clock.state === 'running' && !clock.overdue) {
              expect(office.openBetween(now, clock.due!)).toBe(clock.remaining);
            }
            const { counted } = explainClock(clock, office, now);
            expect(counted.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(clock.business.elapsed);
          }
        }),
        runs(100, 20_000),
      );
      // Not a run of empty worlds.
      expect(states.size).toBeGreaterThan(3);
    },
    patience,
  );

  test(
    'replaying events, in any order and number, changes nothing',
    () => {
      fc.assert(
        fc.property(
          history.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events))),
          ([events, again]) => {
            const clocks = clocksOf(events, anybody, serviceLevels(), end);
            expect(clocksOf([...again, ...events, ...again], anybody, serviceLevels(), end)).toEqual(clocks);
          },
        ),
        runs(75, 20_000),
      );
    },
    patience,
  );

  test(
    'what comes later never changes how it was',
    () => {
      fc.assert(
        fc.property(history, moment, (events, then) => {
          const known = events.filter((event) => event.at <= then);
          expect(clocksOf(events, anybody, serviceLevels(), end, then)).toEqual(
            clocksOf(known, anybody, serviceLevels(), then),
          );
        }),
        runs(75, 20_000),
      );
    },
    patience,
  );
});

const names: readonly string[] = ['firstResponse', 'nextResponse', 'resolution'];
const byStart = (a: { start: number; clock: string }, b: { start: number; clock: string }) =>
  a.start - b.start || names.indexOf(a.clock) - names.indexOf(b.clock);

function summary({ clock, state, start, end, business, overdue }: Clock) {
  return { clock, state, start, end: end ?? null, ...business, overdue };
}

function livedSummary({ verdict, over, usedUp, ...one }: LivedClock, status: string, now: number) {
  const { clock, start, end, elapsed, paused, closed } = one;
  const late = usedUp !== null && usedUp < (end ?? now);
  const standing = clock === 'resolution' && (status === 'waiting' || status === 'snoozed');
  const state = over ? (verdict ? (late ? 'missed' : 'met') : 'ended') : standing ? 'paused' : 'running';
  return { clock, state, start, end, elapsed, paused, closed, overdue: !over && late };
}
