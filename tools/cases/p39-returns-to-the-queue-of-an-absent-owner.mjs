// osTicket#3308, chatwoot#9587
// The customer answers while the former owner is away or has left: back to the queue.
import { loadCore, run, standard } from './lib.mjs';

const d = await loadCore();
await run("an absent owner's conversation returns to the queue", async (ok) => {
  const world = new d.World({ config: { policies: standard }, now: Date.parse('2026-11-10T09:00:00Z') });
  const s = world.conversation().acts('femi', { do: 'take' }).replies('femi').acts('femi', { do: 'close' });
  s.passes(8 * d.day).customerWrites('It came back broken.');
  s.sweeps();
  ok('unassigned and open', s.reads.includes('@unassigned'), s.reads);
});
