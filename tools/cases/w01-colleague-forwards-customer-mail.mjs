// freescout#1177, zammad#1596, osTicket#3488, osTicket#3032
// A customer wrote to a colleague personally; the colleague (on the roster, host vouches) forwards it to the
// team address. It has to become work like any request, not vanish as "a reply of the team".
import { loadOutlook, run, saidBy } from './lib.mjs';

const o = await loadOutlook();
await run('mail a colleague forwards to the team becomes work', async (ok) => {
  const w = await o.outlookWorld();
  const c = await w.customerWrites({
    from: { name: 'Alice Moreau', address: 'alice@fernhill.example' },
    headers: { 'Authentication-Results': 'dmarc=pass header.from=fernhill.example' },
    subject: 'FW: Kettle leaks',
    text: 'Can somebody look after this?\n\n________________________________\nFrom: Jo Reed <jo@kunde.example>\nSent: Monday, 23 November 2026 09:12\nTo: Alice Moreau\nSubject: Kettle leaks\n\nMy kettle leaks since yesterday. What can I do?',
  });
  await w.sweep();
  const names = w.categories(c).flat();
  ok(
    'it is on the queue',
    names.some((n) => n.startsWith('@')),
    names,
  );
  ok('it is new', names.includes('~New'), names);
  const _home = await w.home('dana');
  const view = await w.open(c, 'bob');
  ok('a response clock runs', /First response/.test(saidBy(view)), saidBy(view).slice(0, 200));
});
