/** What one value alone cannot show: duplicates, names nobody defined, days and hours that make no sense. */

import type { Fault, FaultData } from '../words/config-faults';
import { calendarFaults } from './consistency-calendar';
import { dateFaults, momentFaults } from './consistency-dates';
import { isZero } from './duration';
import { fault, type Key, quoted } from './fault';
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
    ...phraseFaults(source),
    ...senderFaults(source),
    ...momentFaults(source.since, ['since']),
  ];
}

/** Tells every repetition of a text that was seen before, letter case ignored; `first`: what came with it then. */
function repeated<T>(tell: (place: readonly Key[], value: string, first: T) => Fault) {
  const seen = new Map<string, T>();
  return (value: string | undefined, place: readonly Key[], along: T): Fault[] => {
    if (value === undefined) return [];
    const first = seen.get(value.toLowerCase());
    if (first !== undefined) return [tell(place, quoted(value), first)];
    seen.set(value.toLowerCase(), along);
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
    zone === undefined || knownZone(zone) ? [] : [fault(place, 'unknown-zone', { zone: quoted(zone) })],
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
    return isSound ? [] : [fault(['zones', name], 'zone-contradicts-itself', {})];
  });
}

/** A phrase without a letter is nothing once punctuation is left out, and would be found in every mail. */
function phraseFaults(source: Source): Fault[] {
  return (source.phrases?.thanks ?? []).flatMap((phrase, index) =>
    phrase === undefined || /\p{L}/u.test(phrase)
      ? []
      : [fault(['phrases', 'thanks', index], 'phrase-without-letters', { phrase: quoted(phrase) })],
  );
}

/** Names the language itself gives every object; the definition skips them unseen. */
const builtIn = ['__proto__', 'constructor', 'prototype'];

function calendarsFaults(source: Source): Fault[] {
  return Object.entries(source.calendars ?? {}).flatMap(([name, calendar]) => [
    ...(builtIn.includes(name) ? [fault(['calendars', name], 'reserved-name', { name: quoted(name) })] : []),
    ...(calendar ? calendarFaults(calendar, ['calendars', name]) : []),
  ]);
}

/** Whose an address is; `handle` where it is a member's and known. */
type AddressOwner = Pick<FaultData['address-in-use'], 'of' | 'handle'>;

function memberFaults(source: Source): Fault[] {
  const handles = repeated<true>((place, handle) => fault(place, 'handle-in-use', { handle }));
  const addresses = repeated<AddressOwner>((place, address, first) =>
    fault(place, 'address-in-use', { address, ...first }),
  );
  const team = [
    ...addresses(source.mailbox, ['mailbox'], { of: 'mailbox', handle: '' }),
    ...(source.aliases ?? []).flatMap((alias, i) => addresses(alias, ['aliases', i], { of: 'alias', handle: '' })),
  ];
  const members = (source.members ?? []).flatMap((member, i) => {
    if (member === undefined) return [];
    const at: Key[] = ['members', i];
    const owner: AddressOwner = { of: 'member', handle: member.handle ?? '' };
    return [
      ...handles(member.handle, [...at, 'handle'], true),
      ...(reserved.includes(member.handle ?? '')
        ? [fault([...at, 'handle'], 'handle-reserved', { handle: quoted(member.handle) })]
        : []),
      ...(member.addresses ?? []).flatMap((address, j) => addresses(address, [...at, 'addresses', j], owner)),
      ...(typeof member.left === 'string' ? dateFaults(member.left, [...at, 'left']) : []),
      ...(member.away ?? []).flatMap((away, j) => awayFaults(away, [...at, 'away', j])),
    ];
  });
  return [...team, ...members];
}

function awayFaults(away: { from?: string; to?: string } | undefined, at: readonly Key[]): Fault[] {
  const wrong = [...dateFaults(away?.from, [...at, 'from']), ...dateFaults(away?.to, [...at, 'to'])];
  if (wrong.length > 0 || !away?.from || !away.to || away.from <= away.to) return wrong;
  return [fault(at, 'absence-ends-first', { from: away.from, to: away.to })];
}

function tagFaults(source: Source): Fault[] {
  const names = repeated<true>((place, tag) => fault(place, 'tag-listed-twice', { tag }));
  return (source.tags ?? []).flatMap((tag, i) => names(tag?.name, ['tags', i, 'name'], true));
}

function senderFaults({ machines = [], people = [] }: Source): Fault[] {
  const senders = repeated<true>((place, sender) => fault(place, 'sender-listed-twice', { sender }));
  return [
    ...machines.flatMap((sender, i) => senders(sender, ['machines', i], true)),
    ...people.flatMap((sender, i) => senders(sender, ['people', i], true)),
  ];
}

function policyFaults(source: Source): Fault[] {
  const names = repeated<true>((place, policy) => fault(place, 'policy-named-twice', { policy }));
  const calendars = Object.keys(source.calendars ?? {});
  const tags = (source.tags ?? []).map((tag) => tag?.name);
  return (source.policies ?? []).flatMap((policy, i) => {
    if (policy === undefined) return [];
    const at: Key[] = ['policies', i];
    const { calendar, starts, ends } = policy;
    const wrong = [
      ...names(policy.name, [...at, 'name'], true),
      ...(policy.when?.tag ?? []).flatMap((tag, j) =>
        tag === undefined || tags.includes(tag)
          ? []
          : [fault([...at, 'when', 'tag', j], 'unknown-tag', { tag: quoted(tag) })],
      ),
      ...targetFaults(policy.targets, [...at, 'targets']),
      ...(policy.warn !== undefined && !policy.warn.endsWith('%') && isZero(policy.warn)
        ? [fault([...at, 'warn'], 'warning-too-late', {})]
        : []),
      ...momentFaults(starts, [...at, 'starts']),
      ...momentFaults(ends, [...at, 'ends']),
    ];
    if (calendar !== undefined && !calendars.includes(calendar)) {
      wrong.push(fault([...at, 'calendar'], 'unknown-calendar', { calendar: quoted(calendar), known: calendars }));
    }
    if (starts && ends && ends.slice(0, 10) < starts.slice(0, 10)) {
      wrong.push(fault([...at, 'ends'], 'policy-ends-first', {}));
    }
    return wrong;
  });
}

function targetFaults(targets: Record<string, string | undefined> | undefined, at: readonly Key[]): Fault[] {
  if (targets === undefined) return [];
  if (Object.values(targets).every((target) => target === undefined)) return [fault(at, 'nothing-promised', {})];
  return Object.entries(targets).flatMap(([clock, target]) =>
    target !== undefined && isZero(target) ? [fault([...at, clock], 'target-zero', {})] : [],
  );
}
