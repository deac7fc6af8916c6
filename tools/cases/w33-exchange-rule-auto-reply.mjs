// freescout#513, freescout#2488, itop-jb-mail-to-ticket#21 (Exchange automatic replies without Auto-Submitted)
// An automatic reply by an Exchange rule that says so (In-Reply-To of our mail, X-Auto-Response-Suppress: All, loop header)
// must not reopen closed work. A loop header alone is also on a customer's mail that a rule redirected (info@ to
// support@): that is a person's mail and must reopen.
import { loadOutlook, run } from './lib.mjs';

await run('an automatic reply by an Exchange rule does not reopen, a redirected mail does', async (ok) => {
  const o = await loadOutlook();
  for (const [headers, text, quiet] of [
    [
      {
        'X-MS-Exchange-Inbox-Rules-Loop': 'mira@customer.example',
        'X-Auto-Response-Suppress': 'All',
        'X-MS-Exchange-Generated-Message-Source': 'Mailbox Rules Agent',
      },
      'Ich bin bis 7. Dezember nicht im Haus.',
      true,
    ],
    [{ 'X-MS-Exchange-Inbox-Rules-Loop': 'info@fernhill.example' }, 'The pole you sent is too short. What now?', false],
  ]) {
    const w = await o.outlookWorld();
    const c = await w.customerWrites();
    await w.sweep();
    await w.act(c, 'alice', { do: 'take' });
    await w.reply(c, 'alice');
    await w.sweep();
    await w.act(c, 'alice', { do: 'close' });
    w.pass(1);
    await w.customerWrites({ in: c, headers, text });
    await w.sweep();
    const names = w.categories(c).flat();
    const closed = names.includes('✓alice') && !names.includes('@alice');
    ok(quiet ? 'rule reply stays closed' : 'redirected mail reopens', closed === quiet, names);
  }
});
