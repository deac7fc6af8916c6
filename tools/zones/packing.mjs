/** Packs the zones of moment-timezone into the text that src/sla/packed-zones.ts reads; the form is described there. */
import { createRequire } from 'node:module';

const moment = createRequire(import.meta.url)('moment-timezone');

const DAY = 86_400;
/** Years that have to agree before a yearly rule is believed: enough for a weekday to fall on each of its seven dates. */
const agreeing = 8;
/** The last year that moment-timezone, as the tz database itself, writes out for zones that change every year. */
export const lastYear = 2037;

export const version = moment.tz.dataVersion;

export const zoneNames = () => moment.tz.names();

const weekdayOf = (seconds) => (new Date(seconds * 1000).getUTCDay() + 6) % 7;
const yearOf = (seconds) => new Date(seconds * 1000).getUTCFullYear();
const startOf = (year) => Date.UTC(year, 0, 1) / 1000;
const base36 = (number) => number.toString(36);

/** Every change of a zone, `[at, offset]` in seconds, after an offset that holds before the first. */
function changesOf(name) {
  const { untils, offsets } = moment.tz.zone(name);
  const seconds = offsets.map((west) => Math.round(west * -60) + 0);
  const changes = untils.slice(0, -1).map((until, i) => [Math.round(until / 1000), seconds[i + 1]]);
  return { offset: seconds[0], changes: changes.filter(([, offset], i) => offset !== seconds[i]) };
}

/**
 * The rule that gives the changes of some years: for each change of a year `month.weekday.day.seconds.offset`. The change
 * is on the first such weekday on or after that day of the month, in UTC; the day may lie in the month before.
 */
function ruleOf(changes, first, last) {
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const byYear = years.map((year) => changes.filter(([at]) => yearOf(at) === year));
  const [model] = byYear;
  if (model.length === 0 || byYear.some(({ length }) => length !== model.length)) return null;
  const parts = model.map(([at, offset], place) => {
    const same = byYear.map((ofYear) => ofYear[place]);
    const secondsOf = (time) => ((time % DAY) + DAY) % DAY;

    if (same.some(([t, o]) => o !== offset || secondsOf(t) !== secondsOf(at) || weekdayOf(t) !== weekdayOf(at)))
      return null;
    const months = [...new Set(same.map(([t]) => new Date(t * 1000).getUTCMonth()))];
    const month = Math.max(...months);
    const days = same.map(([t]) => (t - secondsOf(t) - Date.UTC(yearOf(t), month, 1) / 1000) / DAY + 1);
    const earliest = Math.min(...days);
    return Math.max(...days) === earliest + 6 ? [month, weekdayOf(at), earliest, secondsOf(at), offset] : null;
  });
  return parts.includes(null) ? null : parts.map((part) => part.map(base36).join('.')).join('+');
}

function byRule(rule, year) {
  return rule.split('+').map((part) => {
    const [month, weekday, day, seconds, offset] = part.split('.').map((text) => Number.parseInt(text, 36));
    const from = Date.UTC(year, month, day) / 1000;
    const until = (weekday - weekdayOf(from) + 7) % 7;
    return [from + until * DAY + seconds, offset];
  });
}

/** What follows the names on the line of a zone: offset at the beginning, single changes, rule and the year it begins. */
function behaviour(name, firstYear, rules) {
  const all = changesOf(name);
  // A calendar looks a few days beyond what it covers.
  const begin = startOf(firstYear) - 10 * DAY;
  const before = all.changes.filter(([at]) => at <= begin);
  const offset = before.length > 0 ? before.at(-1)[1] : all.offset;
  const covered = all.changes.filter(([at]) => at > begin && yearOf(at) <= lastYear);
  const end = all.changes.length > 0 ? yearOf(all.changes.at(-1)[0]) : 0;
  const rule =
    end < lastYear
      ? null
      : (ruleOf(all.changes, lastYear - agreeing + 1, lastYear) ?? ruleOf(all.changes, end - agreeing + 1, end));
  if (end >= lastYear && rule === null) throw new Error(`${name}: no rule goes on after ${lastYear}.`);
  let from = lastYear + 1;
  const given = (year) => covered.filter(([at]) => yearOf(at) === year);
  while (rule && from > firstYear && String(byRule(rule, from - 1)) === String(given(from - 1))) from -= 1;
  const single = covered.filter(([at]) => !rule || yearOf(at) < from);
  let last = begin;
  const written = single.map(([at, after]) => {
    const text = `${base36(at - last)}:${base36(after)}`;
    last = at;
    return text;
  });
  if (rule && !rules.includes(rule)) rules.push(rule);
  return [
    base36(offset),
    written.join(' '),
    ...(rule ? [base36(rules.indexOf(rule)), base36(from - firstYear)] : []),
  ].join('|');
}

/** The packed zones from a year on. */
export function packed(firstYear) {
  const rules = [];
  const lines = new Map();
  for (const name of zoneNames()) {
    const line = behaviour(name, firstYear, rules);
    lines.set(line, [...(lines.get(line) ?? []), name]);
  }
  return {
    version,
    firstYear,
    rules: rules.join('\n'),
    zones: [...lines].map(([line, names]) => `${names.join(',')}|${line}`).join('\n'),
  };
}
