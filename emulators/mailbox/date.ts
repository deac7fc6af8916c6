/** Dates as mail writes them, and as mail programs have miswritten them for forty years. */
import type { EpochMs } from './types';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const time = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:[.,]\d{1,9})?`;
const offset = String.raw`(?:GMT|UTC)?(?<offset>[+-]\d{2}:?\d{2})`;
const zone = String.raw`(?:${offset}|(?<zone>[A-Za-z]{1,5})\b)`;

/** The forms of a date, wherever they stand in a text. */
const forms = [
  // RFC 5322, two-digit years and dashes included: "Tue, 17 Nov 2009 21:28:37 +0600", "Monday, 23-Nov-26 09:42:07 GMT"
  String.raw`\b(?<day>\d{1,2})[ -]+(?<month>[A-Za-z]{3})[a-z]{0,6}\.?,?[ -]+(?<year>\d{2,4}),?\s+${time}(?:\s*${zone})?`,
  // asctime, with or without a zone before or after the year: "Tue Nov 17 15:28:37 +0600 2009"
  String.raw`\b(?<month>[A-Za-z]{3})[a-z]{0,6} {1,3}(?<day>\d{1,2}),? {1,3}${time} {1,3}(?:${zone} {1,3})?(?<year>(?:19|20)\d{2})\b`,
  // ISO 8601: "2009-11-17T15:28:37Z", "2009-11-17 15:28 +0600"
  String.raw`\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[T ]+${time}\s*${zone}?`,
].map((form) => new RegExp(form));

/** What may follow the year of an asctime date. */
const offsetAfter = /^\s+([+-]\d{4})\b/;

/** Names of zones that mail programs write, in minutes east of UTC. An unknown one counts as UTC (RFC 5322, 4.3). */
const zones: Readonly<Record<string, number>> = {
  ...{ est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420 },
  ...{ akst: -540, akdt: -480, hst: -600, ast: -240, adt: -180, nst: -210, ndt: -150, brt: -180, art: -180, clt: -240 },
  ...{ bst: 60, west: 60, cet: 60, cest: 120, met: 60, mest: 120, mez: 60, mesz: 120, eet: 120, eest: 180, msk: 180 },
  ...{ cat: 120, eat: 180, sast: 120, wat: 60, trt: 180, gst: 240, pkt: 300, ist: 330 },
  ...{ ict: 420, wib: 420, hkt: 480, sgt: 480, awst: 480, pht: 480, jst: 540, kst: 540 },
  ...{ acst: 570, acdt: 630, aest: 600, aedt: 660, nzst: 720, nzdt: 780 },
};

/** Before the first mail: an unset clock, not a date. */
const firstYear = 1971;

/** The first instant a text names, null where it names none. Where no zone is named it is UTC. */
export function dateOf(value: string | undefined): EpochMs | null {
  if (!value) return null;
  const found = forms.map((form) => form.exec(value)).filter((one) => one !== null);
  const first = found.sort((one, other) => one.index - other.index)[0];
  if (!first) return null;
  const { day, month, year, hour, minute, second = '0', zone: name = '', offset: ahead } = first.groups!;
  const monthNo = /^\d/.test(month!) ? Number(month) - 1 : months.indexOf(month!.toLowerCase());
  const late = offsetAfter.exec(value.slice(first.index + first[0].length))?.[1];
  const minutes =
    ahead === undefined && late === undefined ? (zones[name.toLowerCase()] ?? 0) : minutesOf(ahead ?? late!);
  const [yearNo, dayNo, hourNo, minuteNo] = [fullYear(year!), Number(day), Number(hour), Number(minute)];
  const isDate = monthNo >= 0 && monthNo < 12 && dayNo >= 1 && dayNo <= 31 && hourNo < 24 && minuteNo < 60;
  if (!isDate || yearNo < firstYear) return null;
  return Date.UTC(yearNo, monthNo, dayNo, hourNo, minuteNo - minutes, Math.min(59, Number(second)));
}

function minutesOf(offset: string): number {
  const digits = offset.replace(/\D/g, '');
  return (offset.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}

/** RFC 5322, 4.3: two digits up to 49 are of this century; three count from 1900. */
function fullYear(year: string): number {
  const value = Number(year);
  return year.length === 4 ? value : year.length === 2 && value < 50 ? value + 2000 : value + 1900;
}
