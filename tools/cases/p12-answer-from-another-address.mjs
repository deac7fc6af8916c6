// freescout#1180, uvdesk/community-skeleton#650
// The customer answers from her private address, in the same thread, after it was closed. It reopens with its
// owner, and the clocks go on.
import { closed, loadCore, run, state } from './lib.mjs';

const d = await loadCore();
await run('the customer answers from another address', async (ok) => {
  const s = closed(d);
  s.customerWrites('Sorry, it still leaks. (Writing from home.)', {
    from: { name: 'Anna K.', address: 'anna.private@elsewhere.example' },
  });
  ok('reopened with Alice', s.reads === '@alice', s.reads);
  ok('a response is awaited', state(s.desk(), 'nextResponse') === 'running', state(s.desk(), 'nextResponse'));
});
