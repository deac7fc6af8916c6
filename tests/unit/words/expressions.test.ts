/** Text from mail comes from strangers: no regular expression of the product takes more than linear work over any of it. */
import { describe, expect, jest, test } from '@jest/globals';
import { attackOn } from '../../support/expressions/attacks';
import { expressionsOfTheProduct, type Found } from '../../support/expressions/literals';

/** Of texts that are never long. */
const bounded: Record<string, string> = {
  'src/strings/de/plural.ts': 'a number',
  'src/strings/en/plural.ts': 'a number',
};

/** Where expressions are made while the product runs; each is looked at below. */
const making = [
  ...['src/mail/addresses/fold.ts', 'src/mail/cutting/attribution.ts', 'src/team/mentions.ts', 'src/team/mentions.ts'],
  ...['emulators/gmail/mime/tree.ts', 'emulators/gmail/mime/tree.ts', 'emulators/mailbox/date.ts'],
];

const told = ({ file, source, flags }: Found): string => `${file}: /${source}/${flags}`;

describe('every regular expression of the product', () => {
  const { literals, made } = expressionsOfTheProduct();

  test('is linear, or reads what is bounded', () => {
    expect(literals.length).toBeGreaterThan(300);
    const known = new Map<string, string | null>();
    const slow = literals.filter(({ file, source, flags }) => {
      const key = `${source}/${flags}`;
      if (!known.has(key)) known.set(key, attackOn(source, flags));
      return known.get(key) !== null && !(file in bounded);
    });
    expect(slow.map((one) => `${told(one)} over ${known.get(`${one.source}/${one.flags}`)}`)).toEqual([]);
  });

  test('that is made while the product runs too', () => {
    expect([...made].sort()).toEqual([...making].sort());
    const real = globalThis.RegExp;
    const caught: { source: string; flags: string }[] = [];
    globalThis.RegExp = new Proxy(real, {
      construct(target, [source, flags]: [string, string?]) {
        caught.push({ source, flags: flags ?? '' });
        return new target(source, flags);
      },
    });
    try {
      jest.isolateModules(() => {
        require('../../../src/mail/addresses/fold');
        require('../../../src/mail/cutting/attribution');
        require('../../../src/team/mentions');
        require('../../../emulators/mailbox/date');
        const { mimeTree } = require('../../../emulators/gmail/mime/tree') as { mimeTree(raw: string): unknown };
        mimeTree('Content-Type: text/plain; name*0="a"\r\n\r\nx');
      });
    } finally {
      globalThis.RegExp = real;
    }
    expect(caught.length).toBeGreaterThanOrEqual(making.length);
    expect(caught.map(({ source, flags }) => attackOn(source, flags)).filter((attack) => attack !== null)).toEqual([]);
  });
});

describe('the search for attacks', () => {
  test.each([
    ['^\\S+@\\S+$', ''],
    ['\\s+$', ''],
    ['(a+)+$', ''],
    ['(a|aa)+$', ''],
    ['\\d+[mhd]', 'g'],
    ['<\\s*([^<>]+?)\\s*>', 'g'],
    ['(x+x+)+y', ''],
    ['^\\s*re\\s*(\\[\\d+\\])?\\s*:', 'i'],
    ['(?:a*b?)*c', ''],
    ['"([^"\\\\]|\\\\.|[^"])*"', ''],
  ])('finds one on /%s/%s', (source, flags) => expect(attackOn(source, flags)).not.toBeNull());

  test.each([
    ['^\\s+', ''],
    ['[^@]*', ''],
    ['\\s+', 'g'],
    ['^[a-z]+@[0-9]+$', ''],
    ['<[^<>]*>', 'g'],
    ['a{1,9}b', ''],
    ['(?:^|,)x', 'g'],
    ['^(?:\\s*re(?:\\s*\\[\\d+\\])?\\s*:)+', 'i'],
  ])('finds none on /%s/%s', (source, flags) => expect(attackOn(source, flags)).toBeNull());
});
