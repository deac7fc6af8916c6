// libredesk#70 (comment: what waits for the customer should not count as active)
// Alice has capacity 2 and two conversations that wait for their customers for a week. She gets nothing more,
// though she has nothing to do. (Docket documents that waiting and snoozed work counts.)
import { loadCore, run, standard } from './lib.mjs';

const d = await loadCore();
await run('waiting conversations leave room', async (ok) => {
  const members = d.seed().members.map((m) => ({ ...m, capacity: m.handle === 'alice' ? 2 : 0 }));
  const world = new d.World({ config: { policies: standard, members, sharing: { automatic: true } } });
  world.sweeps();
  for (let i = 0; i < 2; i++) world.conversation().acts('alice', { do: 'take' }).replies('alice').sweeps();
  world.passes(d.day);
  const s = world.conversation();
  world.passes(d.minute);
  world.sweeps();
  ok('Alice gets it', s.desk().facts.owner === 'alice', s.reads);
});
