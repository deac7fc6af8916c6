// RainLoop/rainloop-webmail#339 (Gmail begins a new thread after 100 messages)
// A long conversation: the 101st message comes in a thread of its own (Gmail's limit, in the workbench too). Its
// owner, tags and notes are lost: the customer is New and unassigned, nobody is told that it goes on from
// Alice's conversation (References says so).
import { loadGmail, run } from './lib.mjs';

const g = await loadGmail();
await run('the 101st message belongs to who owned the hundred', async (ok) => {
  const w = await g.gmailWorld({ letterMs: 1000 });
  await w.setUp();
  const c = await w.customerWrites();
  await w.sweep();
  await w.act(c, 'alice', { do: 'take' });
  for (let i = 0; i < 99; i++) await w.customerWrites({ in: c, text: `And another thing, number ${i}.` });
  const next = await w.customerWrites({ in: c, text: 'And the hundred and first.' });
  ok('Gmail began a new thread', next !== c, next === c ? 'same' : 'new');
  await w.sweep();
  const names = w.labels(next).flat();
  const said = g.textsOf(await w.open(next, 'bob')).join(' ');
  ok(
    "it is Alice's, or the card names the earlier conversation",
    names.includes('@alice') || /(earlier|former|continues|goes on from).*Alice/i.test(said),
    names,
  );
  await w.close();
});
