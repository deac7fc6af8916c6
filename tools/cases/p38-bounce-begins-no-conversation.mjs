// freescout#4250, freescout#4806
// A bounce that begins a thread of its own is no work, and nothing is sent.
import { loadCore, run, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('a bounce begins no conversation', async (ok) => {
  const world = new d.World(withPolicy);
  const s = world.conversation({
    from: { name: '', address: 'postmaster@relay.example' },
    headers: { 'return-path': '<>' },
    text: 'Undelivered Mail Returned to Sender',
  });
  s.sweeps();
  ok('not managed', !s.desk().facts.managed, s.reads);
});
