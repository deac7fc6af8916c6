import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { usualAddressOnly } from '../../../src/config/address-only';
import { checkConfig, readConfig } from '../../../src/config/check';
import type { ConfigSource } from '../../../src/config/schema';
import { tzdata } from '../../../src/sla/zone';
import { faults } from '../../../src/strings/en/errors/faults';
import { faultInWords } from '../../../src/strings/errors';
import { type Fault, isFault } from '../../../src/words/config-faults';
import { checkedAfter, placesAfter, seed, zones } from './seed';

/** Puts something impossible at a place; what a person can write into a file has no types. */
const put = (group: unknown, key: string | number, value: unknown) => {
  (group as Record<string | number, unknown>)[key] = value;
};
const office = (source: ConfigSource) => source.calendars!.office!;

describe('a sound configuration', () => {
  test('the sample team is one', () => {
    const checked = checkConfig(seed(), { zones });
    expect(checked).toMatchObject({ ok: true });
  });

  test('only what is needed is enough; the rest has usual values', () => {
    const checked = checkConfig(
      {
        v: 1,
        mailbox: 'Help@Team.Example',
        domains: [],
        timeZone: 'Europe/Berlin',
        members: [{ handle: 'ann', name: 'Ann', addresses: ['Ann@Team.Example'], role: 'lead' }],
        since: '2026-10-25',
      },
      { zones },
    );
    if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
    const { phrases, zones: carried, ...rest } = checked.config;
    expect(rest).toEqual({
      v: 1,
      mailbox: 'help@team.example',
      aliases: [],
      domains: [],
      addressOnly: usualAddressOnly,
      timeZone: 'Europe/Berlin',
      locale: 'en',
      languages: [],
      members: [{ handle: 'ann', name: 'Ann', addresses: ['ann@team.example'], role: 'lead', away: [], left: false }],
      tags: [],
      calendars: {},
      policies: [],
      machines: [],
      people: [],
      // The first moment of that day is still summer time.
      late: 30 * 86_400_000,
      since: Date.UTC(2026, 9, 24, 22),
      claimOnReply: 'unowned',
      afterReply: 'waiting',
      onClose: 'archive',
      sharing: { by: 'load', whenNobody: 'pool', fills: 'all', automatic: false },
      morning: 9 * 60,
      tzdata,
    });
    expect(phrases.thanks).toEqual([]);
    expect(Object.keys(carried)).toEqual(['Europe/Berlin']);
  });

  test('senders are addresses or domains, lower case; each is listed once, and on one list', () => {
    const listing = (machines: string[], people: string[] = []) =>
      checkedAfter((source) => Object.assign(source, { machines, people }));
    const listed = listing(['Monit@host.example', '@Scanner.example'], ['help@tracker.example']);
    if (!listed.ok) throw new Error(JSON.stringify(listed.faults));
    expect(listed.config.machines).toEqual(['monit@host.example', '@scanner.example']);
    expect(listed.config.people).toEqual(['help@tracker.example']);
    expect(listing(['a@x.example', 'A@x.example'])).toMatchObject({ ok: false, faults: [{ path: 'machines[1]' }] });
    expect(listing(['a@x.example'], ['a@x.example'])).toMatchObject({ ok: false, faults: [{ path: 'people[0]' }] });
    for (const wrong of ['root', 'x.example', '@', 'a@b c.example'])
      expect(listing([wrong])).toMatchObject({ ok: false, faults: [{ path: 'machines[0]' }] });
  });

  test('targets and warnings are milliseconds of the calendar they name', () => {
    const checked = checkedAfter((source) => {
      source.policies![0]!.targets = { firstResponse: '1h30m', resolution: '2d 1h' };
      source.policies![0]!.warn = '1d';
      source.policies![1]!.calendar = 'round-the-clock';
      source.policies![1]!.targets = { resolution: '2d' };
      source.policies![1]!.warn = '5%';
      source.policies![1]!.ends = '2026-12-31T12:00:00+01:00';
      source.calendars!['round-the-clock'] = { timeZone: 'America/New_York', hours: 'always' };
    });
    if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
    const minute = 60_000;
    const [urgent, partners] = checked.config.policies;
    expect(urgent?.targets).toEqual({ firstResponse: 90 * minute, resolution: (2 * 510 + 60) * minute });
    expect(urgent?.warn).toEqual({ left: 510 * minute });
    expect(partners?.targets).toEqual({ resolution: 2 * 1440 * minute });
    expect(partners?.warn).toEqual({ share: 0.05 });
    expect(partners?.ends).toBe(Date.UTC(2026, 11, 31, 11));
    expect(Object.keys(checked.config.zones)).toEqual(['Europe/Berlin', 'America/New_York']);
  });

  test('may span midnight, and may have nights of up to twelve hours', () => {
    expect(
      placesAfter((source) => {
        office(source).hours = { mon: [['20:00', '08:00']], tue: [['08:00', '12:00']], sun: [['13:00', '24:00']] };
      }),
    ).toEqual([]);
  });
});

describe('faults', () => {
  test('five faults are five, each with its place and what would be right', () => {
    const checked = checkedAfter((source) => {
      source.members[2]!.handle = 'Femi A.';
      source.members[1]!.addresses = ['alice@fernhill.example'];
      office(source).timeZone = 'Europe/Brelin';
      office(source).holidays!.push('2026-02-30');
      source.policies![0]!.targets.firstResponse = '0h';
    });
    if (checked.ok) throw new Error('no fault was found');
    expect(checked.faults.map(({ path, code }) => [path, code])).toEqual([
      ['members[2].handle', 'impossible-value'],
      ['calendars.office.timeZone', 'unknown-zone'],
      ['members[1].addresses[0]', 'address-in-use'],
      ['calendars.office.holidays[18]', 'no-such-date'],
      ['policies[0].targets.firstResponse', 'target-zero'],
    ]);
    const said = checked.faults.map((fault) => faultInWords(fault, faults));
    for (const { message, advice } of said) {
      expect(message).toMatch(/^\S.*\.$/);
      expect(advice).toMatch(/^\S.*\.$/);
      expect(advice).not.toBe(message);
    }
    expect(said[0]).toMatchObject({
      message: '"Femi A." is not possible here.',
      advice: expect.stringContaining('lower-case letters, digits and hyphens'),
    });
    expect(said[1]?.advice).toContain('build');
  });

  test.each<[string, string[], (source: ConfigSource) => void]>([
    ['a setting nobody knows', ['members[0].colour'], (s) => put(s.members[0], 'colour', 'red')],
    [
      'several settings nobody knows in one group',
      ['tags[0].size', 'tags[0].shape'],
      (s) => Object.assign(s.tags![0]!, { size: 1, shape: 2 }),
    ],
    ['a missing setting', ['members[0].role'], (s) => Reflect.deleteProperty(s.members[0]!, 'role')],
    ['another version', ['v'], (s) => put(s, 'v', 2)],
    ['a reserved handle', ['members[0].handle'], (s) => put(s.members[0], 'handle', 'unassigned')],
    ["Docket's own name as a handle", ['members[0].handle'], (s) => put(s.members[0], 'handle', 'docket')],
    ['two members of one handle', ['members[1].handle'], (s) => put(s.members[1], 'handle', 'alice')],
    ['a handle of 33 letters', ['members[0].handle'], (s) => put(s.members[0], 'handle', 'a'.repeat(33))],
    [
      'an address in two letter cases',
      ['members[0].addresses[1]'],
      (s) => s.members[0]!.addresses.push('ALICE@fernhill.example'),
    ],
    ["the mailbox as a member's address", ['members[0].addresses[1]'], (s) => s.members[0]!.addresses.push(s.mailbox)],
    [
      "the mailbox in other letter case as a member's address",
      ['members[0].addresses[1]'],
      (s) => {
        s.members[0]!.addresses.push(s.mailbox);
        s.mailbox = 'Support@Fernhill.Example';
      },
    ],
    ['an alias as a member', ['members[0].addresses[1]'], (s) => s.members[0]!.addresses.push('help@fernhill.example')],
    ['a member without an address', ['members[0].addresses'], (s) => put(s.members[0], 'addresses', [])],
    [
      'an absence that ends first',
      ['members[0].away[0]'],
      (s) => put(s.members[0], 'away', [{ from: '2026-12-02', to: '2026-12-01' }]),
    ],
    [
      'an absence on no day',
      ['members[0].away[0].to'],
      (s) => put(s.members[0], 'away', [{ from: '2026-11-01', to: '2026-11-31' }]),
    ],
    ['two tags of one name', ['tags[7].name'], (s) => put(s.tags![7], 'name', 'billing')],
    ['a colour nobody mixes', ['tags[0].colour'], (s) => put(s.tags![0], 'colour', '#ff0000')],
    ['two policies of one name', ['policies[2].name'], (s) => put(s.policies![2], 'name', 'Urgent')],
    ['a policy on an unknown calendar', ['policies[0].calendar'], (s) => put(s.policies![0], 'calendar', 'ofice')],
    [
      'a policy for an unknown tag',
      ['policies[0].when.tag[0]'],
      (s) => put(s.policies![0], 'when', { tag: ['bills'] }),
    ],
    ['a condition nothing can meet', ['policies[0].when.tag'], (s) => put(s.policies![0], 'when', { tag: [] })],
    ['a policy without a promise', ['policies[0].targets'], (s) => put(s.policies![0], 'targets', {})],
    ['a warning at the end', ['policies[0].warn'], (s) => put(s.policies![0], 'warn', '0m')],
    ['a policy that ends first', ['policies[0].ends'], (s) => put(s.policies![0], 'ends', '2026-09-30')],
    ['an hour that does not exist', ['policies[0].starts'], (s) => put(s.policies![0], 'starts', '2026-10-01T25:00Z')],
    ['a start on no day', ['since'], (s) => put(s, 'since', '2027-02-29')],
    ['a zone without data', ['timeZone'], (s) => put(s, 'timeZone', 'Asia/Tokyo')],
    [
      'seconds in the hours',
      ['calendars.office.hours.mon[0][0]'],
      (s) => put(office(s).hours, 'mon', [['09:00:30', '17:00']]),
    ],
    ['half an interval', ['calendars.office.hours.mon[0][1]'], (s) => put(office(s).hours, 'mon', [['09:00']])],
    ['an empty interval', ['calendars.office.hours.tue[0]'], (s) => put(office(s).hours, 'tue', [['09:00', '09:00']])],
    ['swapped hours', ['calendars.office.hours.tue[0]'], (s) => put(office(s).hours, 'tue', [['17:30', '09:00']])],
    [
      'a beginning at the end of the day',
      ['calendars.office.hours.tue[0]'],
      (s) => put(office(s).hours, 'tue', [['24:00', '09:00']]),
    ],
    [
      'overlapping hours',
      ['calendars.office.hours.wed[1]'],
      (s) =>
        put(office(s).hours, 'wed', [
          ['09:00', '13:00'],
          ['12:59', '17:00'],
        ]),
    ],
    [
      'a night that runs into the next morning',
      ['calendars.office.hours.thu[0]'],
      (s) => put(office(s).hours, 'wed', [['22:00', '09:30']]),
    ],
    [
      'a Sunday night that runs into Monday',
      ['calendars.office.hours.mon[0]'],
      (s) => put(office(s).hours, 'sun', [['22:00', '09:30']]),
    ],
    ['a weekday of another language', ['calendars.office.hours.montag'], (s) => put(office(s).hours, 'montag', [])],
    ['hours of a word', ['calendars.office.hours'], (s) => put(office(s), 'hours', 'never')],
    ['no hours at all', ['calendars.office.hours'], (s) => Object.assign(office(s), { hours: {}, exceptions: {} })],
    [
      'a holiday with hours',
      ['calendars.office.exceptions["2026-12-24"]'],
      (s) => office(s).holidays!.push('2026-12-24'),
    ],
    [
      'an exception on no day',
      ['calendars.office.exceptions["2026-04-31"]'],
      (s) => put(office(s).exceptions, '2026-04-31', []),
    ],
    ['a business day of nothing', ['calendars.office.businessDay'], (s) => put(office(s), 'businessDay', '0h')],
    ['a calendar name with a space', ['calendars["my hours"]'], (s) => put(s.calendars, 'my hours', office(s))],
    [
      'a calendar named like a part of the language',
      ['calendars.constructor'],
      (s) => put(s.calendars, 'constructor', office(s)),
    ],
  ])('%s', (_, places, change) => {
    expect(placesAfter(change)).toEqual(places);
  });

  test('a phrase without a letter is one, with advice', () => {
    for (const phrase of ['👍', ':-)', '❤️', '10', '...']) {
      const checked = checkedAfter((source) => {
        source.phrases = { thanks: ['merci', phrase] };
      });
      expect(checked.ok ? [] : checked.faults).toEqual([
        { path: 'phrases.thanks[1]', code: 'phrase-without-letters', data: { phrase: JSON.stringify(phrase) } },
      ]);
    }
    expect(
      placesAfter((source) => Object.assign(source, { phrases: { thanks: ['danke 👍', '谢谢', 'спс'] } })),
    ).toEqual([]);
  });

  test('a fault hides nothing beside it', () => {
    const places = placesAfter((source) => {
      put(office(source).hours, 'mon', [
        ['9', '17'],
        ['12:00', '12:00'],
      ]);
      put(source.members[3], 'role', 'boss');
      put(source.members[3], 'away', [{ from: '2026-02-30', to: '2026-03-01' }]);
    });
    expect(places).toEqual([
      'members[3].role',
      'calendars.office.hours.mon[0][0]',
      'calendars.office.hours.mon[0][1]',
      'members[3].away[0].from',
      'calendars.office.hours.mon[1]',
    ]);
  });

  test('a long value is quoted in short', () => {
    const checked = checkedAfter((source) => put(source, 'mailbox', 'x'.repeat(100_000)));
    if (checked.ok) throw new Error('no fault was found');
    expect(faultInWords(checked.faults[0]!, faults).message.length).toBeLessThan(100);
  });

  test('text that is not JSON is one fault', () => {
    expect(readConfig('{ "v": 1, }', { zones })).toMatchObject({
      ok: false,
      faults: [{ path: '', code: 'not-json' }],
    });
    expect(readConfig(JSON.stringify(seed()), { zones })).toMatchObject({ ok: true });
  });
});

describe('whatever is given', () => {
  const runs = process.env.DOCKET_LONG ? 10 : 1;

  test('nothing throws', () => {
    fc.assert(
      fc.property(fc.anything(), (source) => {
        const checked = checkConfig(source, { zones });
        expect(checked.ok || checked.faults.length > 0).toBe(true);
      }),
      { numRuns: 300 * runs },
    );
  });

  /** Every place in a value, as lists of keys. */
  function placesIn(value: unknown, at: (string | number)[] = []): (string | number)[][] {
    if (typeof value !== 'object' || value === null) return [at];
    const inner = Object.entries(value).flatMap(([key, item]) =>
      placesIn(item, [...at, Array.isArray(value) ? Number(key) : key]),
    );
    return [at, ...inner];
  }

  test('the sample with anything at any places is checked or told about, never thrown at', () => {
    const places = placesIn(seed()).filter((place) => place.length > 0);
    const odd = fc.oneof(
      fc.anything(),
      fc.jsonValue(),
      fc.constantFrom('24:00', '2026-02-30', '0m', '99d', '__proto__'),
    );
    const edits = fc.array(fc.tuple(fc.constantFrom(...places), odd, fc.boolean()), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(edits, (changes) => {
        const source = seed();
        for (const [place, value, remove] of changes) {
          const group = place
            .slice(0, -1)
            .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], source);
          if (typeof group !== 'object' || group === null) continue;
          if (remove) Reflect.deleteProperty(group, place[place.length - 1]!);
          else Reflect.set(group, place[place.length - 1]!, value);
        }
        const checked = checkConfig(source, { zones });
        expect(checked.ok || checked.faults.every((fault) => isFault(fault) && isSaid(fault))).toBe(true);
      }),
      { numRuns: 500 * runs },
    );
  });
});

function isSaid(fault: Fault): boolean {
  const { message, advice } = faultInWords(fault, faults);
  return [message, advice].every((text) => /^\S.*\.$/s.test(text) && !/undefined|\[object/.test(text));
}
