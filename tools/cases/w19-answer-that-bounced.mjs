// freescout#3479, freescout#3327, getmunin/munin#938
// Alice answers and closes (or waits); the answer bounces back into the thread. The customer has got nothing.
// Somebody has to learn of it: the conversation must come back, or be told apart as undelivered, and the clock
// must not be "met".
import { answered, closed, loadCore, run, state } from './lib.mjs';

const d = await loadCore();
const bounce = {
  from: { name: 'Mail Delivery Subsystem', address: 'mailer-daemon@mx.host.example' },
  headers: {
    'content-type': 'multipart/report; report-type=delivery-status',
    'auto-submitted': 'auto-replied',
    'x-failed-recipients': 'anna@customer.example',
    'return-path': '<>',
  },
  text: 'Your message could not be delivered: address not found.',
};
await run('an answer that bounced brings the conversation back', async (ok) => {
  for (const [name, make] of [
    ['waiting', () => answered(d)],
    ['closed', () => closed(d)],
  ]) {
    const s = make().passes(d.minute).mail(bounce);
    s.sweeps();
    const { status } = s.desk().facts;
    ok(`${name}: somebody is told (open again)`, status === 'open' || status === 'new', `${status}: ${s.reads}`);
    ok(
      `${name}: first response is not met`,
      state(s.desk(), 'firstResponse') !== 'met',
      state(s.desk(), 'firstResponse'),
    );
  }
});
