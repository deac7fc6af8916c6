import { describe, expect, test } from '@jest/globals';
import { doubtKey, doubtsIn, mentioned } from '../../../src/team/mentions';
import { contextOf, day, monday } from '../../support/core-world';

const context = contextOf();

describe('a mention asks whoever it names', () => {
  test.each<[string, string[]]>([
    ['@carol', ['carol']],
    ['(@carol)', ['carol']],
    ['<@carol>', ['carol']],
    ['@Carol, @BOB.', ['carol', 'bob']],
    ['@carol @carol', ['carol']],
    ['ask @carol- please', ['carol']],
    ['@bob/@carol', ['bob', 'carol']],
    ['(@bob/@carol)/@dana', ['bob', 'carol']],
    ['@bob+@carol&@dana', ['bob', 'carol', 'dana']],
    ['line\n@dana', ['dana']],
    ['-@dana', ['dana']],
    ['Thanks.@dana', ['dana']],
    ['cc:@dana', ['dana']],
    ['(yes/no)@dana', ['dana']],
    ['either/or, @dana', ['dana']],
    ['@dana: https://files.example/x', ['dana']],
    ["@dana’s and @carol's", ['dana', 'carol']],
    ['❤️@dana 👍@carol', ['dana', 'carol']],
    ['请@alice看一下', ['alice']],
    ['（@bob）、＠carol', ['bob', 'carol']],
    ['@femi', ['femi']],
  ])('%p asks %p', (text, asked) => {
    expect(mentioned(text, context)).toEqual(asked);
  });
});

describe('nothing inside a link, a path, a package or an address asks anybody', () => {
  test.each([
    'anna@carol',
    'carol@fernhill.example',
    'josé@bob.example',
    'jose\u0301@bob',
    'имя@bob',
    'a+b@bob',
    'a+@bob',
    '测试@bob.example',
    '@carol@elsewhere.example',
    '@@carol',
    '"anna keller"@bob.example',
    'https://social.example/@alice/42',
    'https://social.example/@alice',
    'see https://files.example/~x/@carol?id=3',
    'https://maps.example/a,@alice,(@bob)',
    '请看https://social.example/@alice',
    'HTTPS://SOCIAL.EXAMPLE/@alice',
    'social.example/@alice',
    'social.example:8443/x,@alice',
    'social.example?u=@alice',
    'www.social.example,@alice',
    'mailto:@alice',
    'git+ssh://git@host.example/@alice',
    'localhost:3000/@alice',
    '/@alice/',
    'C:\\users\\@bob\\x',
    '..\\@bob',
    'node_modules/@bob/core is missing',
    '@bob/core',
    '(@bob/core@1.2.3)',
    '@bob/core,@carol/core',
    '@carolé',
    '@carol_b',
    '@carolina',
    '@alice-bob',
    '@nobody',
    '@erin',
    '@',
    '@@@@@@@',
    '@constructor',
  ])('%p', (text) => {
    expect(mentioned(text, context)).toEqual([]);
  });

  test('a long line of at signs is read once', () => {
    expect(mentioned(`${'@a-'.repeat(100_000)} @bob`, context)).toEqual(['bob']);
    expect(mentioned(`${'@'.repeat(300_000)} @bob`, context)).toEqual(['bob']);
    expect(mentioned(`@${'-'.repeat(300_000)} @bob`, context)).toEqual(['bob']);
  });
});

describe('whom a note cannot ask is told', () => {
  const told = (text: string, now = monday) => doubtsIn(text, { ...context, now }).map(doubtKey);
  test.each<[string, string[]]>([
    ['@dan, @dana', ['unknown:dan']],
    ['@all @ALL', ['unknown:all']],
    ['@józef', ['unknown:józef']],
    ['@alice-bob', ['unknown:alice-bob']],
    ['@carol.please', ['unknown:carol.please']],
    ['@erin', ['left:erin']],
    ['@femi', ['away:femi']],
    ['@nobody @erin @femi @carol', ['unknown:nobody', 'left:erin', 'away:femi']],
    ['call her @14:30, 5 pieces @3.50', []],
    ['https://social.example/@nobody, anna@customer.example, @scope/package', []],
  ])('%p: %p', (text, doubts) => {
    expect(told(text)).toEqual(doubts);
  });
  test('somebody who is back is no longer told', () => {
    expect(doubtsIn('@femi', { ...context, now: monday })).toEqual([
      { why: 'away', handle: 'femi', until: '2026-12-04' },
    ]);
    expect(told('@femi', monday + 12 * day)).toEqual([]);
  });
});
