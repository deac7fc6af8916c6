/** What one value alone cannot show: duplicates, names nobody defined, days and hours that make no sense. */
import { calendarFaults } from './consistency-calendar';
import { dateFaults, momentFaults } from './consistency-dates';
import { isZero } from './duration';
import { type Fault, fault, type Key, quoted } from './fault';
import type { ConfigSource } from './schema';
import type { Sound } from './valid-part';

type Source = Sound<ConfigSource>;

/** Names of nobody: an owner's absence, and the author of what Docket does by itself. */
const reserved = ['unassigned', 'docket'];

export function crossFaults(source: Source, knownZone: (zone: string) => boolean): Fault[] {
  return [
    ...zoneFaults(source, knownZone),
    ...zoneDataFaults(source),
    ...memberFaults(source),
    ...tagFaults(source),
    ...calendarsFaults(source),
    ...policyFaults(source),
    ...momentFaults(source.since, ['since']),
  ];
}

/** Tells every repetition of a text that was seen before, letter case ignored. */
function repeated(what: string, advice: string) {
  const seen = new Map<string, string>();
  return (value: string | undefined, place: readonly Key[], where: string): Fault[] => {
    if (value === undefined) return [];
    const before = seen.get(value.toLowerCase());
    if (before !== undefined) return [fault(place, `${what} ${quoted(value)} is already ${before}.`, advice)];
    seen.set(value.toLowerCase(), where);
    return [];
  };
}

function zoneFaults(source: Source, knownZone: (zone: string) => boolean): Fault[] {
  const named: [string | undefined, Key[]][] = [
    [source.timeZone, ['timeZone']],
    ...Object.entries(source.calendars ?? {}).map(([name, calendar]): [string | undefined, Key[]] => [
      calendar?.timeZone,
      ['calendars', name, 'timeZone'],
    ]),
  ];
  return named.flatMap(([zone, place]) =>
    zone === undefined || knownZone(zone)
      ? []
      : [
          {
            ...fault(
              place,
              `This build of Docket carries no data for the time zone ${quoted(zone)}.`,
              'Check the spelling; if it is right, put the zone into docket.config.json, build and deploy again.',
            ),
            code: 'unknown-zone' as const,
          },
        ],
  );
}

const longestOffset = 26 * 3600;

/** Stored zones are Docket's own writing, but the text lies open in the mailbox. */
function zoneDataFaults({ zones = {} }: Source): Fault[] {
  return Object.entries(zones).flatMap(([name, data]) => {
    const { years = [], offset = 0, changes = [] } = data ?? {};
    const whole = changes.map((change) => change ?? []);
    const moments = whole.map(([at = 0]) => at);
    const offsets = [offset, ...whole.map(([, after = 0]) => after)];
    const [from = 0, to = 0] = years;
    const isSound =
      from <= to &&
      moments.every((at, i) => i === 0 || at > moments[i - 1]!) &&
      offsets.every((seconds) => Math.abs(seconds) < longestOffset);
    const advice = 'Take "zones" and "tzdata" out and set Docket up again: it writes them anew.';
    return isSound ? [] : [fault(['zones', name], 'What is stored about this time zone contradicts itself.', advice)];
  });
}

/** Names the language itself gives every object; the definition skips them unseen. */
const builtIn = ['__proto__', 'constructor', 'prototype'];

function calendarsFaults(source: Source): Fault[] {
  return Object.entries(source.calendars ?? {}).flatMap(([name, calendar]) => [
    ...(builtIn.includes(name)
      ? [fault(['calendars', name], `${quoted(name)} is not possible as a name here.`, 'Choose another name.')]
      : []),
    ...(calendar ? calendarFaults(calendar, ['calendars', name]) : []),
  ]);
}

function memberFaults(source: Source): Fault[] {
  const handles = repeated('The handle', 'Give every member a handle of their own, also those who left.');
  const addresses = repeated(
    'The address',
    'An address belongs to one member or to the team mailbox, and is listed once.',
  );
  const team = [
    ...addresses(source.mailbox, ['mailbox'], 'the team mailbox'),
    ...(source.aliases ?? []).flatMap((alias, i) => addresses(alias, ['aliases', i], 'an address of the team mailbox')),
  ];
  const members = (source.members ?? []).flatMap((member, i) => {
    if (member === undefined) return [];
    const at: Key[] = ['members', i];
    const owner = member.handle === undefined ? 'of another member' : `an address of ${member.handle}`;
    return [
      ...handles(member.handle, [...at, 'handle'], 'in use'),
      ...(reserved.includes(member.handle ?? '')
        ? [fault([...at, 'handle'], `The handle ${quoted(member.handle)} is reserved.`, 'Choose another handle.')]
        : []),
      ...(member.addresses ?? []).flatMap((address, j) => addresses(address, [...at, 'addresses', j], owner)),
      ...(member.away ?? []).flatMap((away, j) => awayFaults(away, [...at, 'away', j])),
    ];
  });
  return [...team, ...members];
}

function awayFaults(away: { from?: string; to?: string } | undefined, at: readonly Key[]): Fault[] {
  const wrong = [...dateFaults(away?.from, [...at, 'from']), ...dateFaults(away?.to, [...at, 'to'])];
  if (wrong.length > 0 || !away?.from || !away.to || away.from <= away.to) return wrong;
  return [
    fault(at, `The absence ends on ${away.to}, before it begins on ${away.from}.`, 'Give the first date as "from".'),
  ];
}

function tagFaults(source: Source): Fault[] {
  const names = repeated('The tag', 'List every tag once.');
  return (source.tags ?? []).flatMap((tag, i) => names(tag?.name, ['tags', i, 'name'], 'listed'));
}

function policyFaults(source: Source): Fault[] {
  const names = repeated('The policy', 'Give every policy a name of its own.');
  const calendars = Object.keys(source.calendars ?? {});
  const tags = (source.tags ?? []).map((tag) => tag?.name);
  return (source.policies ?? []).flatMap((policy, i) => {
    if (policy === undefined) return [];
    const at: Key[] = ['policies', i];
    const { calendar, starts, ends } = policy;
    const wrong = [
      ...names(policy.name, [...at, 'name'], 'defined'),
      ...(policy.when?.tag ?? []).flatMap((tag, j) =>
        tag === undefined || tags.includes(tag)
          ? []
          : [
              fault(
                [...at, 'when', 'tag', j],
                `There is no tag ${quoted(tag)}.`,
                'Add it to "tags", or name one of those.',
              ),
            ],
      ),
      ...targetFaults(policy.targets, [...at, 'targets']),
      ...(policy.warn !== undefined && !policy.warn.endsWith('%') && isZero(policy.warn)
        ? [
            fault(
              [...at, 'warn'],
              'A warning with no time left comes too late.',
              'Write a share like "75%", or a time like "30m".',
            ),
          ]
        : []),
      ...momentFaults(starts, [...at, 'starts']),
      ...momentFaults(ends, [...at, 'ends']),
    ];
    if (calendar !== undefined && !calendars.includes(calendar)) {
      const known = calendars.length > 0 ? `Name one of: ${calendars.join(', ')}.` : 'Define one under "calendars".';
      wrong.push(fault([...at, 'calendar'], `There is no calendar ${quoted(calendar)}.`, known));
    }
    if (starts && ends && ends.slice(0, 10) < starts.slice(0, 10)) {
      wrong.push(fault([...at, 'ends'], 'The policy ends before it starts.', 'Give the earlier moment as "starts".'));
    }
    return wrong;
  });
}

function targetFaults(targets: Record<string, string | undefined> | undefined, at: readonly Key[]): Fault[] {
  if (targets === undefined) return [];
  const none = 'Give at least one of firstResponse, nextResponse, resolution.';
  if (Object.values(targets).every((target) => target === undefined))
    return [fault(at, 'The policy promises nothing.', none)];
  return Object.entries(targets).flatMap(([clock, target]) =>
    target !== undefined && isZero(target)
      ? [
          fault(
            [...at, clock],
            'A target of zero can never be met.',
            'Write a time above zero, like "4h", or leave it out.',
          ),
        ]
      : [],
  );
}
