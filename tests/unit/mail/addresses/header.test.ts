import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressesIn, authorIn } from '../../../../src/mail/addresses/header';
import { isAddress } from '../../../../src/mail/addresses/is-address';
import { counted } from '../../../support/counted';
import { slowPieces } from '../../../support/meter';

describe('the author', () => {
  test.each([
    ['jo@kunde.example', '', 'jo@kunde.example'],
    ['Jo Reed <Jo@Kunde.example>', 'Jo Reed', 'jo@kunde.example'],
    ['jo@kunde.example (Jo Reed)', 'Jo Reed', 'jo@kunde.example'],
    ['Jo Reed <jo@kunde.example> (mobile)', 'Jo Reed', 'jo@kunde.example'],
    ['Jo Reed (Sales) <jo@kunde.example>', 'Jo Reed (Sales)', 'jo@kunde.example'],
    ['"Reed, Jo" <jo@kunde.example>', 'Reed, Jo', 'jo@kunde.example'],
    ['"Jo \\"J\\" Reed" <jo@kunde.example>', 'Jo "J" Reed', 'jo@kunde.example'],
    ['Reed, Jo <jo@kunde.example>', 'Reed, Jo', 'jo@kunde.example'],
    ['Jo <jo@kunde.example>, Pia <pia@kunde.example>', 'Jo', 'jo@kunde.example'],
    ['jo@kunde.example, pia@kunde.example', '', 'jo@kunde.example'],
    ['Sales team: jo@kunde.example;', '', 'jo@kunde.example'],
    ['Sales: Jo <jo@kunde.example>, Pia <pia@kunde.example>;', 'Jo', 'jo@kunde.example'],
    ['Re: Jo <jo@kunde.example>', 'Re: Jo', 'jo@kunde.example'],
    ['Boss <boss@team.example> <evil@kunde.example>', 'Boss <boss@team.example>', 'evil@kunde.example'],
    ['boss@team.example, Evil <evil@kunde.example>', 'Evil', 'evil@kunde.example'],
    ['"boss@team.example" <evil@kunde.example>', 'boss@team.example', 'evil@kunde.example'],
    ['(<boss@team.example>) Jo <jo@kunde.example>', '(<boss@team.example>) Jo', 'jo@kunde.example'],
    ['Jo :-( <jo@kunde.example>', 'Jo :-(', 'jo@kunde.example'],
    ['5" pipes <jo@kunde.example>', '5" pipes', 'jo@kunde.example'],
    ['< jo@kunde.example >', '', 'jo@kunde.example'],
    ['Jo <>', 'Jo', ''],
    ['', '', ''],
    ['Jo Reed', 'Jo Reed', ''],
  ])('of %j', (header, name, address) => expect(authorIn(header)).toEqual({ name, address }));

  test('has a name that is decoded once it is whole', () => {
    const decode = (text: string) => (text === '=?x?Q?Reed,=20Jo?=' ? 'Reed, Jo' : 'taken apart');
    expect(authorIn('=?x?Q?Reed,=20Jo?= <jo@kunde.example>', decode).name).toBe('Reed, Jo');
  });
});

describe('the addresses of a list', () => {
  const read = (header: string) => addressesIn(header).map(({ name, address }) => `${name}|${address}`);

  test.each<[string, string[]]>([
    ['a@x.example, B <b@x.example>', ['|a@x.example', 'B|b@x.example']],
    ['a@x.example; b@x.example', ['|a@x.example', '|b@x.example']],
    ['Team: a@x.example, B <b@x.example>;, c@x.example', ['|a@x.example', 'B|b@x.example', '|c@x.example']],
    ['undisclosed-recipients:;', ['undisclosed-recipients|']],
    ['Reed, Jo <jo@x.example>, "Roe, Pia" <pia@x.example>', ['Reed, Jo|jo@x.example', 'Roe, Pia|pia@x.example']],
    ['Jo (a, b; c: <d@e>) <jo@x.example>', ['Jo (a, b; c: <d@e>)|jo@x.example']],
    ['/o=ExchangeLabs/cn=jo, Pia <pia@x.example>', ['/o=ExchangeLabs/cn=jo|', 'Pia|pia@x.example']],
    ['Jo </o=ExchangeLabs/cn=jo>', ['Jo|']],
    ['Jo Reed, Pia', ['Jo Reed|', 'Pia|']],
    [' , ,, ', []],
    ['', []],
  ])('%j', (header, found) => expect(read(header)).toEqual(found));

  test('what was written by the rules is read back', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aB ,;:<>()"\\@.é'), maxLength: 12 }).map((text) => text.trim());
    const address = fc.stringMatching(/^[a-z0-9.+-]{1,10}@[a-z]{1,8}\.example$/);
    const written = ([text, at]: [string, string]) => `"${text.replace(/["\\]/g, '\\$&')}" <${at}>`;
    fc.assert(
      fc.property(fc.array(fc.tuple(name, address), { maxLength: 5 }), (people) => {
        expect(addressesIn(people.map(written).join(', '))).toEqual(
          people.map(([text, at]) => ({ name: text, address: at })),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

test('what is an address', () => {
  expect(['a@b', 'a@b@c', '"a,b"@c'].map(isAddress)).toEqual([true, true, true]);
  expect(['', 'a', '@b', 'a@', 'a b@c', '<a@b>', `${'a'.repeat(400)}@b`].map(isAddress)).not.toContain(true);
});

test('any header is read in time by its length alone', () => {
  const parts = [
    '@',
    '<',
    '>',
    '(',
    ')',
    '"',
    '\\',
    ',',
    ';',
    ':',
    ' ',
    'a',
    'a@b,',
    '<@',
    '("',
    '(<"',
    ':;',
    'x <a@b',
    '/,',
  ];
  const { addressesIn, authorIn } =
    counted<typeof import('../../../../src/mail/addresses/header')>('src/mail/addresses/header');
  const read = (header: string) => [addressesIn(header), authorIn(header)];
  expect(slowPieces(parts, (text) => [read(text), read(`<${text} x>`)])).toEqual([]);
});

test('quotes in the middle of a name are shown, those around it are not', () => {
  expect(authorIn('Jo "Bee" Reed, jr. <jo@kunde.example>').name).toBe('Jo "Bee" Reed, jr.');
  expect(authorIn('"Reed, Jo" <jo@kunde.example>').name).toBe('Reed, Jo');
});
