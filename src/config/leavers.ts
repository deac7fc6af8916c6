/** When members left: what they write later is from outside, so a bare `true` gets a date the first time it is stored. */
import { formatDate, type LocalDate } from '../sla/dates';
import { localDay, readTransitions } from '../sla/transitions';
import type { EpochMs } from '../words/values';
import type { ConfigSource } from './schema';
import type { Config } from './types';

/** The date in the team's time zone. */
export const todayOf = ({ timeZone, zones }: Pick<Config, 'timeZone' | 'zones'>, now: EpochMs): LocalDate =>
  formatDate(localDay(readTransitions(zones[timeZone]!), now));

/**
 * The text of a checked configuration in which every member who has left has a last day: the one it gives, else the one in
 * the text stored before, else today.
 *
 * @param before null: nothing was stored yet; a text that cannot be read counts as nothing
 * @param today null: those who left on nobody knows which day stay as they are
 */
export function withLastDays(text: string, before: string | null, today: LocalDate | null): string {
  const source = JSON.parse(text) as ConfigSource;
  const known = lastDaysIn(before);
  const members = source.members.map((member) => {
    const lastDay = member.left === true ? (known.get(member.handle) ?? today) : null;
    return lastDay === null ? member : { ...member, left: lastDay };
  });
  return JSON.stringify({ ...source, members });
}

function lastDaysIn(text: string | null): Map<string, string> {
  try {
    const { members = [] } = JSON.parse(text ?? '{}') as { members?: { handle?: unknown; left?: unknown }[] };
    return new Map(
      members.flatMap(({ handle, left }) => (typeof left === 'string' ? [[String(handle), left] as const] : [])),
    );
  } catch {
    return new Map();
  }
}
