// chatwoot#12058
// Monday asked, closed without an answer; Friday the customer writes again and is answered in ten minutes. By
// business time Docket says ten minutes (closed time left out); "by the clock" it says four days, and that
// median stands beside it. Chatwoot decided that the reopening begins the count.
import { loadCore, report, run, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('first response by the wall leaves out the time it was closed', async (ok) => {
  const world = new d.World(withPolicy);
  world.sweeps();
  const s = world
    .conversation()
    .sweeps()
    .acts('alice', { do: 'take' })
    .acts('alice', { do: 'close' })
    .passes(4 * d.day)
    .customerWrites('Another thing: does the lid fit?')
    .sweeps();
  s.passes(10 * d.minute)
    .replies('alice')
    .sweeps()
    .acts('alice', { do: 'close' })
    .sweeps();
  const { first } = report(d, world).figures;
  ok('business: about ten minutes', first.business.median < 15 * d.minute, `${first.business.median / d.minute} min`);
  ok('wall: not days', first.wall.median < d.day, `${first.wall.median / d.day} days`);
});
