import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createMailbox } from '../../mailbox/store';
import { createGmail } from '..';
import { answering, rawMail, start, team, world } from './world';

/** Text and HTML side by side, and a file. */
const nested = [
  'Message-ID: <n@x>',
  'From: =?utf-8?Q?J=C3=BCrgen?= <j@x.example>',
  'Subject: =?utf-8?B?R3LDvMOfZQ==?=',
  ' folded',
  'Content-Type: multipart/mixed; boundary="o"',
  '',
  'preamble',
  '--o',
  'Content-Type: multipart/alternative; boundary=i',
  '',
  '--i',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'gr=FC=DFe=',
  ' & more',
  '--i',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  'PGI+aGk8L2I+',
  '--i--',
  '--o',
  'Content-Type: application/pdf; name="bill.pdf"',
  'Content-Disposition: attachment; filename="bill.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERg==',
  '--o--',
].join('\r\n');

const text = (data: string) => Buffer.from(data, 'base64').toString('utf8');

describe('messages.get', () => {
  test('full tells the tree of parts', async () => {
    const w = world();
    const mail = await w.mailbox.add({ raw: nested, at: start, folder: 'inbox' });
    const id = w.gmail.ids(team).message(mail.uid);
    const { payload } = (await w.get(`messages/${id}`)).json;
    expect(payload).toMatchObject({ partId: '', mimeType: 'multipart/mixed', filename: '', body: { size: 0 } });
    expect(payload.headers).toContainEqual({ name: 'Subject', value: 'Grüße folded' });
    const [both, file] = payload.parts;
    expect([both.partId, both.mimeType]).toEqual(['0', 'multipart/alternative']);
    expect(
      both.parts.map((part: { partId: string; body: { data: string } }) => [part.partId, text(part.body.data)]),
    ).toEqual([
      ['0.0', 'grüße & more'],
      ['0.1', '<b>hi</b>'],
    ]);
    expect(both.parts[0].body.size).toBe(Buffer.from('grüße & more').length);
    expect(file).toMatchObject({ partId: '1', filename: 'bill.pdf', mimeType: 'application/pdf', body: { size: 4 } });
    expect(file.body.data).toBeUndefined();
    const fetched = await w.get(`messages/${id}/attachments/${file.body.attachmentId}`);
    expect(fetched.json).toEqual({ size: 4, data: 'JVBERg==' });
    expect((await w.get(`messages/${id}/attachments/nonsense`)).status).toBe(400);
  });

  test('every format has the same frame; minimal has nothing more', async () => {
    const w = world();
    const id = await w.receive({ text: 'Hello' });
    const { json } = await w.get(`messages/${id}`, { format: 'minimal' });
    expect(json).toEqual({
      id,
      threadId: id,
      labelIds: ['INBOX', 'UNREAD'],
      snippet: 'Hello',
      sizeEstimate: expect.any(Number),
      historyId: expect.stringMatching(/^\d+$/),
      internalDate: String(start),
    });
    for (const format of ['full', 'metadata', 'raw', 'FULL']) {
      expect((await w.get(`messages/${id}`, { format })).json).toMatchObject(json);
    }
  });

  test('metadata gives headers asked for in any case, and no body', async () => {
    const w = world();
    const id = await w.receive();
    const { payload } = (await w.get(`messages/${id}`, { format: 'metadata', metadataHeaders: ['SUBJECT', 'from'] }))
      .json;
    expect(payload).toEqual({
      mimeType: 'text/plain',
      headers: [
        { name: 'From', value: 'Cleo <cleo@customer.example>' },
        { name: 'Subject', value: 'Printer' },
      ],
    });
    expect((await w.get(`messages/${id}`, { format: 'metadata' })).json.payload.headers.length).toBeGreaterThan(4);
  });

  test('raw is the mail, byte for byte', async () => {
    const w = world();
    const mail = await w.mailbox.add({ raw: nested, at: start, folder: 'inbox' });
    const { json } = await w.get(`messages/${w.gmail.ids(team).message(mail.uid)}`, { format: 'raw' });
    expect(Buffer.from(json.raw, 'base64url').toString('latin1')).toBe(nested);
    expect(json.raw).toMatch(/^[\w-]+=*$/);
    expect(json.payload).toBeUndefined();
  });

  test('an unknown format is refused', async () => {
    const w = world();
    const id = await w.receive();
    expect((await w.get(`messages/${id}`, { format: 'short' })).status).toBe(400);
  });

  test('header words stay encoded where that is asked for', async () => {
    const w = world({ unverified: { headerWords: 'encoded' } });
    const mail = await w.mailbox.add({ raw: nested, at: start, folder: 'inbox' });
    const { payload } = (await w.get(`messages/${w.gmail.ids(team).message(mail.uid)}`)).json;
    expect(payload.headers).toContainEqual({ name: 'Subject', value: '=?utf-8?B?R3LDvMOfZQ==?= folded' });
  });

  test('a snippet is one line, cut near 200 characters, and escaped', async () => {
    const w = world();
    const id = await w.receive({ text: `<b>Tom & "Ann's"</b>\r\n\r\n  ${'word '.repeat(100)}` });
    const { snippet } = (await w.get(`messages/${id}`)).json;
    expect(snippet).toMatch(/^&lt;b&gt;Tom &amp; &quot;Ann&#39;s&quot;&lt;\/b&gt; word word/);
    expect(snippet.replace(/&[a-z#0-9]+;/g, 'x').length).toBeLessThanOrEqual(200);
    expect(snippet).toMatch(/word$/);
  });

  test('large bodies are fetched on their own', async () => {
    const w = world();
    const id = await w.receive({ text: 'x'.repeat(100_001) });
    const { body } = (await w.get(`messages/${id}`)).json.payload;
    expect(body).toEqual({ size: 100_001, attachmentId: expect.any(String) });
    expect((await w.get(`messages/${id}/attachments/${body.attachmentId}`)).json.size).toBe(100_001);
  });

  test('answers are ASCII, so bytes and text are the same', async () => {
    const w = world();
    const id = await w.receive({ text: 'Grüße 😀' });
    const answer = await w.get(`messages/${id}`);
    expect((answer as never as { body: string }).body).toMatch(/^[\0-\x7e]*$/);
    expect(answer.json.snippet).toBe('Grüße 😀');
  });
});

test('mail of any shape can be read in every format', async () => {
  const line = fc.constantFrom(
    'Content-Type: multipart/mixed; boundary=b',
    'Content-Type: text/plain; charset=nonsense',
    'Content-Type: text/html; charset="utf-16"',
    "Content-Disposition: attachment; filename*0*=utf-8''%E4%; filename*1=x",
    'Content-Transfer-Encoding: base64',
    'Content-Transfer-Encoding: quoted-printable',
    'Subject: =?x?Q?=FF?= =?utf-8?B?!!?=',
    ' folded',
    '',
    '--b',
    '--b--',
    '=4=\xff=E4=',
    'QUJD',
    ': nothing',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
      const w = world();
      const mail = await w.mailbox.add({ raw: lines.join('\n'), at: start, folder: 'inbox' });
      for (const format of ['full', 'metadata', 'raw', 'minimal']) {
        expect((await w.get(`messages/${w.gmail.ids(team).message(mail.uid)}`, { format })).status).toBe(200);
      }
    }),
    { numRuns: 100 },
  );
});

describe('ids', () => {
  test('are 16 hex digits and a thread has its first message’s', async () => {
    const w = world();
    const first = await w.receive({ headers: ['Message-ID: <a@x>'] });
    const second = await w.receive({ subject: 'Re: Printer', headers: answering('<a@x>') });
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect((await w.get(`messages/${second}`)).json).toMatchObject({ id: second, threadId: first });
    expect((await w.get(`threads/${second}`)).status).toBe(404);
  });

  test('of another account lead nowhere', async () => {
    const mailboxes = new Map([team, 'bob@acme.example'].map((address) => [address, createMailbox(address)]));
    const gmail = createGmail({ mailboxes, now: () => start });
    const raw = rawMail();
    const mine = await gmail.deliver({ user: team, raw });
    const his = await gmail.deliver({ user: 'bob@acme.example', raw });
    expect(mine.uid).toBe(his.uid);
    expect(gmail.ids(team).message(mine.uid)).not.toBe(gmail.ids('bob@acme.example').message(his.uid));
    expect(gmail.ids(team).uid(gmail.ids('bob@acme.example').message(his.uid))).toBeUndefined();
  });

  test('go back to their uid, thousands of them, without two alike', () => {
    const ids = world().gmail.ids(team);
    const all = Array.from({ length: 5000 }, (_, n) => ids.message(n + 1));
    expect(new Set(all).size).toBe(5000);
    expect(all.every((id, n) => ids.uid(id) === n + 1)).toBe(true);
  });

  test.each(['zzz', '123', '19ABCDEF00000001', 'x'.repeat(16)])('%s has not the form of an id', async (id) => {
    expect((await world().get(`messages/${id}`)).status).toBe(400);
  });

  test('well formed but unknown is a 404 in Google’s shape', async () => {
    const w = world();
    const { status, json } = await w.get(`threads/${w.gmail.ids(team).message(77)}`);
    expect([status, json.error]).toEqual([
      404,
      {
        code: 404,
        message: 'Requested entity was not found.',
        errors: [{ message: 'Requested entity was not found.', domain: 'global', reason: 'notFound' }],
        status: 'NOT_FOUND',
      },
    ]);
  });
});

describe('threads.get', () => {
  test('has its messages oldest first, and no snippet of its own', async () => {
    const w = world();
    const first = await w.receive({ headers: ['Message-ID: <a@x>'] });
    const second = await w.receive({ subject: 'Re: Printer', headers: answering('<a@x>') });
    const { json } = await w.get(`threads/${first}`, { format: 'metadata', metadataHeaders: 'Subject' });
    expect(Object.keys(json)).toEqual(['id', 'historyId', 'messages']);
    expect(json.messages.map((message: { id: string }) => message.id)).toEqual([first, second]);
    expect(json.messages[1].payload.headers).toEqual([{ name: 'Subject', value: 'Re: Printer' }]);
    expect(json.historyId).toBe(json.messages[1].historyId);
  });

  test('cannot be raw', async () => {
    const w = world();
    expect((await w.get(`threads/${await w.receive()}`, { format: 'raw' })).status).toBe(400);
  });
});

test('getProfile names the account and where history stands', async () => {
  const w = world();
  const id = await w.receive();
  const { json } = await w.get('profile');
  expect(json).toEqual({ emailAddress: team, messagesTotal: 1, threadsTotal: 1, historyId: expect.any(String) });
  expect(json.historyId).toBe((await w.get(`messages/${id}`)).json.historyId);
});
