// AgentParty#552, bounty-challenge#6835 (cortex)
// A note with a link (https://social.example/@alice/42), a package name (@bob/core), or an address with a letter
// outside ASCII before the @ (josé@bob.example) asks Alice or Bob. The code says an address is no mention.
import { loadCore, run, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('links, packages and addresses ask nobody', async (ok) => {
  const { world } = d.conversation(withPolicy);
  for (const text of [
    'she complains in public: https://social.example/@alice/42',
    'write to josé@bob.example instead',
    'the log says node_modules/@bob/core is missing',
    'see https://files.example/~x/@carol?id=3',
  ])
    ok(text, d.mentioned(text, world).length === 0, d.mentioned(text, world).join());
});
