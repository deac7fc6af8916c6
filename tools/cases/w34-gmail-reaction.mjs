// nextcloud/mail#10961, hteumeuleu/caniemail#474, floatpane/matcha#1619
// The customer presses a thumbs-up in Gmail: that is a mail with a part text/vnd.google.email-reaction+json
// (Google documents it). It should not reopen closed work, nor start a response clock.
import { loadGmail, run } from './lib.mjs';

const g = await loadGmail();
await run('a reaction from Gmail does not reopen', async (ok) => {
  const w = await g.gmailWorld();
  await w.setUp();
  const c = await w.customerWrites();
  await w.sweep();
  await w.act(c, 'alice', { do: 'take' });
  await w.reply(c, 'Here is your label.');
  await w.sweep();
  await w.act(c, 'alice', { do: 'close' });
  w.pass(10);
  const thread = w.mailbox.thread(w.gmail.ids(g.team).uid(c));
  const last = w.mailbox.parsed([...thread].at(-1).uid);
  const raw = [
    'From: Mira Anders <mira@customer.example>',
    `To: ${g.team}`,
    `Subject: Re: Tent pole snapped`,
    `Message-ID: <reaction-1@mail.gmail.com>`,
    `In-Reply-To: ${last.messageId}`,
    `References: ${[...last.references, last.messageId].join(' ')}`,
    `Date: ${new Date(w.now()).toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset="UTF-8"',
    '',
    '=F0=9F=91=8D'.replace(/=F0=9F=91=8D/, '\u00f0\u009f\u0091\u008d'),
    '',
    'Mira Anders reacted via Gmail',
    '',
    '--b1',
    'Content-Type: text/vnd.google.email-reaction+json; charset="UTF-8"',
    '',
    '{"emoji":"\\ud83d\\udc4d","version":1}',
    '',
    '--b1',
    'Content-Type: text/html; charset="UTF-8"',
    '',
    '<p>Mira Anders reacted via Gmail</p>',
    '',
    '--b1--',
    '',
  ].join('\r\n');
  await w.gmail.deliver({ user: g.team, raw, authenticationResults: 'dmarc=pass header.from=customer.example' });
  w.pass(1);
  await w.sweep();
  ok('it joined the thread', w.labels(c).length === 3, w.labels(c).length);
  const names = w.labels(c).flat();
  ok('still closed', names.includes('✓alice') && !names.includes('@alice'), w.labels(c).at(-1));
  await w.close();
});
