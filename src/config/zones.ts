/** The time zones of a configuration: which it names, which data counts, and the form in which it stores them. */
import type { Transitions } from '../sla/transitions';
import type { ConfigSource } from './schema';
import type { Config } from './types';

type Zones = Readonly<Record<string, Transitions>>;

/** Every zone a source names, once each. */
export function zonesNamed(source: Pick<ConfigSource, 'timeZone' | 'calendars'>): string[] {
  return [...new Set([source.timeZone, ...Object.values(source.calendars ?? {}).map((calendar) => calendar.timeZone)])];
}

/** The zones there is data for: those of this build, and those the configuration itself has stored, where they are newer. */
export function zonesKnown(source: Pick<ConfigSource, 'zones' | 'tzdata'>, ofBuild: Zones): Zones {
  const { zones = {}, tzdata } = source;
  const stored = Object.entries(zones).map(([timeZone, data]): [string, Transitions] => [
    timeZone,
    { timeZone, ...data, ...(tzdata === undefined ? {} : { tzdata }) },
  ]);
  const counting = stored.filter(([timeZone]) => {
    const other = Object.entries(ofBuild).find(([name]) => name === timeZone)?.[1];
    return !other || (tzdata ?? '') > (other.tzdata ?? '');
  });
  return Object.fromEntries([...Object.entries(ofBuild), ...counting]);
}

/** The oldest version of the tz database among zones; undefined where one does not say. */
export function tzdataOf(zones: Zones): string | undefined {
  const versions = Object.values(zones).map(({ tzdata }) => tzdata);
  return versions.includes(undefined) ? undefined : versions.sort()[0];
}

/** A stored text as people write it: without the data of its zones. What is no JSON stays as it is. */
export function writtenText(stored: string): string {
  try {
    const { zones: _zones, tzdata: _tzdata, ...source } = JSON.parse(stored) as ConfigSource;
    return JSON.stringify(source, null, 2);
  } catch {
    return stored;
  }
}

/**
 * The text of a checked configuration as it is stored: with the data of its zones, so that a build without them can reckon
 * with them. People read the rest, so each zone takes one line.
 */
export function storedText(text: string, { zones, tzdata }: Pick<Config, 'zones' | 'tzdata'>): string {
  const { zones: _zones, tzdata: _tzdata, ...source } = JSON.parse(text) as ConfigSource;
  const lines = Object.entries(zones).map(
    ([name, { years, offset, changes }]) =>
      `    ${JSON.stringify(name)}: ${JSON.stringify({ years, offset, changes })}`,
  );
  const own = JSON.stringify(source, null, 2).replace(/\n\}$/, '');
  const version = tzdata === undefined ? '' : `\n  "tzdata": ${JSON.stringify(tzdata)},`;
  return `${own},${version}\n  "zones": {\n${lines.join(',\n')}\n  }\n}`;
}
