// chatwoot#6409, chatwoot#4563
// The team's own acknowledgement ("we got your mail"), sent by a machine from the team address, is no first
// response.
import { loadCore, run, state, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('the acknowledgement of the team is no answer', async (ok) => {
  const s = d.conversation(withPolicy);
  s.mail({
    from: { name: 'Support', address: 'support@fernhill.example' },
    filed: 'sent',
    headers: { 'auto-submitted': 'auto-replied' },
    text: 'We got your mail.',
  });
  ok('first response still runs', state(s.desk(), 'firstResponse') === 'running', state(s.desk(), 'firstResponse'));
  ok('still new', s.reads === '@unassigned ~New', s.reads);
});
