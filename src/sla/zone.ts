/** The time zones a configuration may name. Only what makes or changes a configuration needs this, so nothing else imports it. */
import { hasZone, transitionsIn } from './packed-zones';
import type { Transitions } from './transitions';
import { zonesSince2014 } from './zones-since-2014';

/** Version of the tz database the zones are taken from, such as `2026f`. */
export const tzdata = zonesSince2014.version;

/**
 * The offset changes of a time zone from the beginning of one year to the end of another, both inclusive, from 2014 on.
 * After 2037 the rule of the last years goes on.
 *
 * @param timeZone a name of the tz database, in any letter case
 * @throws DocketError `unknown-zone`; `outside-transitions` for years before 2014
 */
export function zoneTransitions(timeZone: string, fromYear: number, toYear: number): Transitions {
  return transitionsIn(zonesSince2014, timeZone, fromYear, toYear);
}

/** Whether there is a zone of this name. */
export const isZone = (timeZone: string): boolean => hasZone(zonesSince2014, timeZone);
