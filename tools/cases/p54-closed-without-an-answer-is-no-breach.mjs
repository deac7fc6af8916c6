// libredesk#70, frappe/helpdesk#1607, frappe/helpdesk#3280
// Closed without a reply (spam, solved by phone): never overdue, no breach in the report.
import { loadCore, report, run, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('closing without an answer is no breach', async (ok) => {
  const world = new d.World(withPolicy);
  world.sweeps();
  const s = world
    .conversation()
    .sweeps()
    .acts('alice', { do: 'close' })
    .passes(3 * d.day)
    .sweeps();
  ok('no mark', s.stands === '✓alice', s.stands);
  const r = report(d, world);
  ok(
    'no breach',
    r.breaches.every(({ conversations }) => conversations.length === 0),
  );
  ok('told as closed unanswered', r.figures.unanswered.length === 1);
});
