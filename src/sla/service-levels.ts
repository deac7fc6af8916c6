import { compileCalendar } from './calendar';
import type { Transitions } from './transitions';
import type { Calendar, CalendarSource, Policy } from './types';

/** Policies in order, and the calendars they name, compiled. Worth keeping as long as the configuration: tables grow. */
export interface ServiceLevels {
  policies: readonly Policy[];
  calendars: Readonly<Record<string, Calendar>>;
}

/** What a checked configuration says of them. */
export interface ServiceLevelSettings {
  policies: readonly Policy[];
  calendars: Readonly<Record<string, CalendarSource>>;
  zones: Readonly<Record<string, Transitions>>;
}

/** @throws DocketError as `compileCalendar` does; not for a checked configuration */
export function serviceLevelsOf({ policies, calendars, zones }: ServiceLevelSettings): ServiceLevels {
  const compiled = Object.entries(calendars).map(([name, settings]): [string, Calendar] => [
    name,
    compileCalendar(settings, zones[settings.timeZone]!),
  ]);
  return { policies, calendars: Object.fromEntries(compiled) };
}
