// ivaldi/brimir#412, Tiledesk#157
// A note leaves nothing that goes to the customer: no draft, no sent mail, nothing in the customer's thread.
import { loadGmail, run } from './lib.mjs';

const g = await loadGmail();
await run('a note reaches nobody outside', async (ok) => {
  const w = await g.gmailWorld();
  await w.setUp();
  const c = await w.customerWrites();
  await w.sweep();
  await w.act(c, 'alice', { do: 'note', text: 'SECRET margin is 40 percent @carol' });
  const thread = new Set([...w.mailbox.thread(w.gmail.ids(g.team).uid(c))].map((m) => m.uid));
  const leaks = w.mailbox
    .all()
    .filter((m) => thread.has(m.uid) && JSON.stringify(w.mailbox.parsed(m.uid)).includes('SECRET'));
  ok("not in the customer's thread", leaks.length === 0, leaks.length);
  const notes = w.mailbox.all().filter((m) => JSON.stringify(w.mailbox.parsed(m.uid)).includes('SECRET'));
  ok(
    'kept once, to .invalid',
    notes.length === 1 && /\.invalid/.test(JSON.stringify(w.mailbox.parsed(notes[0].uid).to)),
    notes.length,
  );
  await w.close();
});
