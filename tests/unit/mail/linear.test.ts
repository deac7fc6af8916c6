/** Mail comes from strangers: twice the text may take twice the time, and no more. */
import { expect, test } from '@jest/globals';
import { ownWords } from '../../../src/mail/cutting/own-words';
import { forwardedSender } from '../../../src/mail/forward';
import { textOfHtml } from '../../../src/mail/html-text';
import { judgeThanks } from '../../../src/mail/thanks';

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

/** Of the processor, the least of several, in milliseconds: whatever else the machine does only adds. */
function took(read: (text: string) => unknown, text: string, times: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (; times > 0; times--) {
    const started = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/**
 * Eight times the text: a linear reading takes eight times as long, a quadratic one sixty-four. Quarters of a second, so that
 * a pause of the machine's own is no growth.
 */
function isSlow(read: (text: string) => unknown, piece: string, times: number): boolean {
  const of = (length: number) => piece.repeat(Math.ceil(length / piece.length));
  const long = took(read, of(160_000), times);
  return long > 250 && long > 30 * took(read, of(20_000), times);
}

test.each(readings)('%s reads in time that grows with the text', (_, parts, read) => {
  expect(parts.filter((piece) => [1, 3, 9].every((times) => isSlow(read, piece, times)))).toEqual([]);
});

test('deep nesting makes no more text than there is', () => {
  expect(textOfHtml('<blockquote>x'.repeat(10_000)).text.length).toBeLessThan(300_000);
});
