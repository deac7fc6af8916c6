// zammad#1620
// A note inside the team does not stop the response clock.
import { loadCore, run, state, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('a note is no answer', async (ok) => {
  const s = d
    .conversation(withPolicy)
    .acts('alice', { do: 'take' })
    .acts('alice', { do: 'note', text: 'Asked the warehouse. @carol can you look?' });
  ok('first response still runs', state(s.desk(), 'firstResponse') === 'running', state(s.desk(), 'firstResponse'));
  ok('Carol is asked', s.desk().facts.asked.join() === 'carol', s.desk().facts.asked.join());
});
