import { describe, expect, test } from '@jest/globals';
import { composeMail, type Letter, replyTo } from '../compose';
import { parseMail } from '../parse';

const letter: Letter = {
  from: { name: 'Béatrice "Bé" <Lenoir>', address: 'b@x.test' },
  to: [{ name: '', address: 'team@y.test' }],
  subject: 'grün <script>alert(1)</script> 🏕️',
  text: 'Bonjour,\n\nça va ?',
  messageId: '<1@x.test>',
  date: Date.UTC(2026, 10, 2, 9),
};

describe('a composed mail', () => {
  test('says on reading what was written', async () => {
    const parsed = await parseMail(
      await composeMail({
        ...letter,
        cc: [{ name: 'שלום', address: 'c@x.test' }],
        html: '<p>ça va ?</p>',
        headers: { 'Auto-Submitted': 'auto-replied' },
        attachments: [{ filename: 'été.pdf', mimeType: 'application/pdf', content: new Uint8Array([0, 255]) }],
      }),
    );
    expect(parsed).toMatchObject({
      from: { name: 'Béatrice "Bé" <Lenoir>', address: 'b@x.test' },
      to: [{ name: '', address: 'team@y.test' }],
      cc: [{ name: 'שלום', address: 'c@x.test' }],
      subject: letter.subject,
      messageId: '<1@x.test>',
      date: letter.date,
      html: expect.stringContaining('<p>ça va ?</p>'),
      attachments: [{ filename: 'été.pdf', mimeType: 'application/pdf', size: 2 }],
    });
    expect(parsed.text.trim()).toBe(letter.text);
    expect(parsed.headers[0]).toEqual({ name: 'Auto-Submitted', value: 'auto-replied' });
  });

  test('is one character per byte, lines ended by CRLF', async () => {
    const raw = await composeMail({ ...letter, subject: 'x'.repeat(5000) });
    expect([...raw].every((char) => char.charCodeAt(0) < 256)).toBe(true);
    expect(/[\r\n]/.test(raw.replace(/\r\n/g, ''))).toBe(false);
    expect((await parseMail(raw)).subject).toBe('x'.repeat(5000));
  });

  test('has no Date and no Message-ID where none is wanted', async () => {
    const parsed = await parseMail(await composeMail({ ...letter, messageId: null, date: null }));
    expect(parsed).toMatchObject({ messageId: '', date: null });
    expect(parsed.headers.map(({ name }) => name.toLowerCase())).not.toContain('date');
    expect(parsed.headers.map(({ name }) => name.toLowerCase())).not.toContain('message-id');
  });

  test('is the same for the same letter, and gets a Message-ID of its own where it has none', async () => {
    const { messageId, ...without } = letter;
    expect(await composeMail(without)).toBe(await composeMail(without));
    const [one, other] = await Promise.all([
      parseMail(await composeMail(without)),
      parseMail(await composeMail({ ...without, text: 'another' })),
    ]);
    expect(one.messageId).toMatch(/^<\w+@x\.test>$/);
    expect(one.messageId).not.toBe(other.messageId);
  });

  test('lets no text begin a header', async () => {
    const raw = await composeMail({
      ...letter,
      from: { name: 'A\r\nBcc: all@x.test', address: 'a@x.test' },
      subject: 'Hi\r\nBcc: all@x.test',
      headers: { 'X-Odd': 'a\r\nBcc: all@x.test' },
    });
    expect((await parseMail(raw)).headers.map(({ name }) => name.toLowerCase())).not.toContain('bcc');
  });
});

describe('a reply', () => {
  const parsed = (more: Partial<Letter>) => composeMail({ ...letter, ...more }).then(parseMail);

  test('goes to who wrote, with one reply mark and the whole chain', async () => {
    const mail = await parsed({ subject: 'AW: Re: Tent', references: ['<0@x.test>'], inReplyTo: '<0@x.test>' });
    expect(replyTo(mail)).toEqual({
      to: [mail.from],
      subject: 'Re: Tent',
      inReplyTo: '<1@x.test>',
      references: ['<0@x.test>', '<1@x.test>'],
    });
  });

  test('to a mail without subject or Message-ID is still a reply', async () => {
    const mail = await parsed({ subject: '', messageId: null });
    expect(replyTo(mail)).toEqual({ to: [mail.from], subject: 'Re:' });
  });
});
