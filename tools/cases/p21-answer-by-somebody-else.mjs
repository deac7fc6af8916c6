// osTicket#3284, chatwoot#4559
// Bob answers what Alice owns: it stays Alice's (claimOnReply: unowned).
import { loadCore, run, state, withPolicy } from './lib.mjs';

const d = await loadCore();
await run("a colleague's answer does not change the owner", async (ok) => {
  const s = d.conversation(withPolicy).acts('alice', { do: 'take' }).replies('bob');
  ok('waiting, with Alice', s.reads === '@alice ~Waiting', s.reads);
  ok('first response met', state(s.desk(), 'firstResponse') === 'met');
});
