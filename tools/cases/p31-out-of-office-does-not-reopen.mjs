// osTicket#1744, osTicket#2181
// An out-of-office reply (Auto-Submitted: auto-replied) after closing leaves it closed and to Alice's credit,
// starts no clock.
import { closed, loadCore, run } from './lib.mjs';

const d = await loadCore();
await run('an out-of-office reply changes nothing', async (ok) => {
  const s = closed(d).machineWrites();
  s.sweeps();
  ok("closed, Alice's", s.reads === '✓alice', s.reads);
  ok('no clock runs', !s.desk().clocks.some((c) => c.state === 'running'));
});
