// frappe/helpdesk#2228 ("Okay, thanks" reopens)
// Usual ways to say nothing but thanks in English reopen, because the list of phrases is short and exact: "Okay,
// thanks", "Thanks again!", "Thx", "All good, thanks", "Got it, thank you".
import { closed, loadCore, run } from './lib.mjs';

const d = await loadCore();
await run('usual thanks stay closed', async (ok) => {
  for (const mail of [
    'Okay, thanks!',
    'Thanks again!',
    'Thx',
    'All good now, thanks.',
    'Got it, thank you!',
    'Perfect, thank you so much, Alice!',
  ]) {
    const s = closed(d).customerWrites(mail);
    const { status } = s.desk().facts;
    ok(JSON.stringify(mail).slice(0, 90), status === 'closed', s.reads);
  }
});
