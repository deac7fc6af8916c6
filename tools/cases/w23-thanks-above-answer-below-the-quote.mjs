// freescout#349, willdurand/EmailReplyParser#89
// The customer thanks on top and answers below or between the quoted lines (bottom or inline posting). What
// stands behind the first quoted line is never looked at, so the conversation stays closed and nobody sees the
// problem.
import { closed, loadCore, run } from './lib.mjs';

const d = await loadCore();
await run('a question below the quote reopens', async (ok) => {
  for (const mail of [
    'Thanks!\n\nOn Mon, 23 Nov 2026 at 10:50, Alice Moreau wrote:\n> Does it work now?\n\nNo, it still stops after a minute.',
    'Thank you.\n> Please try the other socket.\nI did, and the fuse blew.',
    'Many thanks\n\n> 1. Serial number?\n\n4711-A\n\n> 2. Date of purchase?\n\nlast May, and I want my money back',
    'Danke!\nAm 23.11.2026 um 10:50 schrieb Alice:\n> Geht es wieder?\nLeider nein, es tropft weiter.',
  ]) {
    const s = closed(d).customerWrites(mail);
    const { status } = s.desk().facts;
    ok(JSON.stringify(mail).slice(0, 90), status !== 'closed', s.reads);
  }
});
