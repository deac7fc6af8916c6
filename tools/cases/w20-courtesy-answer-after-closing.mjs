// smartcatdev/support-system#94, leancloud/ticket#331, chatwoot#938 (an agent's message leaves a resolved conversation resolved)
// Alice closes, then (seconds later, or next day) she or Bob sends a last word to the customer. Nobody asked
// anything: it stays closed, and the report does not count a return.
import { loadCore, report, run, withPolicy } from './lib.mjs';

const d = await loadCore();
await run("the team's own mail does not reopen what is closed", async (ok) => {
  const world = new d.World(withPolicy);
  world.sweeps();
  const s = world.conversation();
  s.sweeps().acts('alice', { do: 'take' }).replies('alice').sweeps();
  s.acts('alice', { do: 'close' })
    .passes(5000)
    .replies('alice', 'Your replacement is on its way. All the best!')
    .sweeps();
  ok('still closed', s.desk().facts.status === 'closed', s.reads);
  s.passes(d.day).sweeps();
  const { figures } = report(d, world);
  ok('not counted as reopened', figures.reopened.yes.length === 0, figures.reopened);
});
