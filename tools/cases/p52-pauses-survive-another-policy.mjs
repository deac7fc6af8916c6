// glpi#6902, glpi#15605
// While it waits for the customer it becomes urgent, under another policy: the time spent waiting still does not
// count.
import { clock, loadCore, run, standard } from './lib.mjs';

const d = await loadCore();
await run('waiting time stays out after a change of policy', async (ok) => {
  const policies = [
    {
      name: 'urgent',
      when: { priority: ['urgent'] },
      calendar: 'office',
      targets: { resolution: '1d' },
      warn: '15m',
      starts: '2026-10-01',
    },
    ...standard,
  ];
  const s = d
    .conversation({ config: { policies } })
    .acts('alice', { do: 'take' })
    .passes(30 * d.minute)
    .replies('alice')
    .passes(d.day);
  s.acts('alice', { do: 'priority', priority: 'urgent' });
  const one = clock(s.desk(), 'resolution');
  ok('urgent policy', one.policy === 'urgent', one.policy);
  ok(
    'paused, half an hour used',
    one.state === 'paused' && Math.abs(one.business.elapsed - 30 * d.minute) < d.minute,
    `${one.state} ${one.business.elapsed / d.minute} min`,
  );
});
