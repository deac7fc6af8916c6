import { describe, expect, test } from '@jest/globals';
import { isBareThanks } from '../../../src/mail/thanks';
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
    'Thanks!\n-- \nAnna Keller\nHead of everything, call me? 555 0100',
    'Thank you!\n\nOn Mon, 23 Nov 2026 at 10:02, Fernhill Support <support@fernhill.example>\nwrote:\n> Did it arrive?',
    'Thanks! On Mon, Nov 23, 2026 at 10:02 AM Fernhill Support <support@fernhill.example> wrote: Did it arrive?',
    'Thanks\r\n\r\n________________________________\r\nFrom: Fernhill Support\r\nDid it arrive?',
    'Thanks!\n\n-----Original Message-----\nDid it arrive?',
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
    '👍',
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

  test('without a configured phrase', () => {
    expect(isBareThanks({ text: 'Thanks', hasAttachment: false, from }, [])).toBe(false);
    expect(isBareThanks({ text: 'Tack!', hasAttachment: false, from }, ['tack'])).toBe(true);
  });
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
