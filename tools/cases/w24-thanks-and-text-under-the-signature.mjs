// zapier/email-reply-parser#13 (all that follows a dashed line was dropped)
// Below "-- " comes more than a signature: a postscript with a new question (phones put the delimiter above what
// is typed later). It has to reopen.
import { closed, loadCore, run } from './lib.mjs';

const d = await loadCore();
await run('a postscript under the signature reopens', async (ok) => {
  for (const mail of [
    'Thanks!\n-- \nJo Reed\n\nPS: the second kettle is broken too, please send somebody',
    'Thank you very much.\n--\nBy the way I was charged twice. Please refund one',
  ]) {
    const s = closed(d).customerWrites(mail);
    const { status } = s.desk().facts;
    ok(JSON.stringify(mail).slice(0, 90), status !== 'closed', s.reads);
  }
});
