// KiroCrew#8185 (stale absolute PUT), OpenHands/software-agent-sdk#4617; zammad#5187
// Alice's card shows the tag billing. Meanwhile Bob adds returns. Alice ticks shipping and presses Save tags:
// the form sends the complete choice, so Bob's tag is taken off without a word, and the journal says Alice
// removed it. Through the built Gmail add-on.
import { loadGmail, run } from './lib.mjs';

const g = await loadGmail();
await run("saving tags from an older card keeps a colleague's tag", async (ok) => {
  const w = await g.gmailWorld();
  await w.setUp();
  const c = await w.customerWrites();
  await w.sweep();
  await w.act(c, 'alice', { do: 'tag', replace: true, tags: ['billing'] });
  await w.open(c, 'alice'); // shows billing ticked
  await w.act(c, 'bob', { do: 'tag', replace: true, tags: ['billing', 'returns'] });
  await w.act(c, 'alice', { do: 'tag', replace: true, tags: ['billing', 'shipping'] }); // pressed on the card shown before
  const names = w.labels(c).flat();
  ok('shipping is on', names.includes('#shipping'), names);
  ok("Bob's returns is still on", names.includes('#returns'), names);
  await w.close();
});
