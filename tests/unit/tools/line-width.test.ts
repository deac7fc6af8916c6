import { describe, expect, test } from '@jest/globals';
import { linesTooLong } from '../../../tools/check/line-width';

const words = (length: number): string =>
  'word '
    .repeat(Math.ceil(length / 5))
    .slice(0, length - 1)
    .concat('x');

describe('a line of text', () => {
  test('may have 120 characters and no more', () => {
    expect(linesTooLong(`${words(120)}\n${words(121)}\n${words(120)}  \r\n${words(80)}`)).toEqual([2]);
  });

  test('may end with a link, which cannot be broken', () => {
    expect(linesTooLong(`${words(90)} [the docs](${'../a'.repeat(20)})`)).toEqual([]);
    expect(linesTooLong(`${words(90)} ${'a'.repeat(60)}`)).toEqual([1]);
    expect(linesTooLong(`${words(90)} https://docket.example/${'a'.repeat(60)}`)).toEqual([]);
    expect(linesTooLong(`${words(90)} https://docket.example/${'a'.repeat(60)} and more`)).toEqual([1]);
  });

  test('may be a row of a table', () => {
    expect(linesTooLong(`| ${words(150)} |`)).toEqual([]);
  });

  test('is free inside a fence and counts again behind it', () => {
    const text = [
      '```sh',
      words(150),
      '~~~',
      words(150),
      '```',
      words(150),
      '~~~~',
      words(150),
      '```',
      '~~~~',
      words(150),
    ];
    expect(linesTooLong(text.join('\n'))).toEqual([6, 11]);
  });
});
