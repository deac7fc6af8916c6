// chatwoot#2715, patchwork#64, chromium-dashboard#1606, b4#11
// The team address is a Google group: for senders with a strict DMARC policy it rewrites From to the group ("'Jo
// Reed' via Support" <support@…>) and keeps the sender in X-Original-From and Reply-To. The customer is Jo Reed,
// not the team itself.
import { customerLine, loadOutlook, run } from './lib.mjs';

const headers = {
  'X-Original-From': 'Jo Reed <jo@kunde.example>',
  'X-Original-Sender': 'jo@kunde.example',
  'Reply-To': 'Jo Reed <jo@kunde.example>',
  Precedence: 'list',
  'List-Id': '<support.fernhill.example>',
  'List-Post': '<mailto:support@fernhill.example>',
  'Authentication-Results': 'dmarc=pass header.from=fernhill.example',
};
await run('behind a Google group the customer is the original sender', async (ok) => {
  const o = await loadOutlook();
  const w = await o.outlookWorld();
  const c = await w.customerWrites({
    from: { name: "'Jo Reed' via Support", address: 'support@fernhill.example' },
    headers,
    subject: 'Kettle leaks',
    text: 'It leaks. What now?',
  });
  await w.sweep();
  ok('it is on the queue', w.categories(c).flat().includes('~New'), w.categories(c).flat());
  const line = customerLine(await w.open(c, 'alice'));
  ok('the customer is Jo Reed', line.includes('jo@kunde.example'), line);
});
