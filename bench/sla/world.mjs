/** What the benchmark asks: an office in New York with its holidays, and a thousand conversations. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const officeDay = [['09:00', '17:00']];

export const settings = {
  timeZone: 'America/New_York',
  hours: { mon: officeDay, tue: officeDay, wed: officeDay, thu: officeDay, fri: officeDay },
  holidays: [
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-07-03',
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
    '2027-01-01',
    '2027-01-18',
  ],
};

/** A small generator, so that every run asks the same. */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const yearStart = Date.parse('2026-01-01T05:00:00Z');

/** Moments on whole minutes all over 2026, each with 8 h to add or 30 days to look across. */
export function cases(op, count) {
  const next = random(7);
  return Array.from({ length: count }, () => {
    const start = yearStart + Math.floor(next() * 335 * 24 * 60) * 60_000;
    return [start, op === 'add' ? 8 * HOUR : start + 30 * DAY];
  });
}

export const now = Date.parse('2026-11-20T15:00:00Z');

export const policy = {
  name: 'Standard',
  when: {},
  calendar: 'office',
  targets: { firstResponse: 4 * HOUR, nextResponse: 4 * HOUR, resolution: 24 * HOUR },
  warn: { share: 0.75 },
  starts: yearStart,
  ends: null,
};

/** A thousand histories of eleven events within sixty days: mail, replies, waiting, a snooze, a closing. */
export function histories(count) {
  const next = random(11);
  return Array.from({ length: count }, () => {
    let at = now - Math.floor(next() * 60 * DAY);
    const step = () => (at = Math.min(now, at + Math.floor(next() * 2 * DAY)));
    const what = [
      'customer',
      'note',
      'reply',
      'waiting',
      'customer',
      'reply',
      'waiting',
      'customer',
      'reply',
      'snoozed',
      next() < 0.5 ? 'closed' : 'customer',
    ];
    return what.map((one, i) => ({
      at: i === 0 ? at : step(),
      id: `e${i}`,
      what: one,
      ...(one === 'snoozed' && { until: at + DAY }),
    }));
  });
}
