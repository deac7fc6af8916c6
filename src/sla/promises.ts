import type { Config, Policy } from '../config/types';
import { type Calendar, compileCalendar } from './calendar';

/** Policies in order, and the calendars they name, compiled. Worth keeping as long as the configuration: tables grow. */
export interface Promises {
  policies: readonly Policy[];
  calendars: Readonly<Record<string, Calendar>>;
}

/** @throws DocketError as `compileCalendar` does; not for a checked configuration */
export function promisesOf({ policies, calendars, zones }: Pick<Config, 'policies' | 'calendars' | 'zones'>): Promises {
  const compiled = Object.entries(calendars).map(([name, settings]): [string, Calendar] => [
    name,
    compileCalendar(settings, zones[settings.timeZone]!),
  ]);
  return { policies, calendars: Object.fromEntries(compiled) };
}
