// freescout#3551
// Somebody the customer had in Cc answers. The customer of the conversation stays who asked first; the
// conversation comes back to its owner.
import { answered, loadCore, run } from './lib.mjs';

const d = await loadCore();
await run('an answer of somebody in Cc does not change the customer', async (ok) => {
  const s = answered(d);
  s.passes(d.hour).customerWrites('I have the serial number: 4711.', {
    from: { name: 'Lena Voss', address: 'lena@customer.example' },
  });
  ok('customer is still Anna', s.desk().customer?.address === d.anna.address, s.desk().customer?.address);
  ok('open with Alice', s.reads === '@alice', s.reads);
});
