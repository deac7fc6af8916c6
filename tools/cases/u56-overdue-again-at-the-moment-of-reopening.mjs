// osTicket#5206 (overdue is cleared and counted anew on reopening)
// Overdue without an answer, closed (answered by phone); two weeks later the customer asks something new. It is
// overdue at once: the response clock goes on where it stood.
import { loadCore, run, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('a new question after closing is not overdue at once', async (ok) => {
  const s = d
    .conversation(withPolicy)
    .acts('alice', { do: 'take' })
    .passes(2 * d.day)
    .acts('alice', { do: 'close' })
    .passes(12 * d.day)
    .customerWrites('A new question: do you repair lamps?');
  const late = s.desk().clocks.filter((c) => /Response/.test(c.clock) && c.overdue);
  ok(
    'no response clock is overdue',
    late.length === 0,
    late.map((c) => `${c.clock} since ${new Date(c.due).toISOString()}`),
  );
});
