import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { partsOf } from '../../../../workbench/page/mail/quoted';

describe('what a mail quotes', () => {
  test.each([
    ['> lines at the end', 'Yes.\n\n> Is it?\n> Really?\n', 'Yes.', '> Is it?\n> Really?'],
    [
      'with who wrote',
      'Yes.\n\nOn Mon, 23 Nov 2026, Ines wrote:\n> Is it?',
      'Yes.',
      'On Mon, 23 Nov 2026, Ines wrote:\n> Is it?',
    ],
    [
      'with that broken over two lines',
      'Yes.\n\nOn Mon, Ines\n<i@a.example> wrote:\n> Is it?',
      'Yes.',
      'On Mon, Ines\n<i@a.example> wrote:\n> Is it?',
    ],
    [
      'an original message',
      'Yes.\n\n---- Original Message ----\nFrom: x\nIs it?',
      'Yes.',
      '---- Original Message ----\nFrom: x\nIs it?',
    ],
  ])('%s', (_, text, own, quoted) => {
    expect(partsOf(text)).toEqual({ own, quoted });
  });

  test.each(['No quotation.\n', '> Is it?\nYes, it is.', '> nothing but a quotation', 'a > b'])(
    '%j stays whole',
    (text) => {
      expect(partsOf(text)).toEqual({ own: text, quoted: '' });
    },
  );

  test('no letter is lost', () => {
    const lines = fc.array(fc.constantFrom('a', '', '> b', 'On Monday X wrote:', '-- original message', '  '));
    fc.assert(
      fc.property(lines, (all) => {
        const { own, quoted } = partsOf(all.join('\n'));
        expect(`${own}${quoted}`.replace(/\s/g, '')).toBe(all.join('').replace(/\s/g, ''));
      }),
    );
  });
});
