/** Calendars and moments for the tests, in domain words. Local times go through Temporal, not through the code under test. */
import { Temporal } from 'temporal-polyfill';
import { compileCalendar } from '../../../src/sla/calendar';
import type { Transitions } from '../../../src/sla/transitions';
import type { Calendar, CalendarSettings } from '../../../src/sla/types';
import { DocketError } from '../../../src/words/errors';
import { thrownInEnglish } from '../../support/words';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Zones whose rules break naive code, and why. */
export const zones = [
  'America/New_York', // the plain case
  'Australia/Lord_Howe', // moves 30 minutes
  'Europe/Dublin', // winter is "daylight time"
  'Africa/Casablanca', // back to standard time in Ramadan
  'America/St_Johns', // half an hour off; until 2011 changed at 00:01
  'Asia/Kolkata', // half an hour off, never changes
  'America/Sao_Paulo', // changed at midnight until 2019
  'Asia/Beirut', // changes at midnight
  'Africa/Cairo', // changes at midnight, with years without
  'America/Asuncion', // changed at midnight until it stopped in 2024
  'Pacific/Apia', // skipped 2011-12-30
  'Pacific/Chatham', // 45 minutes off
  'America/Scoresbysund', // changes across midnight
  'Antarctica/Troll', // moves two hours
] as const;

/** Years the test calendars cover; random moments stay well inside. */
export const years: [number, number] = [2003, 2040];
const made = new Map<string, Transitions>();

/** What `zoneTransitions` has to return for these years, from Temporal. */
export function transitionsOf(timeZone: string): Transitions {
  if (!made.has(timeZone)) made.set(timeZone, readFromTemporal(timeZone));
  return made.get(timeZone)!;
}

function readFromTemporal(timeZone: string): Transitions {
  let at = Temporal.ZonedDateTime.from(`${years[0] - 1}-12-26T00:00[${timeZone}]`);
  const end = utc(`${years[1] + 1}-01-07T00:00:00Z`);
  const result: Transitions = { timeZone, years, offset: at.offsetNanoseconds / 1e9, changes: [] };
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds > end) return result;
    result.changes.push([next.epochMilliseconds / 1000, next.offsetNanoseconds / 1e9]);
    at = next;
  }
}

export const office: CalendarSettings['hours'] = {
  mon: [['09:00', '17:00']],
  tue: [['09:00', '17:00']],
  wed: [['09:00', '17:00']],
  thu: [['09:00', '17:00']],
  fri: [['09:00', '17:00']],
};

/** An office in Berlin without holidays, unless said otherwise. */
export function calendar(settings: Partial<CalendarSettings> = {}): Calendar {
  const full = { timeZone: 'Europe/Berlin', hours: office, holidays: [], ...settings };
  return compileCalendar(full, transitionsOf(full.timeZone));
}

/** The instant of `2026-01-05 09:00` in a zone, as Temporal says ("compatible"). */
export function local(text: string, timeZone = 'Europe/Berlin'): number {
  return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(timeZone).epochMilliseconds;
}

export const utc = (text: string): number => Date.parse(text);

/** The code of the DocketError a call throws, which has to say what happened and what to do. */
export function codeOf(call: () => unknown): string {
  let result: unknown;
  try {
    result = call();
  } catch (thrown) {
    if (!(thrown instanceof DocketError)) throw thrown;
    const { message, advice } = thrownInEnglish(thrown);
    for (const sentence of [message, advice]) {
      if (!/^\S.*\w.*\.$/s.test(sentence)) throw new Error(`no sentence: ${JSON.stringify(sentence)}`);
    }
    return thrown.code;
  }
  throw new Error(`no error, but ${JSON.stringify(result)}`);
}
