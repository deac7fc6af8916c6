/**
 * The usual way to reckon business time with a date library: go from day to day, turn each opening into instants, add
 * up. `library` is all that differs: `startOfWalk(ms)` a local date, `next(date)`, `weekday(date)` 0 for Monday,
 * `key(date)` `YYYY-MM-DD`, `instant(date, minute)` epoch milliseconds, 1,440 being the next midnight.
 */
export function dayWalk(library) {
  return ({ timeZone, hours, holidays }) => {
    const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) =>
      (hours[day] ?? []).map((interval) => interval.map(minuteOf)).sort((a, b) => a[0] - b[0]),
    );
    const closed = new Set(holidays);
    const zone = library.zone(timeZone);
    const openings = (date) => (closed.has(library.key(date)) ? [] : week[library.weekday(date)]);

    return {
      after(start, openMs) {
        if (openMs === 0) return start;
        let left = openMs;
        // What a gap pushes into the next opening must not count twice.
        let reached = start;
        for (let date = library.date(start, zone), days = 0; days < 2000; date = library.next(date), days += 1) {
          for (const [open, close] of openings(date)) {
            const from = Math.max(library.instant(date, open, zone), reached);
            const to = library.instant(date, close, zone);
            if (to <= from) continue;
            if (to - from >= left) return from + left;
            left -= to - from;
            reached = to;
          }
        }
        throw new Error('no business time');
      },
      between(start, end) {
        let sum = 0;
        let reached = start;
        for (let date = library.date(start, zone); ; date = library.next(date)) {
          if (library.instant(date, 0, zone) >= end) return sum;
          for (const [open, close] of openings(date)) {
            const from = Math.max(library.instant(date, open, zone), reached);
            const to = Math.min(library.instant(date, close, zone), end);
            if (to <= from) continue;
            sum += to - from;
            reached = to;
          }
        }
      },
    };
  };
}

function minuteOf(time) {
  const [hour, minute] = time.split(':').map(Number);
  return hour * 60 + minute;
}
