/** The team as the configuration lists it: who somebody is, and whether they are there. */
import type { Config, Member } from '../config/types';
import { formatDate, type LocalDate } from '../sla/dates';
import { localDay, readTransitions } from '../sla/transitions';
import type { EpochMs, Handle } from '../words/values';
import { mayOwn } from './roles';

/** Answers about members. Plain functions: each may be handed on by itself. */
export interface Roster {
  /** In the order of the configuration, those who left included. */
  readonly members: readonly Member[];
  byHandle(handle: Handle): Member | undefined;
  /**
   * Letter case does not count; nothing else is forgiven, so that nobody is taken for somebody else. `at`: who wrote from it
   * then, which after their last day is nobody of the team.
   */
  byAddress(address: string, at?: EpochMs): Member | undefined;
  /** On the team and not away on the team's local date of that moment. */
  isPresent(handle: Handle, at: EpochMs): boolean;
  /** The last day of the absence somebody is in at that moment; null: they are in none. */
  awayUntil(handle: Handle, at: EpochMs): LocalDate | null;
  /** On the team, in a role that owns work; away or not. */
  mayOwn(handle: Handle): boolean;
}

export function rosterOf(config: Pick<Config, 'members' | 'timeZone' | 'zones'>): Roster {
  const { members, timeZone, zones } = config;
  const zone = readTransitions(zones[timeZone]!);
  const handles = new Map(members.map((member) => [member.handle, member]));
  const addresses = new Map(members.flatMap((member) => member.addresses.map((address) => [address, member] as const)));
  const onTeam = (handle: Handle) => {
    const member = handles.get(handle);
    return member && !member.left ? member : undefined;
  };
  return {
    members,
    byHandle: (handle) => handles.get(handle),
    byAddress(address, at) {
      const member = addresses.get(address.trim().toLowerCase());
      const gone = at !== undefined && member?.lastDay !== undefined && member.lastDay < formatDate(localDay(zone, at));
      return gone ? undefined : member;
    },
    isPresent(handle, at) {
      const member = onTeam(handle);
      return member !== undefined && !isAway(member, formatDate(localDay(zone, at)));
    },
    awayUntil(handle, at) {
      const member = onTeam(handle);
      if (!member) return null;
      let day = localDay(zone, at);
      if (!isAway(member, formatDate(day))) return null;
      // One absence may begin where another ends.
      while (isAway(member, formatDate(day + 1))) day += 1;
      return formatDate(day);
    },
    mayOwn(handle) {
      const member = onTeam(handle);
      return member !== undefined && mayOwn(member.role);
    },
  };
}

/** Whether a local date lies in one of the member's absences, first and last day included. */
export function isAway(member: Pick<Member, 'away'>, date: string): boolean {
  return member.away.some(({ from, to }) => from <= date && date <= to);
}
