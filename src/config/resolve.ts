/** The checked form of a source that has no fault: complete, lower case where case does not count, times as numbers. */
import { DAY, HOUR, parseDate } from '../sla/dates';
import { parseTime } from '../sla/hours';
import { readTransitions, type Transitions, toInstant } from '../sla/transitions';
import type { CalendarSource, Policy } from '../sla/types';
import { usualAddressOnly } from './address-only';
import { durationOf } from './duration';
import type { ConfigSource } from './schema';
import type { Config, Member } from './types';
import { tzdataOf, zonesNamed } from './zones';

type Zones = Readonly<Record<string, Transitions>>;
type Source<K extends keyof ConfigSource> = NonNullable<ConfigSource[K]>;

export function finished(source: ConfigSource, zones: Zones): Config {
  const calendars = Object.fromEntries(
    Object.entries(source.calendars ?? {}).map(([name, calendar]) => [name, finishedCalendar(calendar)]),
  );
  const named = Object.fromEntries(zonesNamed(source).map((name) => [name, zones[name]!]));
  const tzdata = tzdataOf(named);
  const zone = readTransitions(named[source.timeZone]!);
  const moment = (text: string) => (text.length > 10 ? Date.parse(text) : toInstant(zone, parseDate(text)! * DAY));
  return {
    v: 1,
    mailbox: lower(source.mailbox),
    aliases: (source.aliases ?? []).map(lower),
    domains: source.domains.map(lower),
    addressOnly: source.addressOnly?.map(lower) ?? usualAddressOnly,
    timeZone: source.timeZone,
    locale: source.locale ?? 'en',
    languages: source.languages ?? [],
    members: source.members.map(finishedMember),
    tags: (source.tags ?? []).map((tag) => ({ ...tag, retired: tag.retired ?? false })),
    calendars,
    policies: (source.policies ?? []).map((policy) => finishedPolicy(policy, calendars, moment)),
    phrases: { thanks: source.phrases?.thanks ?? [] },
    machines: (source.machines ?? []).map(lower),
    people: (source.people ?? []).map(lower),
    since: moment(source.since),
    late: durationOf(source.late ?? '30d', DAY),
    claimOnReply: source.claimOnReply ?? 'unowned',
    afterReply: source.afterReply ?? 'waiting',
    onClose: source.onClose ?? 'archive',
    ...(source.hub ? { hub: source.hub } : {}),
    sharing: {
      by: source.sharing?.by ?? 'load',
      whenNobody: source.sharing?.whenNobody ?? 'pool',
      fills: source.sharing?.fills ?? 'all',
      automatic: source.sharing?.automatic ?? false,
    },
    morning: parseTime(source.morning ?? '09:00')!,
    zones: named,
    ...(tzdata === undefined ? {} : { tzdata }),
  };
}

const lower = (text: string) => text.toLowerCase();

function finishedMember({ left, ...member }: Source<'members'>[number]): Member {
  return {
    ...member,
    addresses: member.addresses.map(lower),
    away: member.away ?? [],
    left: left !== undefined,
    ...(typeof left === 'string' ? { lastDay: left } : {}),
  };
}

function finishedCalendar(calendar: Source<'calendars'>[string]): CalendarSource {
  const { timeZone, hours, holidays = [], exceptions = {}, businessDay } = calendar;
  const usual = hours === 'always' ? DAY : 8 * HOUR;
  return { timeZone, hours, holidays, exceptions, businessDay: businessDay ? durationOf(businessDay, usual) : usual };
}

function finishedPolicy(
  policy: Source<'policies'>[number],
  calendars: Record<string, CalendarSource>,
  moment: (text: string) => number,
): Policy {
  const { name, when = {}, calendar, targets, warn = '75%', starts, ends } = policy;
  const length = (text: string) => durationOf(text, calendars[calendar]!.businessDay);
  return {
    name,
    when: { ...when, ...(when.from && { from: when.from.map(lower) }) },
    calendar,
    targets: Object.fromEntries(
      Object.entries(targets).flatMap(([clock, target]) => (target === undefined ? [] : [[clock, length(target)]])),
    ),
    warn: warn.endsWith('%') ? { share: Number(warn.slice(0, -1)) / 100 } : { left: length(warn) },
    starts: moment(starts),
    ends: ends === undefined ? null : moment(ends),
  };
}
