// zammad#5177
// The target for later answers is shorter than that for the first: before the first answer it says nothing.
import { clock, loadCore, run, standard, state } from './lib.mjs';

const d = await loadCore();
await run('a shorter next-response target does not shorten the first', async (ok) => {
  const s = d.conversation({
    config: { policies: [{ ...standard[0], targets: { firstResponse: '4h', nextResponse: '1h' } }] },
  });
  ok(
    'due after four hours',
    clock(s.desk(), 'firstResponse').due === d.monday + 4 * d.hour,
    new Date(clock(s.desk(), 'firstResponse').due).toISOString(),
  );
  ok('no next response yet', state(s.desk(), 'nextResponse') === 'none');
});
