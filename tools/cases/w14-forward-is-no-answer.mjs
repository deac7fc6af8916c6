// zammad#573, zammad#3140 (only the customer's answer counts), glpi#1945
// Alice forwards the customer's mail to the carrier (nobody of the customer is among the recipients). The
// customer has heard nothing: the first-response clock has to run on and the status must not say "waiting for
// the customer".
import { loadOutlook, run, saidBy } from './lib.mjs';

const sentTo = async (o, w, c, to, text, subject) => {
  const account = w.graph.account(o.team);
  const mails = [...w.mailbox.thread(account.ids.findConversation(c))].sort((a, b) => a.at - b.at);
  const last = w.mailbox.parsed(mails.at(-1).uid);
  await w.graph.fileSent({
    by: 'alice@fernhill.example',
    at: w.now(),
    onBehalf: true,
    letter: {
      from: { name: 'Support', address: o.team },
      to,
      subject: subject ?? `Fwd: ${last.subject}`,
      text,
      date: w.now(),
      inReplyTo: last.messageId,
      references: [...last.references, last.messageId],
    },
  });
  w.pass(1);
};

const o = await loadOutlook();
await run('a forward to somebody else is no answer to the customer', async (ok) => {
  const w = await o.outlookWorld();
  const c = await w.customerWrites();
  await w.sweep();
  await w.act(c, 'alice', { do: 'take' });
  await sentTo(
    o,
    w,
    c,
    [{ name: 'Carrier', address: 'claims@carrier.example' }],
    'Can you look into this parcel, please?',
  );
  await w.sweep();
  const said = saidBy(await w.open(c, 'alice'));
  ok(
    'first response still due',
    /First response/.test(said),
    /"label":"First response","text":"[^"]*"/.exec(said)?.[0] ?? 'no such clock',
  );
  ok('not waiting for the customer', !/"~Waiting"/.test(JSON.stringify(w.categories(c))), w.categories(c));
});
