// relay#1466 (hyphen), AgentParty#552 (no space before, full-width brackets)
// Mentions in brackets, before punctuation, between Chinese characters, with a hyphen in the handle.
import { loadCore, run, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('mentions are found', async (ok) => {
  const { world } = d.conversation(withPolicy);
  for (const [text, who] of [
    ['(@bob)', 'bob'],
    ['@Alice, please', 'alice'],
    ['请@alice看一下', 'alice'],
    ['ask @carol.', 'carol'],
    ['@alice-bob is nobody', ''],
    ['x@alice.example', ''],
    ['（@bob）', 'bob'],
  ])
    ok(text, d.mentioned(text, world).join() === who, d.mentioned(text, world).join());
});
