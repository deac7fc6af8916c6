/** Date on the virtual clock, with local time in the script's zone (the machine's own zone must not show). */
import { now } from './host';

const Real = Date;

type DateMethod = (this: Date, ...args: number[]) => unknown;

const parts = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
const settable = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

export function virtualDate(zone: string): DateConstructor {
  const offsetAt = offsets(zone);
  /** The instant at which the zone's clocks show these fields; the earlier one when they show them twice. */
  const instant = (wall: number): number => {
    const first = wall - offsetAt(wall - offsetAt(wall));
    return first + offsetAt(first) === wall ? first : wall - offsetAt(wall);
  };
  const shown = (date: Date) => new Real(date.getTime() + offsetAt(date.getTime()));

  function Virtual(this: unknown, ...args: unknown[]): unknown {
    if (!new.target) return new Virtual_().toString();
    const date = Reflect.construct(Real, args.length === 0 ? [now()] : args, new.target) as Date;
    if (args.length > 1) date.setTime(instant(Real.UTC(...(args as [number, number]))));
    else if (typeof args[0] === 'string' && isLocal(args[0])) date.setTime(instant(Real.parse(`${args[0]}Z`)));
    return date;
  }
  const Virtual_ = Virtual as unknown as DateConstructor;
  const parse = (text: string) => new Virtual_(text).getTime();
  Object.defineProperties(Virtual, {
    name: { value: 'Date' },
    length: { value: 7 },
    prototype: { value: Real.prototype, writable: false },
    now: { value: () => now(), writable: true, configurable: true },
    parse: { value: parse, writable: true, configurable: true },
    UTC: { value: Real.UTC, writable: true, configurable: true },
  });

  const methods: Record<string, DateMethod> = {
    getTimezoneOffset(this: Date) {
      return -offsetAt(this.getTime()) / 60_000;
    },
    toString(this: Date) {
      return Number.isNaN(this.getTime())
        ? 'Invalid Date'
        : `${day(shown(this))} ${clock(shown(this))} ${gmt(offsetAt(this.getTime()))}`;
    },
    toDateString(this: Date) {
      return day(shown(this));
    },
    toTimeString(this: Date) {
      return `${clock(shown(this))} ${gmt(offsetAt(this.getTime()))}`;
    },
  };
  for (const part of parts)
    methods[`get${part}`] = function () {
      return shown(this)[`getUTC${part}`]();
    };
  for (const part of settable)
    methods[`set${part}`] = function (...args) {
      const wall = shown(this);
      (wall[`setUTC${part}`] as (...values: number[]) => number).apply(wall, args);
      return this.setTime(instant(wall.getTime()));
    };
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(Real.prototype, name, { value, writable: true, configurable: true });
  Object.defineProperty(Real.prototype, 'constructor', { value: Virtual, writable: true, configurable: true });
  return Virtual_;
}

/** A date and time without a zone means the script's zone; a date alone means UTC. */
function isLocal(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text);
}

/** Milliseconds to add to an instant to get the zone's wall clock. */
function offsets(zone: string): (moment: number) => number {
  if (zone === 'UTC' || zone === 'Etc/UTC' || zone === 'Etc/GMT') return () => 0;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (moment) => {
    if (Number.isNaN(moment)) return 0;
    const field: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(moment)) field[type] = Number(value);
    const wall = Real.UTC(field.year!, field.month! - 1, field.day, field.hour, field.minute, field.second);
    return wall - Math.floor(moment / 1000) * 1000;
  };
}

const two = (value: number) => String(value).padStart(2, '0');

function day(wall: Date): string {
  const [name, number, month, year] = wall.toUTCString().replace(',', '').split(' ');
  return `${name} ${month} ${number} ${year}`;
}

function clock(wall: Date): string {
  return `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}:${two(wall.getUTCSeconds())}`;
}

function gmt(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  return `GMT${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
