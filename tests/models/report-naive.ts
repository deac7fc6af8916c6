/**
 * A report made once more, as simply as can be: every conversation of a mailbox is read whole, minute by minute where
 * business time is asked for. Knows nothing of clocks, facts or gathering.
 */
import type { Config } from '../../src/config/types';
import type { CalendarSource } from '../../src/sla/types';
import type { Snapshot } from '../../src/words/conversation';
import type { Entry } from '../../src/words/entry';
import { openMinutes } from '../unit/sla/walk';

const minute = 60_000;

export interface NaiveClosing {
  conversation: string;
  at: number;
  began: number;
  owner: string;
  tags: string[];
  priority: string;
  number: number;
  mails: number;
  replies: number;
  handovers: number;
  reopened: number | null;
  first: NaiveLength | null;
  resolution: NaiveLength;
  next: [number, number];
}

export interface NaiveLength {
  wall: number;
  business: number;
  met: boolean;
  why?: string;
}

/** Open minutes of the calendar all policies use. */
export class Naive {
  private readonly open: Set<number>;

  constructor(
    private readonly config: Config,
    from: number,
    to: number,
  ) {
    const calendar = config.calendars.office as CalendarSource;
    this.open = openMinutes(calendar, from, to);
  }

  closings({ conversation, messages, entries: all }: Snapshot): NaiveClosing[] {
    const entries = [...all].sort((a, b) => a.at - b.at);
    const taken = new Set(entries.flatMap(({ undoes }) => undoes ?? []));
    const mail = [...messages].sort((a, b) => a.at - b.at);
    const isOutside = (from: string) => !from.endsWith('@fernhill.example');
    const came = mail.filter(({ from }) => isOutside(from.address)).map(({ at }) => at);
    const went = mail.filter(({ from }) => !isOutside(from.address)).map(({ at }) => at);
    const closes = entries.filter(({ kind }) => kind === 'close');
    return closes
      .filter(({ id }) => !taken.has(id))
      .map((entry) => {
        const until = entries.filter(({ at }) => at <= entry.at);
        const names = standing(until);
        const owner = [...names].find((name) => name.startsWith('✓'))!.slice(1);
        const priority = names.has('!Urgent') ? 'urgent' : names.has('!High') ? 'high' : 'normal';
        const targets = this.targets(priority);
        const began = came[0]!;
        const states = statuses(came, went, until);
        const off = (...which: string[]) => states.filter(({ status }) => which.includes(status));
        const reopening = entries.find((one) => one.at > entry.at && opensAgain(one));
        const measure = (from: number, to: number, target: number, pauses: State[]): NaiveLength => {
          const { spent, late, due } = this.lived(from, to, target, pauses);
          const shut = off('closed').reduce(
            (sum, one) => sum + Math.max(0, Math.min(to, one.to) - Math.max(from, one.from)),
            0,
          );
          const length = { wall: to - from - shut, business: spent, met: !late };
          return late ? { ...length, why: this.why(due!, until) } : length;
        };
        const [first, ...answers] = rounds(came, went, off('closed'), entry.at);
        const judged = answers.map(([from, to]) => this.lived(from, to, targets.nextResponse!, off('closed')).late);
        return {
          conversation,
          at: entry.at,
          began,
          owner,
          tags: [...names].filter((name) => name.startsWith('#')).map((name) => name.slice(1)),
          priority,
          number: closes.filter((other) => other.at < entry.at && undoneAt(other, entries) > entry.at).length + 1,
          mails: came.filter((at) => at <= entry.at).length,
          replies: went.filter((at) => at <= entry.at).length,
          handovers: handedOn(until),
          reopened: reopening?.at ?? null,
          first: first === undefined ? null : measure(...first, targets.firstResponse!, off('closed')),
          resolution: measure(began, entry.at, targets.resolution!, off('closed', 'waiting')),
          next: [judged.filter((late) => !late).length, judged.filter((late) => late).length],
        };
      });
  }

  private targets(priority: string) {
    const policy = this.config.policies.find(({ name }) => name === (priority === 'urgent' ? 'urgent' : 'standard'));
    return policy!.targets;
  }

  /** Minute by minute, and second by second where something happens within one. */
  private lived(from: number, to: number, target: number, pauses: readonly State[]) {
    let spent = 0;
    let due: number | null = null;
    const paused = (at: number) => pauses.some((pause) => pause.from <= at && at < pause.to);
    const edges = new Set([from, to, ...pauses.flatMap((pause) => [pause.from, pause.to])].map(minuteOf));
    for (let at = minuteOf(from); at < to; at += minute) {
      if (!this.open.has(at)) continue;
      const plain = !edges.has(at) && (spent + minute < target || spent >= target);
      const step = plain ? minute : 1000;
      for (let part = Math.max(at, from); part < Math.min(at + minute, to); part += step) {
        if (paused(part)) continue;
        spent += step;
        if (spent === target) due = part + step;
      }
    }
    return { spent, late: due !== null && to > due, due };
  }

  /** How the journal alone says it stood. */
  private why(due: number, entries: readonly Entry[]): string {
    const before = entries.filter(({ at }) => at <= due);
    const names = standing(before);
    const holder = [...names].find((name) => /^[@✓]/.test(name));
    if (holder === undefined || holder === '@unassigned') return 'unowned';
    if (before.some(opensAgain)) return 'reopened';
    if ([...names].some((name) => name.startsWith('?'))) return 'asked';
    return handedOn(before) > 0 ? 'handed-over' : 'owned';
  }
}

const minuteOf = (at: number): number => Math.floor(at / minute) * minute;

/** A closing that was ended: reopened by hand, taken back, or folded away by a mail. */
const opensAgain = ({ kind, removed, data }: Entry): boolean =>
  (kind === 'reopen' || kind === 'undo' || kind === 'arrival' || data.folded !== undefined) &&
  [...removed, ...(data.folded?.removed ?? [])].some((name) => name.startsWith('✓'));

const undoneAt = ({ id }: Entry, entries: readonly Entry[]): number =>
  entries.find(({ undoes }) => undoes === id)?.at ?? Number.POSITIVE_INFINITY;

function standing(entries: readonly Entry[]): Set<string> {
  const names = new Set<string>();
  const change = ({ set, removed }: { set: string[]; removed: string[] }) => {
    for (const name of removed) names.delete(name);
    for (const name of set) names.add(name);
  };
  for (const entry of entries) {
    if (entry.data.folded) change(entry.data.folded);
    change(entry);
  }
  return names;
}

function handedOn(entries: readonly Entry[]): number {
  let holder = '';
  let count = 0;
  entries.forEach((_, index) => {
    const name = [...standing(entries.slice(0, index + 1))].find((one) => /^[@✓]/.test(one))?.slice(1);
    if (name === undefined || name === 'unassigned') return;
    if (holder !== '' && holder !== name) count += 1;
    holder = name;
  });
  return count;
}

interface State {
  status: string;
  from: number;
  to: number;
}

/** What held when, as mail and commands set it. */
function statuses(came: readonly number[], went: readonly number[], entries: readonly Entry[]): State[] {
  const set: [number, string][] = [
    ...came.map((at): [number, string] => [at, 'open']),
    ...went.map((at): [number, string] => [at, 'waiting']),
    ...entries.flatMap(({ at, kind, undoes }): [number, string][] => {
      if (kind === 'close') return [[at, 'closed']];
      if (kind === 'wait') return [[at, 'waiting']];
      if (kind === 'reopen') return [[at, 'open']];
      if (kind !== 'undo') return [];
      // Only closings are taken back in these mailboxes; what stood before them stands again.
      const undone = entries.find(({ id }) => id === undoes)!;
      return [[at, undone.removed.includes('~Waiting') ? 'waiting' : 'open']];
    }),
  ];
  set.sort(([a], [b]) => a - b);
  return set.map(([from, status], index) => ({ status, from, to: set[index + 1]?.[0] ?? Number.POSITIVE_INFINITY }));
}

/** Mails nobody had answered, to their answers. A mail after a closing begins anew; one before it went without. */
function rounds(came: readonly number[], went: readonly number[], closed: readonly State[], until: number) {
  const found: [number, number][] = [];
  let waits: number | null = null;
  const all = [...came.map((at) => ({ at, in: true })), ...went.map((at) => ({ at, in: false }))];
  for (const one of all.sort((a, b) => a.at - b.at)) {
    if (one.at > until) break;
    const afterClosing: boolean = waits !== null && closed.some(({ from, to }) => from > waits! && to === one.at);
    if (one.in) waits = waits === null || afterClosing ? one.at : waits;
    else if (waits !== null) {
      found.push([waits, one.at]);
      waits = null;
    }
  }
  return found;
}
