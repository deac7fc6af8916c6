// zammad#3140, zammad#3410
// After the answer no response clock runs, however long the customer is silent; of several mails the first
// unanswered counts (cerb#1524).
import { answered, clock, loadCore, run, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('only an unanswered customer is awaited', async (ok) => {
  const s = answered(d).passes(5 * d.day);
  ok('nothing runs', !s.desk().clocks.some((c) => /Response/.test(c.clock) && c.state === 'running'));
  const t = d
    .conversation(withPolicy)
    .passes(d.hour)
    .customerWrites('Hello?')
    .passes(d.hour)
    .customerWrites('Anybody?');
  ok(
    'the first mail counts',
    clock(t.desk(), 'firstResponse').start === d.monday,
    new Date(clock(t.desk(), 'firstResponse').start).toISOString(),
  );
});
