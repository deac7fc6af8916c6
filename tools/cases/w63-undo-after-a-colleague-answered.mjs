// openregister#3840 (a reversal must compare with what stands now), galangster/maru#8
// Dana assigns to Bob (alone or in a bulk); Bob answers the customer. Dana presses Undo (all of it): the work
// goes back although Bob has acted since, by his answer. The documents say it stays where somebody has acted.
import { loadCore, run, withPolicy } from './lib.mjs';

const d = await loadCore();
await run('an undo does not take away what somebody has answered since', async (ok) => {
  const s = d
    .conversation(withPolicy)
    .acts('alice', { do: 'take' })
    .passes(d.minute)
    .acts('dana', { do: 'assign', to: 'bob' });
  const entry = s.desk().entries.at(-1).id;
  s.passes(d.minute).replies('bob', 'I look into it myself.');
  let refused = null;
  try {
    s.acts('dana', { do: 'undo', entry });
  } catch (error) {
    refused = error.code ?? String(error);
  }
  ok("still Bob's", s.desk().facts.owner === 'bob', `${s.reads} ${refused ?? ''}`);
  // and where the answer claimed it
  const t = d
    .conversation(withPolicy)
    .acts('alice', { do: 'take' })
    .acts('alice', { do: 'unassign' })
    .passes(d.minute)
    .replies('bob');
  try {
    t.acts('alice', { do: 'undo' });
  } catch (error) {
    refused = error.code;
  }
  ok("what Bob's answer claimed stays his", t.desk().facts.owner === 'bob', t.reads);
});
