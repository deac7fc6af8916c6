import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { bytesOf, headersOf, messageIdsIn, parseMail, parsePlain, rawOf } from '../parse';

const mail = (headers: string[], body = 'Hello') => `${headers.join('\r\n')}\r\n\r\n${body}\r\n`;
const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const numRuns = process.env.DOCKET_LONG ? 2000 : 150;

describe('a broken mail', () => {
  const nested = (depth: number): string =>
    depth === 0
      ? mail(['Content-Type: text/plain'], 'deep')
      : mail([`Content-Type: multipart/mixed; boundary=b${depth}`], `--b${depth}\r\n${nested(depth - 1)}--b${depth}--`);

  test.each([
    ['nothing at all', ''],
    ['a blank line', '\r\n'],
    ['noise', '\x00\xff\xfe\x89PNG'],
    ['headers alone', 'Subject: x'],
    ['a text that begins at once', '\r\nSubject: not a header'],
    ['a multipart without a boundary', mail(['Content-Type: multipart/mixed'])],
    [
      'a boundary that never closes',
      mail(['Content-Type: multipart/mixed; boundary=b'], '--b\r\nContent-Type: text/html'),
    ],
    [
      'an unknown charset and encoding',
      mail(['Content-Type: text/plain; charset=x-klingon', 'Content-Transfer-Encoding: rot13']),
    ],
    ['base64 that is none', mail(['Content-Transfer-Encoding: base64'], '!!!')],
    ['parts nested beyond reason', nested(300)],
  ])('is read as far as it goes: %s', async (_name, raw) => {
    const parsed = await parseMail(raw);
    expect(typeof parsed.text).toBe('string');
    expect(parsed.from).toEqual({ name: '', address: '' });
    expect(parsed.date).toBeNull();
  });

  test('of too many parts still has its headers', async () => {
    const raw = nested(300).replace(
      /^/,
      'From: Ada <ADA@x.test>\r\nSubject: =?utf-8?q?gr=C3=BCn?=\r\nMessage-ID: <1@x.test>\r\n',
    );
    expect(await parseMail(raw)).toMatchObject({
      from: { name: 'Ada', address: 'ada@x.test' },
      subject: 'grün',
      messageId: '<1@x.test>',
    });
  });

  test('never throws, whatever the bytes', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map(rawOf);
    const lines = fc.array(
      fc.constantFrom(
        'From: a',
        'Content-Type: multipart/mixed; boundary="b"',
        '--b',
        '--b--',
        '',
        '\t',
        'Subject: =?utf-8?b?//8=?=',
        ':',
        'To: ,;<<>>',
        'Date: yesterday',
      ),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          bytes,
          lines.map((all) => all.join('\r\n')),
        ),
        async (raw) => {
          expect(headersOf(raw)).toEqual(expect.any(Array));
          expect((await parseMail(raw)).headers).toEqual(expect.any(Array));
        },
      ),
      { numRuns },
    );
  });
});

describe('headers', () => {
  test('are decoded, unfolded and told in order', async () => {
    const raw = mail([
      'Received: one',
      'Received: two',
      'From: =?utf-8?q?B=C3=A9atrice?= <B@X.test>',
      'To: Team: a@x.test, "C, D" <c@x.test>;',
      'Cc: undisclosed-recipients:;',
      'Subject: =?utf-8?q?gr=C3=BC?=\r\n =?utf-8?q?n?=  and\r\n\tblue',
      'Message-ID: < odd @x.test>',
      'In-Reply-To: <1@x.test> (Lars\r\n\ts message of Tuesday)',
      'References: <0@x.test>\r\n <1@x.test>',
      'Date: Tue, 17 Nov 2009 21:28:37 +0600 (later)',
    ]);
    expect(await parseMail(raw)).toMatchObject({
      from: { name: 'Béatrice', address: 'b@x.test' },
      to: [
        { name: '', address: 'a@x.test' },
        { name: 'C, D', address: 'c@x.test' },
      ],
      cc: [],
      subject: 'grün and blue',
      messageId: '<odd@x.test>',
      inReplyTo: '<1@x.test>',
      references: ['<0@x.test>', '<1@x.test>'],
      date: Date.UTC(2009, 10, 17, 15, 28, 37),
    });
    expect((await parseMail(raw)).headers.filter(({ name }) => name === 'Received').map(({ value }) => value)).toEqual([
      'one',
      'two',
    ]);
  });

  test('in raw UTF-8 are understood', async () => {
    expect((await parseMail(mail([utf8('Subject: größer'), utf8('From: Łukasz <l@x.test>')]))).subject).toBe('größer');
  });

  test('come out of the quick reading as out of the thorough one', async () => {
    // A disposition sends a mail the thorough way and changes nothing else.
    const value = fc.constantFrom(
      'Hello',
      'Re: =?utf-8?q?gr=C3=BCn?=',
      'a@x.test, "B, C" <B@x.test>',
      '<1@x.test>  <2@x.test>',
      'x\r\n y',
      '',
      '((',
      '2 Nov 2026 09:00 +0100',
    );
    const name = fc.constantFrom(
      'From',
      'To',
      'CC',
      'Subject',
      'Message-ID',
      'In-Reply-To',
      'References',
      'Date',
      'X-Odd',
      'subject',
    );
    const header = fc.tuple(name, value).map(([n, v]) => `${n}: ${v}`);
    const type = fc.constantFrom([], ['Content-Type: text/plain; charset=utf-8'], ['Content-Transfer-Encoding: 7bit']);
    const body = fc.array(fc.constantFrom('Hello.', '', '  indented ', '>From here', '--', '=20'), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(header, { minLength: 1, maxLength: 8 }), type, body, async (headers, types, lines) => {
        const text = `${lines.join('\r\n')}\r\n`;
        const { headers: quick, ...plainly } = await parseMail([...headers, ...types, '', text].join('\r\n'));
        const { headers: full, ...thorough } = await parseMail(
          [...headers, ...types, 'Content-Disposition: inline', '', text].join('\r\n'),
        );
        expect(plainly).toEqual(thorough);
        expect(quick).toEqual(full.slice(0, -1));
      }),
      { numRuns },
    );
  });
});

describe('the body', () => {
  test('of an HTML mail gives its words as text, without its styles and scripts', async () => {
    const html =
      '<html><head><title>t</title><style>p{}</style></head><body><p>One&nbsp;&amp; two</p><script>alert(1)</script><td>a</td><td>&lt;b&gt;</td><!-- no --></body>';
    const { text } = await parseMail(mail(['Content-Type: text/html'], html));
    expect(text.replace(/\u00a0/g, ' ')).toBe('One & two\na <b>');
  });

  test('keeps attachments apart and counts their bytes', async () => {
    const parts = [
      '--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\ngr=C3=BCn',
      '--b\r\nContent-Type: application/pdf; name="../a.pdf"\r\nContent-Disposition: attachment; filename="../a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC',
      '--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nInner text\r\n',
      '--b--',
    ];
    const parsed = await parseMail(mail(['Content-Type: multipart/mixed; boundary=b'], parts.join('\r\n')));
    expect(parsed.text.trim()).toBe('grün');
    expect(parsed.attachments).toMatchObject([
      { filename: '../a.pdf', mimeType: 'application/pdf', size: 3 },
      { mimeType: 'message/rfc822' },
    ]);
  });
});

test('bytes survive the store as they are', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => expect([...bytesOf(rawOf(bytes))]).toEqual([...bytes])));
});

test('a Message-ID list is read with comments and folds in it', () => {
  expect(messageIdsIn('<a@x> (Lars\n of) <b\n @y>, garbage')).toEqual(['<a@x>', '<b@y>']);
});

test('a text in base64 is read without the parser as the parser reads it', async () => {
  const head = ['Subject: x', 'Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: base64'];
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
      const lines = Buffer.from(text, 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n');
      const raw = `${head.join('\r\n')}\r\n\r\n${lines}`;
      const parsed = await PostalMime.parse(bytesOf(raw));
      expect(parsePlain(raw)?.text).toBe(parsed.text);
    }),
    { numRuns },
  );
});

test('base64 with a hole in it is left to the parser', () => {
  expect(parsePlain(mail(['Content-Transfer-Encoding: base64'], 'SGVsbG8'))).toBeNull();
});

test.each([
  [
    '=?iso-8859-1?Q?B=FCrling,=20Andreas?= <smith@a.example>',
    [{ name: 'Bürling, Andreas', address: 'smith@a.example' }],
  ],
  ['"=?utf-8?Q?B=C3=BCrling,_A?=" <smith@a.example>', [{ name: 'Bürling, A', address: 'smith@a.example' }]],
  ['=?utf-8?B?QsO8?= =?utf-8?B?cmxpbmc=?= <smith@a.example>', [{ name: 'Bürling', address: 'smith@a.example' }]],
  ['=?utf-8?Q?a=22b?= <a@a.example>', [{ name: 'a"b', address: 'a@a.example' }]],
  [
    'Jo <jo@a.example>, =?utf-8?Q?Reed,_Jo?= <reed@a.example>',
    [
      { name: 'Jo', address: 'jo@a.example' },
      { name: 'Reed, Jo', address: 'reed@a.example' },
    ],
  ],
  ['"Reed, Jo" <jo@a.example>', [{ name: 'Reed, Jo', address: 'jo@a.example' }]],
])('what is encoded parts no addresses: %s', async (header, people) => {
  for (const more of ['', 'Content-Type: text/html\r\n']) {
    const mail = await parseMail(`From: ${header}\r\nTo: ${header}\r\n${more}\r\nhi`);
    expect([mail.from, mail.to]).toEqual([people[0], people]);
  }
});
