import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { snoozeSection } from '../../../src/screens/conversation/controls';
import { entrySentence } from '../../../src/screens/conversation/entry-sentence';
import { sentenceOf } from '../../../src/screens/conversation/sentence';
import { snoozePresets } from '../../../src/screens/conversation/snooze-times';
import { chipsOf } from '../../../src/screens/parts/chips';
import { lookOf, shortName } from '../../../src/screens/parts/look';
import { moment, span } from '../../../src/screens/parts/time';
import { strings as german } from '../../../src/strings/de';
import { strings as english } from '../../../src/strings/en';
import { inOneLine } from '../../../src/strings/errors';
import { cut } from '../../../src/words/text';
import { failures } from '../../../tools/errors/page';
import { awkward } from '../../support/awkward';
import {
  checkedConfig,
  contextOf,
  conversation,
  day,
  hour,
  minute,
  monday,
  type Story,
} from '../../support/core-world';
import { seed } from '../config/seed';

const look = lookOf(contextOf({ by: 'alice' }));
const at = (text: string) => Date.parse(text);

describe('lengths of time', () => {
  test.each([
    [-hour, 'less than a minute'],
    [0, 'less than a minute'],
    [59_999, 'less than a minute'],
    [minute, '1 min'],
    [hour - 1, '59 min'],
    [hour, '1 h'],
    [80 * minute, '1 h 20 min'],
    [6 * hour + 20 * minute, '6 h'],
    [day - 1, '23 h'],
    [day, '1 day'],
    [3 * day + hour, '3 days'],
    [4000 * day, '4000 days'],
  ])('%p ms: %s', (ms, words) => {
    expect(span(ms, english.time)).toBe(words);
  });
});

describe('moments, on Monday 23 November 2026 at 10:42 in Berlin', () => {
  test.each([
    ['2026-11-23T09:42:00Z', '10:42'],
    ['2026-11-22T23:00:00Z', '00:00'],
    ['2026-11-22T22:59:00Z', 'yesterday 23:59'],
    ['2026-11-24T08:00:00Z', 'tomorrow 09:00'],
    ['2026-11-27T08:00:00Z', 'Fri 09:00'],
    ['2026-11-17T08:15:00Z', 'Tue 09:15'],
    ['2026-11-16T08:15:00Z', '16 Nov'],
    ['2026-11-30T08:15:00Z', '30 Nov'],
    ['2026-07-01T07:00:00Z', '1 Jul'],
    ['2025-11-03T08:00:00Z', '3 Nov 2025'],
    ['2027-01-01T08:00:00Z', '1 Jan 2027'],
  ])('%s: %s', (instant, words) => {
    expect(moment(at(instant), monday, look.zone, english.time)).toBe(words);
  });
  test('summer time is local time too', () => {
    expect(moment(at('2026-07-01T07:00:00Z'), at('2026-07-01T10:00:00Z'), look.zone, english.time)).toBe('09:00');
  });
});

describe('snooze presets', () => {
  const config = checkedConfig();
  const presets = (now: number, differs = config) =>
    snoozePresets(differs, look.zone, now).map(({ kind, at: moment }) => [kind, new Date(moment).toISOString()]);
  test('on a Monday morning', () => {
    expect(presets(monday)).toEqual([
      ['later-today', '2026-11-23T13:00:00.000Z'],
      ['next-working-morning', '2026-11-24T08:00:00.000Z'],
      ['next-monday', '2026-11-30T08:00:00.000Z'],
    ]);
  });
  test('in the evening there is no later today', () => {
    expect(presets(at('2026-11-23T17:30:00Z'))[0]![0]).toBe('next-working-morning');
  });
  test('before Christmas the working morning is after the holidays, and not on Sunday', () => {
    expect(presets(at('2026-12-24T12:00:00Z')).find(([kind]) => kind === 'next-working-morning')![1]).toBe(
      '2026-12-28T08:00:00.000Z',
    );
  });
  test('a Monday or a day next week on which nobody works gives way to the next one', () => {
    const easter = presets(at('2027-03-24T10:00:00Z'));
    expect(easter).toContainEqual(['next-week', '2027-03-30T07:00:00.000Z']);
    expect(presets(at('2026-12-18T10:00:00Z'))).toContainEqual(['in-a-week', '2026-12-28T08:00:00.000Z']);
  });
  test('the date of a snooze that the customer has ended is offered again, first', () => {
    const story = conversation().acts('alice', { do: 'take' });
    const until = story.world.now + 3 * day;
    const offered = () =>
      snoozeSection(story.desk(), story.world.look()).rows.flatMap((row) => (row.row === 'choice' ? row.options : []));
    story.acts('alice', { do: 'snooze', until: String(until) });
    expect(offered().map(({ value }) => value)).not.toContain(String(until));
    story.customerWrites();
    expect(offered().filter(({ chosen }) => chosen)).toEqual([
      { value: String(until), label: 'As before, Thu 10:42', chosen: true },
    ]);
    story.passes(3 * day);
    expect(offered().map(({ value }) => value)).not.toContain(String(until));
  });
  test('across the change of the clock the morning stays the morning', () => {
    expect(presets(at('2026-10-23T09:00:00Z')).map(([, moment]) => moment)).toContain('2026-10-26T08:00:00.000Z');
  });
  test('are later than now, distinct, in order, and no verb refuses them', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2029-11-01T00:00:00Z') }), (now) => {
        const moments = snoozePresets(config, look.zone, now).map(({ at: moment }) => moment);
        expect(moments.length).toBeGreaterThan(0);
        expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
        for (const one of moments) {
          expect(one).toBeGreaterThan(now);
          expect(one).toBeLessThan(now + 32 * day);
        }
      }),
    );
  });
  test('without any working day tomorrow has to do', () => {
    const holidays = Array.from({ length: 60 }, (_, index) =>
      new Date(monday + index * day).toISOString().slice(0, 10),
    );
    const calendars = { office: { ...seed().calendars!.office!, holidays, exceptions: {} } };
    const differs = checkedConfig({ calendars });
    expect(
      snoozePresets(differs, look.zone, monday).some(({ at: moment }) => moment === at('2026-11-24T08:00:00Z')),
    ).toBe(true);
  });
});

describe('names of people', () => {
  test('a first name where it is the only one, else the whole', () => {
    expect(shortName('alice', look)).toBe('Alice');
    expect(shortName('somebody-gone', look)).toBe('somebody-gone');
    const members = seed().members.map((member) =>
      member.handle === 'bob' ? { ...member, name: 'Alice Okafor' } : member,
    );
    expect(shortName('alice', lookOf(contextOf({ config: { members } })))).toBe('Alice Moreau');
  });
});

describe('the sentence', () => {
  const says = (story: Story, by: string | null = 'bob') => sentenceOf(story.desk(by), story.world.look(by));
  test('nobody, new', () => {
    expect(says(conversation().passes(hour))).toBe('This is new, and nobody owns it; the customer has waited 1 h.');
    expect(says(conversation({}, { at: 5 }))).toMatch(/^Docket is not tracking this conversation yet/);
    expect(says(conversation().acts('alice', { do: 'tag', add: 'press' }).acts('alice', { do: 'reopen' }))).toMatch(
      /^Nobody owns this;/,
    );
  });
  test('owned, by a colleague and by you, since when', () => {
    const story = conversation().acts('alice', { do: 'take' }).passes(day);
    expect(says(story)).toBe('Alice has owned this since yesterday 10:42; the customer has waited 1 day.');
    expect(says(story, 'alice')).toBe('You have owned this since yesterday 10:42; the customer has waited 1 day.');
  });
  test('owned by hand: nobody knows since when', () => {
    expect(says(conversation().marksByHand({ add: ['@alice'] }))).toMatch(/^Alice owns this;/);
  });
  test('owners who are away or have left', () => {
    expect(says(conversation().marksByHand({ add: ['@femi'] }))).toMatch(/^Femi owns this but is away/);
    expect(says(conversation().marksByHand({ add: ['@erin'] }))).toMatch(/^Erin, who has left the team, owned this/);
  });
  test('waiting for the customer since the reply', () => {
    const story = conversation()
      .acts('alice', { do: 'take' })
      .replies('alice')
      .passes(2 * hour);
    expect(says(story)).toBe('Alice has owned this since 10:42; waiting for the customer since 10:42.');
  });
  test('answered and open', () => {
    const story = conversation({ config: { afterReply: 'open' } }).replies('alice');
    expect(says(story)).toMatch(/; nobody is waiting for an answer\.$/);
  });
  test('snoozed, and back', () => {
    const story = conversation().acts('alice', { do: 'take' }).replies('alice');
    story.acts('alice', { do: 'snooze', until: String(at('2026-11-24T08:00:00Z')) });
    expect(says(story)).toMatch(/; snoozed until tomorrow 09:00\.$/);
    expect(says(story.passes(day))).toMatch(/; back from snooze \(09:00\); nobody is waiting for an answer\.$/);
  });
  test('closed, and thanked for', () => {
    const story = conversation().acts('alice', { do: 'close' });
    expect(says(story)).toBe('Closed 10:42, credited to Alice.');
    expect(says(story.customerWrites('Thanks!'))).toBe('Closed 10:42, credited to Alice; the customer said thanks.');
    expect(says(conversation().marksByHand({ add: ['✓alice'] }))).toBe('Closed, credited to Alice.');
  });
  test('who was asked, and when', () => {
    const story = conversation()
      .acts('alice', { do: 'note', text: '@carol @bob?' })
      .passes(3 * hour);
    expect(says(story)).toMatch(/; you were asked 3 h ago; Carol was asked 3 h ago\.$/);
  });
  test('a taken-back step is no beginning', () => {
    const story = conversation().acts('alice', { do: 'take' }).acts('alice', { do: 'undo' });
    expect(says(story)).toMatch(/^This is new/);
  });
});

describe('an entry for people without Docket', () => {
  const said = (story: Story) => {
    const { entries } = story.desk();
    return entrySentence(entries[entries.length - 1]!, story.world.look(null));
  };
  const taken = () => conversation().acts('alice', { do: 'take' });
  test.each<[string, () => Story, string]>([
    ['take', taken, 'Alice took this.\n+@alice -@unassigned -~New'],
    [
      'assign',
      () => taken().acts('alice', { do: 'assign', to: 'bob', reason: 'knows her' }),
      'Alice assigned this to Bob.\nknows her\n+@bob -@alice',
    ],
    [
      'tag',
      () => taken().acts('bob', { do: 'tag', add: ['press', 'billing'] }),
      'Bob tagged it billing, press.\n+#billing +#press',
    ],
    [
      'priority',
      () => taken().acts('bob', { do: 'priority', priority: 'high' }),
      'Bob set the priority to High.\n+!High',
    ],
    ['close', () => taken().acts('bob', { do: 'close' }), 'Bob closed this.\n+✓alice -@alice'],
    // Relative words would be wrong on any other day.
    [
      'snooze',
      () => taken().acts('bob', { do: 'snooze', until: String(monday + day) }),
      'Bob snoozed this until Tue 24 Nov 2026, 10:42.\n+~Snoozed',
    ],
    [
      'note',
      () => taken().acts('carol', { do: 'note', text: 'Yes, <b>covered</b> & paid.' }),
      'Carol left a note.\nYes, <b>covered</b> & paid.',
    ],
    ['undo', () => taken().acts('alice', { do: 'undo' }), 'Alice undid the last step.\n+@unassigned +~New -@alice'],
    ['arrival', () => conversation().sweeps(), 'Docket sorted new mail.'],
    [
      'found',
      () =>
        taken()
          .passes(hour)
          .marksByHand({ add: ['✓alice'], remove: ['@alice'] })
          .sweeps(),
      'Docket recorded changes made by hand.',
    ],
  ])('%s', (_, story, text) => {
    expect(said(story())).toBe(text);
  });
});

describe('chips', () => {
  const team = contextOf();
  test('in reading order, foreign names left out', () => {
    const names = ['#press', 'Foreign', '?carol', '@alice', '~Waiting', '!High', '!Overdue', '#billing'];
    expect(chipsOf(names, team).map(({ name }) => name)).toEqual([
      '!Overdue',
      '!High',
      '~Waiting',
      '@alice',
      '?carol',
      '#billing',
      '#press',
    ]);
    expect(chipsOf(['✓alice', '@unassigned'], team).map(({ kind }) => kind)).toEqual(['unassigned', 'closed']);
  });

  test('a tag wears the colour the team chose for it', () => {
    const tags = [
      { name: 'billing', colour: 'teal' as const, retired: false },
      { name: 'press', retired: false },
    ];
    const chips = chipsOf(['#billing', '#press'], { ...team, config: { ...team.config, tags } });
    expect(chips).toEqual([
      { name: '#billing', kind: 'tag', colour: 'teal' },
      { name: '#press', kind: 'tag' },
    ]);
  });
});

describe('cutting texts', () => {
  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['', 3, ''],
    ['🙂🙂🙂🙂', 3, '🙂🙂…'],
    ['a🙂', 2, 'a🙂'],
  ])('%p to %p', (text, length, result) => {
    expect(cut(text, length)).toBe(result);
  });
  test('no text grows, and none loses half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, length) => {
        const short = cut(text, length);
        expect([...short].length).toBeLessThanOrEqual(Math.max(length, 0));
        expect(/[\ud800-\udbff]…$/.test(short)).toBe(false);
      }),
    );
  });
  test.each(awkward)('%s', (_, text) => {
    expect([...cut(text, 40)].length).toBeLessThanOrEqual(40);
  });
});

describe.each([
  ['English', english],
  ['German', german],
])('the catalogue in %s', (_language, strings) => {
  test('says something for everything, and nothing is markup', () => {
    const texts: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'function') collect(value(...Array.from({ length: value.length }, () => ['a', 'b'])));
      else for (const one of Object.values(value as object)) collect(one);
    };
    // These say nothing where nothing was, or are given numbers; errors are given the data of their code.
    const { did: withTagged, clocksOver, errors, ...others } = strings;
    const { tagged, ...did } = withTagged;
    collect({ ...others, did });
    texts.push(clocksOver(1, 0, 0), clocksOver(0, 2, 0), clocksOver(1, 2, 1));
    texts.push(...failures.map((failure) => inOneLine(failure, errors)));
    texts.push(tagged(['a'], []), tagged([], ['b']), tagged(['a'], ['b']), tagged([], []));
    for (const text of texts) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(text).not.toMatch(/<[a-z]/i);
    }
    expect(texts.length).toBeGreaterThan(100);
  });
});
