import { describe, expect, test } from '@jest/globals';
import { isBareThanks, judgeThanks } from '../../../src/mail/thanks';
import { seed } from '../config/seed';

const phrases = seed().phrases!.thanks;
const from = { name: 'Anna Maria Keller', address: 'anna@customer.example' };
const thanks = (text: string, names?: string[]) => isBareThanks({ text, hasAttachment: false, from }, phrases, names);

describe('a bare thank-you', () => {
  test.each([
    'Thanks',
    'thank you!!!',
    'THANK YOU VERY MUCH.',
    'Many thanks 🙏😊',
    'Ok, thanks!',
    'Perfect, thank you!',
    'Hi Alice,\n\nthank you so much!\n\nBest regards,\nAnna',
    'Hello there, thanks a lot! Kind regards, Anna Keller',
    'Thanks!\n\nSent from my iPhone',
    'Thanks!\nGet Outlook for iOS',
    'Thanks!\n-- \nAnna Keller\nKeller & Co\n+49 30 555 0100',
    'Thank you!\n\nOn Mon, 23 Nov 2026 at 10:02, Fernhill Support <support@fernhill.example>\nwrote:\n> Did it arrive?',
    'Okay, thanks!',
    'Thanks again!',
    'Got it, thank you!',
    'All good now, thanks.',
    'Thx',
    'Super, danke!',
    'Danke schön!\n\nViele Grüße\nAnna Keller',
    'Merci beaucoup !\n\nCordialement',
    'ありがとうございました。',
    '👍',
    '👍🏽',
    '🙏🙏',
    '❤️',
    'Thanks 😊',
    'That’s great, thank you',
    'Vielen Dank!\n\nAm Mo., 23. Nov. 2026 um 10:02 Uhr schrieb Fernhill Support <support@fernhill.example>:\n> Ist es da?',
  ])('%j', (text) => {
    expect(thanks(text)).toBe(true);
  });

  test('to somebody whose name is known', () => {
    expect(thanks('Thanks Alice!')).toBe(false);
    expect(thanks('Thanks Alice!', ['Alice Moreau', 'Bob Okafor'])).toBe(true);
    expect(thanks('Good morning Bob, thank you', ['Alice Moreau', 'Bob Okafor'])).toBe(true);
  });
});

describe('not a bare thank-you', () => {
  test.each([
    '',
    '👎',
    'Thanks 👎',
    'Thanks :-(',
    '😡',
    '😊',
    'Ok',
    'Yes, thanks',
    'Tak',
    '!',
    ':-)',
    'Thanks!\n-- \nAnna Keller\n\nPS: the second kettle is broken too',
    'Thanks. On Tuesday the courier wrote: nobody was at home.',
    'Danke. Am Dienstag schrieb der Kurier: niemand war da.',
    'Thanks!\n\n-----Original Message-----\nDid it arrive?',
    'Thanks\r\n\r\n________________________________\r\nFrom: Fernhill Support\r\nDid it arrive?',
    'Thank you.\n> Please try the other socket.\nI did, and the fuse blew.',
    'Hi Alice,',
    'Best regards, Anna',
    'Thanks, but it still does not work.',
    'Thank you. When will it arrive?',
    'Thanks ?',
    'No thanks',
    'Thanks for nothing',
    'Thank you! It arrived broken',
    'Thank you.\nHey still nothing here',
    'Thanks! Hello it broke again',
    'Thanks. Sent from my bank twice and no refund',
    'Thanks.\nOn Monday 23 November the tent broke again',
    'thanksgiving',
    '> Thanks\n\n',
    `Thanks. ${'Thank you. '.repeat(40)}`,
    'Thanks! Cancel my order',
    'Thanks\nAlice owes me 20 euros',
  ])('%j', (text) => {
    expect(thanks(text)).toBe(false);
  });

  test('with an attachment', () => {
    expect(isBareThanks({ text: 'Thanks', hasAttachment: true, from }, phrases)).toBe(false);
  });

  test('in words that are nobody’s usual ones, unless the team has them', () => {
    const message = { text: 'Ta very much, you lovely people!', hasAttachment: false, from };
    expect(isBareThanks(message, [])).toBe(false);
    expect(isBareThanks(message, ['ta very much', 'you lovely people'])).toBe(true);
  });

  test('a phrase without a letter is never found', () => {
    for (const text of ['', 'Hello,', 'Hi Alice.\n\nBest regards\nAnna', '> quoted only'])
      expect([text, isBareThanks({ text, hasAttachment: false, from }, ['👍', ':-)', '❤️', '!'])]).toEqual([
        text,
        false,
      ]);
  });
});

describe('above a quote that is not marked', () => {
  const answer = 'Hello Anna,\n\nplease try the other socket and tell us whether it works.\n\nAlice';
  const quote = `________________________________\nFrom: Alice Moreau <alice@fernhill.example>\nSent: Monday, November 23, 2026 10:02\nTo: Anna Keller\nSubject: Lamp\n\n${answer}`;
  const verdict = (text: string, earlier: string[]) =>
    judgeThanks({ text, hasAttachment: false, from }, { phrases: [], earlier });

  test('thanks if the quoted text is that of an earlier mail, word for word, however it is wrapped', () => {
    expect(verdict(`Thanks!\n\n${quote}`, [answer])).toBe('thanks');
    expect(verdict(`Thanks!\n\n${quote.replace('socket and', 'socket\nand')}`, ['Something else.', answer])).toBe(
      'thanks',
    );
  });

  test.each([
    ['a word is added at the end', `${quote}\n\nIt drips.`],
    ['a word is added between', quote.replace('works.', 'works. [Anna] It does not.')],
    ['one word is changed', quote.replace('other', 'third')],
    ['nothing is quoted', quote.slice(0, quote.indexOf('Hello'))],
    ['two words alone are quoted', quote.replace(answer, 'Hello Anna')],
  ])('not if %s', (_, below) => {
    expect(verdict(`Thanks!\n\n${below}`, [answer])).toBe('needs-earlier');
  });

  test('not without the earlier mail', () => {
    expect(verdict(`Thanks!\n\n${quote}`, [])).toBe('needs-earlier');
  });
});

describe('a text that is cut off', () => {
  const verdict = (text: string) =>
    judgeThanks({ text, textIsCut: true, hasAttachment: false, from }, { phrases: [], names: ['Alice Moreau'] });

  test.each([
    'Thanks!',
    'Thanks! On Mon, Nov 23, 2026 at 10:02 AM Fernhill Support <support@fernhill.example> wrote: Did it arrive?',
    'Hi Alice, thank you so much! Best regards, Anna',
    'Thank you On Mon, Nov 23 Fernhill wrote',
    'Perfect, thanks Alice. And now?',
    '👍',
  ])('%j asks for the rest', (text) => {
    expect(verdict(text)).toBe('needs-body');
  });

  test.each(['', 'No thanks', 'It broke again. Thanks', 'Hi Alice,', 'Thanksgiving is on Thursday'])(
    '%j is none',
    (text) => {
      expect(verdict(text)).toBe('no');
    },
  );
});

test('a very long or hostile text is judged at once', () => {
  const started = process.hrtime.bigint();
  for (const text of [
    'On '.repeat(50_000),
    ' \n'.repeat(50_000),
    'a: '.repeat(50_000),
    `On ${'1:00 '.repeat(20_000)}`,
    '>'.repeat(99_999),
  ]) {
    expect(thanks(text)).toBe(false);
  }
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1000);
});
