// zammad#3180
// Open around the clock, or 00:00 to 24:00 each day: no minute is lost at midnight.
import { loadCore, run } from './lib.mjs';

const d = await loadCore();
await run('no gap at midnight', async (ok) => {
  const t = d.zoneTransitions('Europe/Berlin', 2025, 2030);
  const all = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
  );
  const from = Date.parse('2026-11-23T22:30:00Z');
  for (const hours of ['always', all]) {
    const calendar = d.compileCalendar({ timeZone: 'Europe/Berlin', hours, holidays: [], exceptions: {} }, t);
    ok(
      typeof hours,
      calendar.after(from, 2 * d.hour) === from + 2 * d.hour,
      new Date(calendar.after(from, 2 * d.hour)).toISOString(),
    );
  }
});
