// libredesk#145, osTicket#1684 (answer, customer says all is well), osTicket#6298
// The usual course: Alice answers (status Waiting, by default), the customer says "Thanks!". Nothing is left to
// be answered, but a next-response clock starts and runs into Overdue, and the sentence says the customer waits.
import { answered, clock, loadCore, run, state } from './lib.mjs';

const d = await loadCore();
await run('a bare thank-you while waiting starts no response clock', async (ok) => {
  const s = answered(d)
    .passes(d.hour)
    .customerWrites('Thanks!')
    .passes(2 * d.day);
  s.sweeps();
  ok(
    'no answer is awaited',
    s.desk().waitingSince === null,
    s.desk().waitingSince && new Date(s.desk().waitingSince).toISOString(),
  );
  ok(
    'no response clock is overdue',
    !s.desk().clocks.some((c) => c.clock === 'nextResponse' && c.overdue),
    state(s.desk(), 'nextResponse'),
  );
  ok(
    'no !Overdue in the list because of it',
    !s.stands.includes('!Overdue') || clock(s.desk(), 'resolution')?.overdue === true,
    s.stands,
  );
});
