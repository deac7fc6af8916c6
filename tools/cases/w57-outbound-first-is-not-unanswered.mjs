// chatwoot#4563, zammad#3140 (who wrote first decides)
// Alice writes first ("your repair is ready, Tuesday?"), the customer says "Tuesday is fine", Alice closes. The
// report lists it under "Closed unanswered: nobody had replied" although replies are 1, and a first-response
// clock of 4 h ran on a confirmation.
import { loadCore, report, run, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('a conversation the team began is not closed unanswered', async (ok) => {
  const world = new d.World(withPolicy);
  world.sweeps();
  const s = world.conversation({
    from: { name: 'alice', address: 'alice@fernhill.example' },
    filed: 'sent',
    text: 'Your repair is ready. Tuesday?',
  });
  s.passes(d.hour).customerWrites('Tuesday is fine.').sweeps();
  s.acts('alice', { do: 'take' }).acts('alice', { do: 'close' }).sweeps();
  const { figures } = report(d, world);
  ok('closed', figures.closed.length === 1);
  ok('not among the unanswered', figures.unanswered.length === 0, figures.unanswered);
});
