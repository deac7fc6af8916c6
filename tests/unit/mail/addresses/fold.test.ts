import { domainToASCII } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold, foldHost } from '../../../../src/mail/addresses/fold';
import { aLabel } from '../../../../src/mail/addresses/punycode';
import { counted } from '../../../support/counted';
import { slowPieces } from '../../../support/meter';
import { anyAddress } from './support';

describe('fold', () => {
  test.each([
    ['INFO@Heron.Example.', 'info@heron.example', 'letter case, and a dot at the end'],
    ['"info"@heron.example', 'info@heron.example', 'needless quotes'],
    ['"in\\fo"@heron.example', 'info@heron.example', 'and a needless backslash'],
    ['"Info Desk"@heron.example', '"info desk"@heron.example', 'needed quotes stay'],
    ['"a\\"b"@heron.example', '"a\\"b"@heron.example', 'with what they need inside'],
    ['jose\u0301@heron.example', 'jos\u00e9@heron.example', 'composed and decomposed letters'],
    ['ada@MÜNCHEN.example', 'ada@xn--mnchen-3ya.example', 'a name in letters, and its A-label'],
    ['ada@xn--mnchen-3ya.example', 'ada@xn--mnchen-3ya.example', 'which stays'],
    ['ada@ｈｅｒｏｎ。example', 'ada@heron.example', 'wide letters and the dot of Japanese'],
    ['ada@her\u00adon\u200b.example', 'ada@heron.example', 'what nobody sees'],
    ['Ada.Heron+shop@GoogleMail.com', 'adaheron@gmail.com', 'Gmail'],
    ['+shop@gmail.com', '+shop@gmail.com', 'a local part of a plus part alone stays'],
    ['...@gmail.com', '...@gmail.com', 'as does one of dots'],
    ['ada.heron+shop@gmx.de', 'ada.heron+shop@gmx.de', 'a provider without either'],
    ['ada.heron+shop@outlook.com', 'ada.heron@outlook.com', 'a plus part, but dots that count'],
    ['ada+x@hotmail.co.uk', 'ada@hotmail.co.uk', 'a provider with a domain in each country'],
    ['ada+x@heron.example', 'ada+x@heron.example', 'at a company a plus may be anything'],
    ['ann-lee@yahoo.com', 'ann-lee@yahoo.com', 'hyphens are never cut'],
    ['a+b@mozmail.com', 'a+b@mozmail.com', 'nor plus parts at a relay'],
    [' ada@heron.example ', 'ada@heron.example', 'blanks around'],
    ['ada@[192.0.2.1]', 'ada@[192.0.2.1]', 'an address literal'],
    ['ada@[IPv6:2001:DB8::1]', 'ada@[ipv6:2001:db8::1]', 'of either kind'],
  ])('%j is %j: %s', (address, folded) => expect(fold(address)).toBe(folded));

  test.each([
    '',
    'ada',
    '@heron.example',
    'ada@',
    'ada@.',
    'ada@heron..example',
    'ada@-heron.example',
    'ada@heron-.example',
    'ada@her on.example',
    'ada@heron.example>',
    'ada@a/c.example',
    'ada@℀.example',
    'a b@heron.example',
    'ada@bo@heron.example',
    '"ada@heron.example',
    '/o=ExchangeLabs/cn=ada',
    `ada@${'a'.repeat(64)}.example`,
    `${'a'.repeat(400)}@heron.example`,
  ])('%j is no address', (address) => expect(fold(address)).toBe(''));

  test('folding again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyAddress,
          fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `${text}@heron.example`),
        ),
        (address) => {
          const folded = fold(address);
          return folded === '' || fold(folded) === folded;
        },
      ),
      { numRuns: process.env.DOCKET_LONG ? 3000 : 500 },
    );
  });

  test('letter case and the dot at the end never matter', () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(fold(address.toUpperCase())).toBe(fold(address));
        // A literal in brackets is no name.
        if (!address.endsWith(']')) expect(fold(`${address}.`)).toBe(fold(address));
      }),
    );
  });
});

describe('A-labels', () => {
  test.each(['münchen', 'bücher', '例え', 'مثال', 'παράδειγμα', 'пример', '🦢', 'ａ', 'zürich-öst', 'ü'])(
    '%s as Node has it',
    (label) => {
      expect(foldHost(`${label}.example`)).toBe(domainToASCII(`${label}.example`));
    },
  );

  test('any label of letters as Node has it', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abcz09äöéñßøłşığжщяλδشمע例え中国한글ไทยहिन्दी'),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(letters, (label) => {
        const expected = domainToASCII(`${label}.example`);
        // Node refuses what a registry would, such as a word that begins with a vowel sign.
        if (expected !== '') expect(foldHost(`${label}.example`)).toBe(expected);
      }),
      { numRuns: process.env.DOCKET_LONG ? 2000 : 500 },
    );
  });

  test('of ASCII alone stays', () => expect(aLabel('heron-2')).toBe('heron-2'));
});

test('takes work by length alone', () => {
  const pieces = ['@', 'a', '"', '\\', 'ü', '.', '-', '\u200b', '[', 'a@', '"\\'];
  const { fold } = counted<typeof import('../../../../src/mail/addresses/fold')>('src/mail/addresses/fold');
  expect(slowPieces(pieces, fold)).toEqual([]);
});
