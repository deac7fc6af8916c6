// freescout#3629, chatwoot#3837, zammad#2551, freescout#4718
// A contact form sends From: its own noreply address, Reply-To: the customer. The customer shown has to be the
// one in Reply-To, on both hosts.
import { customerLine, loadGmail, loadOutlook, run } from './lib.mjs';

const headers = { 'Reply-To': 'Jo Reed <jo@kunde.example>' };
const from = { name: 'Website', address: 'noreply@webshop.example' };
await run('a contact form: the customer is who Reply-To names', async (ok) => {
  const o = await loadOutlook();
  const w = await o.outlookWorld();
  const c = await w.customerWrites({
    from,
    headers,
    subject: 'Website contact',
    text: 'Name: Jo Reed\nMessage: my kettle leaks',
  });
  const line = customerLine(await w.open(c, 'alice'));
  ok('Outlook names Jo Reed', line.includes('jo@kunde.example'), line);
  const g = await loadGmail();
  const gw = await g.gmailWorld();
  await gw.setUp();
  const gc = await gw.customerWrites({ from, headers, subject: 'Website contact', text: 'Name: Jo Reed' });
  const said = g.textsOf(await gw.open(gc, 'alice')).join('\n');
  ok(
    'Gmail names Jo Reed',
    said.includes('jo@kunde.example'),
    said.split('\n').find((l) => l.includes('@')),
  );
  await gw.close();
});
