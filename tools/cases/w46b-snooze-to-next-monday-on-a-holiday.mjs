// zammad#390 (holidays in what is promised), freescout#3584 (dates of appointments)
// The preset "next Monday" (and "in a week") chooses mornings on which the team does not work, e.g. Easter
// Monday or 25 December; the code says "Mornings are the team's, on days the team works". It wakes while nobody
// is there, and a Resolution clock goes on from then.
import { loadCore, run, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('presets wake on days the team works', async (ok) => {
  const { config } = d.conversation(withPolicy).world;
  const zone = d.readTransitions(config.zones['Europe/Berlin']);
  const closedDays = new Set(config.calendars.office.holidays);
  for (const now of ['2027-03-24T10:00:00Z', '2026-12-18T10:00:00Z']) {
    for (const { kind, at } of d.snoozePresets(config, zone, Date.parse(now))) {
      const date = new Date(at + 3 * 3_600_000).toISOString().slice(0, 10);
      ok(`${now.slice(0, 10)} ${kind}`, !closedDays.has(date), date);
    }
  }
});
