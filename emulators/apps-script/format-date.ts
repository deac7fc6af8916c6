/** Utilities.formatDate: the letters of Java's SimpleDateFormat, by zone, in English. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Wall-clock time as a date whose UTC fields are the local ones, and the offset from UTC in minutes. */
interface Local {
  date: Date;
  offset: number;
  zone: string;
}

/** Throws on an unknown zone, and on a pattern letter that is not known here. */
export function formatDate(moment: number, zone: string, pattern: string): string {
  const local = toLocal(moment, zone);
  return pattern.replace(/''|'(?:[^']|'')*'|([A-Za-z])\1*/g, (part, letter: string | undefined) => {
    if (letter) return field(letter, part.length, local);
    return part === "''" ? "'" : part.slice(1, -1).replace(/''/g, "'");
  });
}

function field(letter: string, width: number, { date, offset, zone }: Local): string {
  const pad = (value: number) => String(value).padStart(width, '0');
  const hours = date.getUTCHours();
  switch (letter) {
    case 'y':
      return width === 2 ? String(date.getUTCFullYear() % 100).padStart(2, '0') : pad(date.getUTCFullYear());
    case 'M': {
      const name = months[date.getUTCMonth()]!;
      return width > 3 ? name : width === 3 ? name.slice(0, 3) : pad(date.getUTCMonth() + 1);
    }
    case 'd':
      return pad(date.getUTCDate());
    case 'E': {
      const name = days[date.getUTCDay()]!;
      return width > 3 ? name : name.slice(0, 3);
    }
    case 'u':
      return pad(date.getUTCDay() || 7);
    case 'H':
      return pad(hours);
    case 'k':
      return pad(hours || 24);
    case 'K':
      return pad(hours % 12);
    case 'h':
      return pad(hours % 12 || 12);
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'm':
      return pad(date.getUTCMinutes());
    case 's':
      return pad(date.getUTCSeconds());
    case 'S':
      return pad(date.getUTCMilliseconds());
    case 'D':
      return pad(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1);
    case 'z':
      return zone;
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      return offset === 0
        ? 'Z'
        : width === 1
          ? offsetText(offset, '').slice(0, 3)
          : offsetText(offset, width === 3 ? ':' : '');
    default:
      throw new Error(`Invalid argument: the pattern letter ${letter} is not in this runtime.`);
  }
}

function offsetText(offset: number, colon: string): string {
  const minutes = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function toLocal(moment: number, zone: string): Local {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      timeZoneName: 'short',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const wall = Date.UTC(
    Number(parts.year),
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  );
  const milliseconds = ((moment % 1000) + 1000) % 1000;
  const offset = Math.round((wall - (moment - milliseconds)) / 60_000);
  return { date: new Date(wall + milliseconds), offset, zone: parts.timeZoneName ?? zone };
}
