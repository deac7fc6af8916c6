// osTicket#2853, osTicket#4607, odoo#13717 (an agent's mail to the system is internal)
// Bob answers from his own mailbox to the team address alone ("Alice, I think that is the seal"). The customer
// is no recipient. It is an internal word, not the answer.
import { loadOutlook, run, saidBy } from './lib.mjs';

const o = await loadOutlook();
await run("a member's mail that goes to the team alone is no answer", async (ok) => {
  const w = await o.outlookWorld();
  const c = await w.customerWrites();
  await w.sweep();
  await w.act(c, 'alice', { do: 'take' });
  await w.customerWrites({
    in: c,
    from: { name: 'Bob Okafor', address: 'bob@fernhill.example' },
    text: 'Alice, I think that is the seal. Shall I look?',
    headers: { 'Authentication-Results': 'dmarc=pass header.from=fernhill.example' },
  });
  await w.sweep();
  const said = saidBy(await w.open(c, 'alice'));
  ok(
    'first response still due',
    /"label":"First response"/.test(said),
    /"label":"First response","text":"[^"]*"/.exec(said)?.[0] ?? 'no such clock',
  );
  ok('not waiting for the customer', !/"~Waiting"/.test(JSON.stringify(w.categories(c))), w.categories(c));
});
