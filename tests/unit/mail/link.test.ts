import { expect, test } from '@jest/globals';
import { messageLink } from '../../../src/mail/link';

test.each([
  ['<CAF+abc=d_e-f@mail.gmail.com>', 'CAF+abc=d_e-f@mail.gmail.com'],
  ['  <DB7PR01.x@a.prod.outlook.com> ', 'DB7PR01.x@a.prod.outlook.com'],
  ['plain$1@host', 'plain$1@host'],
  ['<!&!AAAA/0=@Home>', '!&!AAAA/0=@Home'],
])('%j is linked as %j', (header, link) => {
  expect(messageLink(header)).toBe(link);
});

test.each([
  undefined,
  '',
  '<>',
  'no-at-sign',
  '<a@b@c>',
  '<a b@c>',
  '<a@b> OR in:inbox',
  '<a@b> <c@d>',
  '<"a"@b>',
  "<a'b@c>",
  '<a(b)@c>',
  '<a{b}@c>',
  '<a:b@c>',
  '<a\\b@c>',
  '<a%20b@c>',
  '<a?b@c>',
  '<a#b@c>',
  '<a*@c>',
  '<ä@c>',
  '<a@b\r\nBcc: x@y>',
  `<${'a'.repeat(250)}@b>`,
])('%j is refused', (header) => {
  expect(messageLink(header)).toBeNull();
});
