// uvdesk/community-skeleton#279, chatwoot#9711 (people delete single mails of a conversation); maathimself/mailflow#443 (state must stay until somebody clears it)
// Outlook keeps the categories on the newest received message. The customer sends "wrong file, please ignore";
// Alice works on, and later somebody deletes that one message in Outlook. The conversation then has no owner and
// no status, is on no list, has no clock, although the journal knows everything: the customer is forgotten.
// Neither opening nor the pass repairs it.
import { loadOutlook, run, saidBy } from './lib.mjs';

const o = await loadOutlook();
await run('deleting one mail does not lose the conversation (Outlook)', async (ok) => {
  const w = await o.outlookWorld();
  const c = await w.customerWrites();
  await w.sweep();
  await w.act(c, 'alice', { do: 'take' });
  w.pass(60);
  await w.customerWrites({ in: c, text: 'Oops, that was the wrong file, please ignore it.' });
  await w.sweep();
  w.pass(5);
  await w.act(c, 'alice', { do: 'priority', priority: 'high' });
  w.pass(30);
  await w.sweep();
  const mails = [...w.mailbox.thread(w.graph.account(o.team).ids.findConversation(c))].sort((a, b) => a.at - b.at);
  w.mailbox.change(mails.at(-1).uid, { folder: 'trash' });
  w.pass(30);
  await w.sweep();
  w.pass(60);
  await w.sweep();
  const said = saidBy(await w.reload('bob').open(c));
  ok(
    "it is still Alice's",
    /Alice (owns|has owned) this/.test(said),
    /"text":"([^"]{10,140})","tone":"strong"/.exec(said)?.[1],
  );
  ok('it is on her list', saidBy(await w.reload('alice').board({ list: 'mine' })).includes('Tent pole'));
});
