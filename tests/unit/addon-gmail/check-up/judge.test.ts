import { describe, expect, test } from '@jest/globals';
import {
  type Check,
  checks,
  hubChecks,
  mailboxChecks,
  type Seen,
  type Sights,
} from '../../../../addon-gmail/check-up/checks';
import { judge, type Verdict } from '../../../../addon-gmail/check-up/judge';
import { checkUpView } from '../../../../addon-gmail/check-up/screen';
import { strings as english } from '../../../../addon-gmail/check-up/strings/en';
import { errors } from '../../../../src/strings/en/errors';
import { settings } from '../../../../src/strings/en/settings';
import type { Failure } from '../../../../src/words/errors';

const now = Date.parse('2026-11-23T09:42:00Z');
const minute = 60_000;
const busy: Failure = { code: 'busy', data: { why: 'host', host: 'Gmail' } };
const faulty: Failure = {
  code: 'config-invalid',
  data: { faults: [{ path: 'tags[0]', code: 'unknown-setting', data: { setting: '"size"', known: ['name'] } }] },
};
const own = ['support@team.example', 'help@team.example'];

/** Every sight that decides differently, and what it comes to. */
const cases: { [C in Check]: [Sights[C], Verdict, RegExp][] } = {
  account: [
    [{ active: 'support@team.example', mailbox: 'support@team.example', expected: own }, 'fine', /support@team/],
    [{ active: 'a@b.example', mailbox: 'help@team.example', expected: own }, 'fine', /help@team/],
    [{ active: 'a@b.example', mailbox: 'a@b.example', expected: own }, 'wrong', /a@b\.example.*support@team/],
    [{ active: '', mailbox: 'support@team.example', expected: own }, 'wrong', /who is signed in/],
  ],
  configuration: [
    [{ fault: null, asBuilt: true }, 'fine', /this build/],
    [{ fault: null, asBuilt: false }, 'known', /not the same/],
    [{ fault: faulty, asBuilt: false }, 'wrong', /There is no setting "size" here/],
  ],
  labels: [
    [{ missing: [] }, 'fine', /All of them/],
    [{ missing: ['@bob', '#press'] }, 'wrong', /@bob {2}#press/],
  ],
  characters: [
    [{ refused: [] }, 'fine', /all/],
    [{ refused: ['✓docket trial'] }, 'wrong', /✓/],
  ],
  length: [
    [{ characters: 41, kept: true }, 'fine', /41/],
    [{ characters: 41, kept: false }, 'wrong', /41/],
  ],
  case: [
    [{ refused: true }, 'fine', /refuses/],
    [{ refused: false }, 'known', /both/],
  ],
  rename: [
    [{ sameId: true, renamed: true }, 'fine', /id/],
    [{ sameId: false, renamed: true }, 'wrong', /another id/],
    [{ sameId: true, renamed: false }, 'wrong', /another id/],
  ],
  insert: [
    [{ extra: [], late: 0, idKept: true }, 'fine', /not sent/],
    [{ extra: ['SENT'], late: 0, idKept: true }, 'wrong', /SENT/],
    [{ extra: [], late: -61_000, idKept: true }, 'wrong', /-61 s/],
    [{ extra: [], late: 59_000, idKept: false }, 'known', /Message-ID/],
  ],
  threading: [
    [{ joined: true, refused: false }, 'fine', /joins/],
    [{ joined: false, refused: false }, 'known', /its own thread/],
    [{ joined: false, refused: true }, 'known', /refuses/],
  ],
  token: [
    [{ stored: 2, found: 2, strangers: 0, ms: 120 }, 'fine', /at once/],
    [{ stored: 2, found: 2, strangers: 0, ms: 3_100 }, 'fine', /3 s/],
    [{ stored: 2, found: 1, strangers: 0, ms: 9_000 }, 'wrong', /1 of 2/],
    [{ stored: 2, found: 2, strangers: 4, ms: 0 }, 'known', /4 unrelated/],
  ],
  quoted: [
    [{ found: true }, 'fine', /!Overdue/],
    [{ found: false }, 'known', /did not find/],
  ],
  counts: [
    [{ counted: 1 }, 'fine', /at once/],
    [{ counted: 0 }, 'known', /count of 0/],
    [{ counted: null }, 'known', /count of -/],
  ],
  batch: [
    [{ asked: 14, answered: 14 }, 'fine', /14/],
    [{ asked: 14, answered: 0 }, 'wrong', /^0 of 14/],
  ],
  history: [
    [{ reported: true }, 'fine', /reports new mail/],
    [{ reported: false }, 'wrong', /did not report/],
  ],
  threadId: [
    [{ id: '00ff', known: true }, 'fine', /00ff/],
    [{ id: 'thread-f:00', known: false }, 'wrong', /thread-f/],
    [null, 'open', /Open a message/],
  ],
  intl: [
    [{ zones: true }, 'fine', /^Present/],
    [{ zones: false }, 'fine', /^Missing/],
  ],
  tzdata: [
    [{ version: '2026f', differs: null }, 'fine', /2026f/],
    [{ version: null, differs: null }, 'known', /does not say/],
    [
      { version: '2025c', differs: { timeZone: 'America/Vancouver', viewer: -420, reckoned: -480 } },
      'wrong',
      /Vancouver says UTC-07:00; .* UTC-08:00/,
    ],
  ],
  filter: [
    [{ wanted: 2, found: 2 }, 'fine', /exists/],
    [{ wanted: 2, found: 0 }, 'known', /none/],
    [{ wanted: 2, found: 1 }, 'known', /1 of 2/],
  ],
  trigger: [
    [{ exists: true, lastRun: now - 20 * minute, now }, 'fine', /20 min/],
    [{ exists: true, lastRun: now - 150 * minute, now }, 'fine', /150 min/],
    [{ exists: true, lastRun: now - 181 * minute, now }, 'wrong', /3 h/],
    [{ exists: true, lastRun: null, now }, 'known', /not run yet/],
    [{ exists: false, lastRun: now, now }, 'wrong', /none/],
  ],
  quota: [
    [{ labels: 42, kilobytes: 11 }, 'fine', /42.*11/],
    [{ labels: 9_001, kilobytes: 11 }, 'wrong', /9001/],
    [{ labels: 42, kilobytes: 451 }, 'wrong', /451/],
  ],
  client: [
    [{ audience: 'a', expected: ['b', 'a'] }, 'fine', /a$/],
    [{ audience: 'a', expected: ['b', 'c'] }, 'wrong', /a; .*b, c/],
  ],
  hub: [
    [{ says: 'alice' }, 'fine', /alice/],
    [{ refused: { code: 'hub-unreachable', data: {} } }, 'wrong', /did not answer.*\(hub-unreachable\)/],
  ],
  anonymous: [
    [{ signIn: false }, 'fine', /does/],
    [{ signIn: true }, 'wrong', /sign-in/],
  ],
};

describe.each(checks)('%s', (check) => {
  test.each(cases[check] as [Sights[Check], Verdict, RegExp][])('%j is %s', (sight, verdict, says) => {
    const [finding, ...others] = judge({ [check]: sight } as Seen, english.words, errors);
    expect(finding).toMatchObject({ check, verdict, found: expect.stringMatching(says) });
    expect(others).toEqual([]);
    // Whoever is told that something is wrong is told what to do.
    if (verdict === 'wrong') expect(finding!.advice).toMatch(/\.$/);
  });
  test('a probe that failed is wrong and says why', () => {
    const [finding] = judge({ [check]: { failed: busy } } as Seen, english.words, errors);
    expect(finding).toMatchObject({ verdict: 'wrong', found: expect.stringMatching(/Gmail is busy.*\(busy\)/) });
  });
});

describe('the screen', () => {
  const seen: Seen = { intl: { zones: true }, labels: { missing: ['@bob'] }, counts: { counted: 0 }, threadId: null };
  test('what is wrong comes first, and a part says that it is one', () => {
    const view = checkUpView(seen, mailboxChecks, 'en');
    expect(view.sections.map(({ id }) => id)).toEqual(['head', 'wrong', 'known', 'open', 'fine']);
    expect(JSON.stringify(view.sections[0])).toContain('4 of 20');
    expect(view.footer?.primary.label).toBe(english.goOn);
  });
  test('a whole one counts what was seen', () => {
    const view = checkUpView(seen, ['intl', 'labels', 'counts', 'threadId'], 'en');
    expect(JSON.stringify(view.sections[0])).toContain('3 things checked; 1 needs fixing');
    expect(view.footer?.primary.label).toBe(english.again);
  });
  test('before anything was looked at it says what it will do', () => {
    const view = checkUpView({}, hubChecks, 'en');
    expect(JSON.stringify(view.sections)).toContain(settings.checkUpWhy.slice(0, 30));
    expect(view.footer?.primary.label).toBe(settings.checkUpRun);
  });
});
