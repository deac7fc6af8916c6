// grafana/oncall#3261, azure-devops-docs#8675
// Snoozed over the night the clocks change: it wakes at nine by the wall.
import { loadCore, run, withPolicy } from './lib.mjs';

const d = await loadCore();
await run("mornings after a change of clocks are nine o'clock", async (ok) => {
  const { config } = d.conversation(withPolicy).world;
  const zone = d.readTransitions(config.zones['Europe/Berlin']);
  const at = (now, kind) =>
    new Date(d.snoozePresets(config, zone, Date.parse(now)).find((p) => p.kind === kind)?.at ?? 0).toISOString();
  ok(
    'autumn: Monday 26 Oct 09:00 CET',
    at('2026-10-24T12:00:00Z', 'next-working-morning') === '2026-10-26T08:00:00.000Z',
    at('2026-10-24T12:00:00Z', 'next-working-morning'),
  );
  ok(
    'spring: a week from 24 Mar is 09:00 CEST',
    at('2027-03-24T12:00:00Z', 'in-a-week') === '2027-03-31T07:00:00.000Z',
    at('2027-03-24T12:00:00Z', 'in-a-week'),
  );
  ok(
    'Good Friday before Easter: Tuesday',
    at('2027-03-25T17:30:00Z', 'next-working-morning') === '2027-03-30T07:00:00.000Z',
    at('2027-03-25T17:30:00Z', 'next-working-morning'),
  );
});
