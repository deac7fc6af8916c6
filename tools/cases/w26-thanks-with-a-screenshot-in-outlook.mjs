// microsoftgraph/microsoft-graph-docs#833 and #1374 (hasAttachments is false for inline images), smletsexchangeconnector#528
// In Outlook the customer pastes a screenshot and writes "Thanks!" above it. Graph says hasAttachments: false
// where all attachments are inline (documented), so Docket takes it for a bare thank-you. The picture is the
// message. (The workbench says true there: stricter stand-in than the real service.)
import { closed, loadAdapters, loadCore, run } from './lib.mjs';

const d = await loadCore();
const a = await loadAdapters();
await run('a pasted screenshot is no bare thank-you (Graph)', async (ok) => {
  const s = closed(d);
  const at = s.world.now;
  // As Graph answers for a mail whose only attachment is inline; body as HTML with cid: is there to be read.
  const wire = {
    id: 'zz',
    conversationId: s.id,
    parentFolderId: 'inbox',
    receivedDateTime: new Date(at).toISOString(),
    subject: 'Re: A question',
    bodyPreview: 'Thanks!',
    body: { contentType: 'html', content: '<p>Thanks!</p><img src="cid:image001.png@01DC5B">' },
    categories: [],
    from: { emailAddress: { name: 'Anna Keller', address: 'anna@customer.example' } },
    hasAttachments: false,
    isRead: false,
    isDraft: false,
    internetMessageHeaders: [{ name: 'Content-Type', value: 'multipart/related; boundary="x"' }],
    singleValueExtendedProperties: [{ id: 'Boolean 0x0e1b', value: 'true' }],
    attachments: [{ id: 'a', name: 'image001.png', isInline: true, contentType: 'image/png' }],
  };
  const message = a.graphMessage(wire, {
    inbox: 'inbox',
    sent: 'sent',
    drafts: 'drafts',
    trash: 'trash',
    spam: 'spam',
    docket: 'docket',
  });
  const snapshot = s.snapshot();
  snapshot.messages.push({ ...message, at });
  const desk = d.decode(snapshot, s.world.context('alice', s.id));
  ok('it reopens', desk.facts.status === 'open', desk.names.join(' '));
});
