/** Mail comes from strangers: twice the text may take twice the work, and no more. */
import { expect, test } from '@jest/globals';
import { counted } from '../../support/counted';
import { outgrows, slowPieces } from '../../support/meter';

const { ownWords } = counted<typeof import('../../../src/mail/cutting/own-words')>('src/mail/cutting/own-words');
const { forwardedSender } = counted<typeof import('../../../src/mail/forward')>('src/mail/forward');
const { textOfHtml } = counted<typeof import('../../../src/mail/html-text')>('src/mail/html-text');
const { judgeThanks } = counted<typeof import('../../../src/mail/thanks')>('src/mail/thanks');
const loops = counted<typeof import('./loops')>('tests/unit/mail/loops');

const from = { name: 'Anna Keller', address: 'anna@customer.example' };

/** Pieces that each begin what some pattern looks for and never end it. */
const pieces = [
  ' ',
  '\u00a0',
  '.',
  '-',
  '_',
  '>',
  '> ',
  '<',
  '"',
  ':',
  'a@',
  '@a',
  '1.',
  '1:2',
  '10:22 ',
  '14.03.2025 ',
  'A',
  'Ab ',
  'ä',
  '\n',
  ' \n',
  '>\n',
  '\t\n',
  '-- \n',
  '--\nAb Cd\n',
  'Sent from my ',
  'von ',
  'mail ',
  'wrote ',
  'Jo <a@b.example> ',
  'Jo <a@b.example> wrote:\n',
  'Jo <a@b.example> wrote:\nmine\n',
  'Jo <a@b.example>\n',
  '14.03.2025 10:22\n',
  'On 14.03.2025 10:22\nJo <a@b.example>\n',
  'From: ',
  'From: a\n',
  'From: a@b.example\n',
  'From: a@b.example\nTo: x\n',
  'Subject: x\n\n',
  '----- Forwarded message -----\n',
  '----- Forwarded message ----- From: ',
  '________________\n',
  'Forwarded message:\n',
  'On 14.03.2025 10:22, Jo <a@b.example> wrote:\n> x\n',
  'From: a@b.example\nDate: 10:22\n> x\n',
  '👍',
  'thanks ',
  'thanks, ',
  'Hi ',
];
const tags = [
  '<',
  '<a',
  '<a>',
  '<!--',
  '<script>',
  '<style>x</',
  '</',
  '<blockquote>x',
  '<img src=',
  '<img src="cid:',
  '&',
  '&#',
  '&#1',
  '&amp;',
  '<br>',
  '<p> ',
  '<td>',
];

const mails = { text: '', hasAttachment: false, from };
const readings: [string, readonly string[], (text: string) => unknown][] = [
  ['ownWords', pieces, ownWords],
  ['ownWords, a mark at the end', pieces, (text) => ownWords(`${text}\n> x`)],
  ['forwardedSender', pieces, (text) => forwardedSender(text, text)],
  ['judgeThanks', pieces, (text) => judgeThanks({ ...mails, text }, { phrases: [], earlier: [text] })],
  ['judgeThanks, cut off', pieces, (text) => judgeThanks({ ...mails, text, textIsCut: true }, { phrases: [] })],
  ['textOfHtml', tags, textOfHtml],
];

test.each(readings)('%s takes work that grows with the text', (_, parts, read) => {
  expect(slowPieces(parts, read)).toEqual([]);
});

test('deep nesting makes no more text than there is', () => {
  expect(textOfHtml('<blockquote>x'.repeat(10_000)).text.length).toBeLessThan(300_000);
});

test.each(Object.entries(loops))(
  'a loop in a loop is seen, a loop of twenty rounds in one is let pass: %s',
  (_, loop) => {
    const inside = ({ length }: string) => loop(length / 4, length / 4);
    const after = ({ length }: string) => loop(length / 4, 20);
    const text = (length: number) => 'x'.repeat(length);
    expect([inside, after].map((read) => outgrows(read, text))).toEqual([true, false]);
  },
);

test('work that is hidden in built-in functions is seen', () => {
  const text = (length: number) => 'a'.repeat(length);
  const each = (read: (text: string, at: number) => unknown) => (all: string) => {
    for (let at = 0; at < all.length; at += 10) read(all, at);
  };
  for (const slow of [
    each((all, at) => all.indexOf('b', at)),
    each((all, at) => /b/.test(all.slice(at))),
    each((all) => all.split('')),
    each((all, at) => all.replace(/b/g, String(at))),
  ])
    expect(outgrows(slow, text)).toBe(true);
  for (const quick of [
    each((all, at) => all[at]),
    (all: string) => all.split(''),
    (all: string) => all.replace(/a/g, 'b'),
  ])
    expect(outgrows(quick, text)).toBe(false);
});
