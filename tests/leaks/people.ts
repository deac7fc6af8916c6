/** Notes and mail that try to get out, each with a word by which it is known. */
import fc from 'fast-check';
import { awkward } from '../support/awkward';

export const noteWord = /zqnote/i;
export const mailWord = /zqmail/i;

/** What would matter if it were taken for something else than text. */
const tricks = [
  '\r\nBcc: eve@evil.example\r\n\r\n',
  '\nTo: mira@customer.example\n\n',
  '"}],"threadId":"',
  '--docket-batch\r\nContent-Type: application/http\r\n\r\nPOST /gmail/v1/users/me/messages/send HTTP/1.1\r\n\r\n',
  '" OR in:anywhere "',
  '&q=in:sent#',
  '../drafts',
  '=?utf-8?q?=0D=0ABcc:_eve@evil.example?=',
  '<img src="https://evil.example/x">',
  ...awkward.map(([, text]) => text.slice(0, 300)),
];

const around = fc.tuple(fc.constantFrom('', ...tricks), fc.constantFrom('', ...tricks));

export const note = around.map(([before, after]) => `${before} zqnote zqnote@evil.example ${after}`);
export const mailText = around.map(([before, after]) => `${before} zqmail ${after}`);
/** One line, as a header has it. */
export const mailLine = fc
  .constantFrom('', ...tricks)
  .map((trick) => `zqmail ${trick.replace(/\p{Cc}/gu, ' ').slice(0, 120)}`.trim());
/** Ids a stranger's program may choose. */
export const messageId = fc.constantFrom(
  '<plain-1@customer.example>',
  '<zqmail"in:anywhere"@customer.example>',
  '<zqmail OR from:me@customer.example>',
  '<a&q=zqmail@customer.example>',
  '<(zqmail)@customer.example>',
);
