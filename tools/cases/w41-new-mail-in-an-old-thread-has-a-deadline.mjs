// frappe/erpnext#41967, zammad#4161, frappe/helpdesk#3465, osTicket#5206
// A regular customer answers in a thread from before the policies (or before Docket) with a new problem. It is
// New work of today and gets no clock at all, for ever, because the policy is chosen by when the thread began.
// The first unanswered mail after "since" should count.
import { loadCore, run, standard, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('a new request in an old thread gets a deadline', async (ok) => {
  const world = new d.World(withPolicy);
  const s = world.conversation({ at: Date.parse('2024-03-01T09:00:00Z') });
  s.mail({
    at: Date.parse('2024-03-01T11:00:00Z'),
    from: { name: 'Support', address: 'support@fernhill.example' },
    filed: 'sent',
  });
  world.sweeps();
  ok('the old thread itself is left alone', !s.desk().facts.managed, s.reads);
  s.customerWrites('Another one of these has failed now. What can I do?');
  s.sweeps();
  ok('it is on the queue', s.desk().facts.managed, s.reads);
  ok(
    'an answer is due',
    s.desk().clocks.some((c) => /Response/.test(c.clock) && c.due != null),
    s.desk().clocks.map((c) => c.clock),
  );
  // and where it had been closed under Docket before the policy's start
  const t = d
    .conversation({ config: { policies: [{ ...standard[0], starts: '2026-11-25' }] } })
    .acts('alice', { do: 'take' })
    .replies('alice')
    .acts('alice', { do: 'close' });
  t.passes(60 * d.day).customerWrites('A new problem, two months later.');
  t.sweeps();
  ok(
    'closed two months ago, new problem: an answer is due',
    t.desk().clocks.some((c) => /Response/.test(c.clock) && c.due != null),
    t.desk().clocks.map((c) => c.clock),
  );
});
