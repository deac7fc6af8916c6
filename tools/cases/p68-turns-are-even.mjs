// libredesk#29, chatwoot#11034
// Sharing out by turn: eight conversations in one pass, three more in later ones: each in turn, over passes.
import { loadCore, run, standard } from './lib.mjs';

const d = await loadCore();
await run('turns go round over passes', async (ok) => {
  const world = new d.World({ config: { policies: standard, sharing: { by: 'turn', automatic: true } } });
  world.sweeps();
  const all = [];
  for (let i = 0; i < 8; i++) {
    all.push(world.conversation({ from: { name: `C${i}`, address: `c${i}@customer.example` } }));
    world.passes(d.minute);
  }
  world.sweeps();
  for (let i = 0; i < 3; i++) {
    all.push(world.conversation({ from: { name: `D${i}`, address: `d${i}@customer.example` } }));
    world.passes(d.minute);
    world.sweeps();
  }
  const owners = all.map((s) => s.desk().facts.owner);
  ok(
    'alice, bob, dana in turn',
    owners.every((o, i) => o === ['alice', 'bob', 'dana'][i % 3]),
    owners,
  );
});
