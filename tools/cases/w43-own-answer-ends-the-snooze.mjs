// freescout#3363, chatwoot#2682 (only the customer's answer ends a snooze), otobo#5171 (pending date forgotten)
// Alice snoozes until Thursday to look again, then sends the mail she had been writing ("I check on Thursday"),
// or Bob adds a word. The date is dropped without a word: the conversation is Waiting and never comes back,
// unless the customer writes.
import { loadCore, run, withPolicy } from './lib.mjs';

const d = await loadCore();
await run("the team's own mail does not cancel the date", async (ok) => {
  for (const by of ['alice', 'bob']) {
    const s = d.conversation(withPolicy).acts('alice', { do: 'take' });
    s.acts('alice', { do: 'snooze', until: String(s.world.now + 3 * d.day) });
    s.passes(d.minute).replies(by, 'Sent today. I will look again on Thursday.');
    s.sweeps();
    ok(`${by} answers: still comes back by itself (snoozed)`, s.desk().facts.status === 'snoozed', s.reads);
    s.passes(4 * d.day).sweeps();
    ok(`${by} answers: open four days later`, s.desk().facts.status === 'open', s.reads);
  }
});
