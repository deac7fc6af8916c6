// nextcloud/mail#9562, Foundry376/Mailspring#985 (mail found in spam later and put back)
// The customer's second mail ("wrong size, do not ship!") lies in spam. Alice, who could not see it, answers.
// Somebody then finds it and presses Not spam. It is older than what Alice answered, so it counts as seen and
// answered: the conversation stays Waiting and nobody is told. Same for an older mail dragged into the mailbox
// from a colleague's.
import { loadCore, run, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('a mail that comes to light later is new', async (ok) => {
  for (const scope of ['conversation', 'message']) {
    const s = d
      .conversation({ ...withPolicy, scope })
      .acts('alice', { do: 'take' })
      .passes(d.hour);
    s.customerWrites('Important: wrong size, please do not ship!', { filed: 'spam' });
    const spam = s.snapshot().messages[1].id;
    s.passes(d.hour).replies('alice', 'We ship tomorrow.');
    s.sweeps().passes(d.hour);
    s.world.mailbox.move(s.id, spam, 'received');
    s.sweeps();
    ok(`${scope}: open again`, s.desk().facts.status === 'open', s.reads);
    ok(`${scope}: the customer waits`, s.desk().waitingSince !== null);
    const t = d
      .conversation({ ...withPolicy, scope })
      .acts('alice', { do: 'take' })
      .passes(3 * d.hour)
      .replies('alice');
    t.sweeps()
      .passes(d.hour)
      .mail({ at: t.world.now - 3 * d.hour, text: 'She wrote this to Bob before the answer: please cancel.' });
    t.sweeps();
    ok(`${scope}: an older mail dragged in opens it`, t.desk().facts.status === 'open', t.reads);
  }
});
