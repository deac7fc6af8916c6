// zammad#5084, zammad#5607, zammad#1351
// A member of the roster is a requester too (internal help desk): she writes a new request to the team address.
// Zammad once took it for the first response. It has to be New, with a first-response clock.
import { loadCore, run, state, vouched, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('a request a member sends to the team is a request', async (ok) => {
  const world = new d.World(withPolicy);
  const s = world.conversation({
    from: { name: 'Carol Reyes', address: 'carol@fernhill.example' },
    subject: 'My badge does not open the warehouse',
    text: 'Can somebody unlock it today?',
    headers: vouched('fernhill.example'),
  });
  s.sweeps();
  ok('it is managed', s.desk().facts.managed, s.reads);
  ok('it is new', s.desk().facts.status === 'new', s.desk().facts.status);
  ok('its first response is awaited', state(s.desk(), 'firstResponse') === 'running', state(s.desk(), 'firstResponse'));
});
