/**
 * A working day as a simulation of events: people open and act, the sweep passes, and everything waits for what Google
 * allows. Pure; the costs come from the built bundles, the chances from a seed.
 */
import { seeded } from '../../emulators/gmail/batch';
import type { Cost, Stage } from './cost';
import { type Costs, type Day, hour, type Limits, type Load, minute, moments, second, workingDay } from './day';
import { Queue } from './queue';

/** As the add-on does it: `addon-gmail/mailbox/client.ts` and `addon-gmail/mailbox/writing.ts`. */
const tries = 5;
const reserve = 6 * second;
const personMs = 28 * second;
const sweepReserve = 15 * second;
const lockWaitMs = 15 * second;
const firstWait = 1 * second;
/** As addon-gmail/mailbox/rate.ts has it. */
const quiet = 300 * second;

interface Running {
  kind: 'open' | 'command' | 'sweep';
  began: number;
  stages: Stage[];
  at: number;
  attempt: number;
  /** Requests of the trip that were refused and go again. */
  again: number[] | null;
}

interface Waiting {
  who: Running;
  since: number;
  over: boolean;
}

export function simulate(load: Load, costs: Costs, limits: Limits, seed: number): Day {
  return new Simulation(load, costs, limits, seed).run();
}

class Simulation {
  private readonly random: () => number;
  private readonly events = new Queue();
  private readonly day: Day = {
    ...{ openings: 0, commands: 0, failed: {}, units: 0, busiestMinute: 0, refusedOnce: 0, fetches: 0 },
    ...{ properties: 0, triggerMs: 0, simultaneous: 0, sweepsCut: 0, sweepLeft: 0 },
    ...{ lockHeld: Array.from({ length: workingDay / hour }, () => 0), lockWaits: [], openMs: [], commandMs: [] },
  };
  private readonly spent: { at: number; units: number }[] = [];
  private inMinute = 0;
  private running = 0;
  /** Until then a pass stops at its next conversation. */
  private tightUntil = 0;
  private holder: { who: Running; since: number } | null = null;
  private waiting: Waiting[] = [];
  /** Conversations with mail or a closing since the last sweep. */
  private changed = new Set<number>();
  private sweepLeft: number[] = [];

  constructor(
    private readonly load: Load,
    private readonly costs: Costs,
    private readonly limits: Limits,
    seed: number,
  ) {
    this.random = seeded(seed);
  }

  run(): Day {
    const { conversations, opens, commands, mails, peak, sweepEveryMs } = this.load;
    for (const at of moments(conversations * opens, peak, this.random)) this.events.at(at, () => this.opens(at));
    for (const at of moments(conversations * commands, peak, this.random)) this.events.at(at, () => this.acts(at));
    for (const at of moments(conversations * mails, peak, this.random)) this.events.at(at, () => this.touched());
    for (let at = sweepEveryMs; at < workingDay; at += sweepEveryMs) this.events.at(at, () => this.sweeps(at));
    this.events.run();
    return this.day;
  }

  private opens(now: number): void {
    this.day.openings += 1;
    this.start('open', this.costs.open, now);
  }

  private acts(now: number): void {
    const { commands } = this.costs;
    this.day.commands += 1;
    const which = Math.floor(this.random() * commands.length);
    // The last is the closing; the others keep their row, so that the sweep passes by.
    if (which === commands.length - 1) this.touched();
    this.start('command', commands[which]!, now);
  }

  /** A conversation the next sweep has to read; which one is a matter of chance. */
  private touched(): void {
    this.changed.add(Math.floor(this.random() * this.load.conversations));
  }

  private sweeps(now: number): void {
    const { sweep, sweepEach } = this.costs;
    const changed = [...this.changed];
    this.changed = new Set();
    const stages = [...sweep.stages, ...changed.flatMap(() => sweepEach.stages)];
    const properties = sweep.properties + changed.length * sweepEach.properties;
    this.sweepLeft = changed;
    this.start('sweep', { ...sweep, stages, properties }, now);
  }

  /** Whether the pass stops here, because its time is over or Gmail wants a rest: what it has not reached waits for the next. */
  private stopsHere(who: Running, now: number): boolean {
    const { sweep, sweepEach } = this.costs;
    const done = (who.at - sweep.stages.length) / sweepEach.stages.length;
    if (who.kind !== 'sweep' || done < 0 || !Number.isInteger(done)) return false;
    if (now >= this.tightUntil && now - who.began < this.load.sweepMs - sweepReserve) return false;
    const left = this.sweepLeft.slice(done);
    for (const one of left) this.changed.add(one);
    this.day.sweepLeft = Math.max(this.day.sweepLeft, left.length);
    return true;
  }

  private start(kind: Running['kind'], { stages, properties }: Cost, now: number): void {
    if (this.running >= this.limits.simultaneous) {
      this.fails('scripts at once');
      return;
    }
    this.running += 1;
    this.day.simultaneous = Math.max(this.day.simultaneous, this.running);
    this.day.properties += properties;
    this.goOn({ kind, began: now, stages, at: 0, attempt: 0, again: null }, now);
  }

  private goOn(who: Running, now: number): void {
    const stage = who.stages[who.at];
    if (!stage || this.stopsHere(who, now)) this.ends(who, now);
    else if (stage.do === 'rest') this.rests(who, stage.ms, now);
    else if (stage.do === 'trip') this.travels(who, stage.units, now);
    else if (stage.do === 'lock') this.locks(who, now);
    else {
      who.at += 1;
      this.release(who, now);
      this.goOn(who, now);
    }
  }

  private rests(who: Running, ms: number, now: number): void {
    who.at += 1;
    this.events.at(now + ms, () => this.goOn(who, now + ms));
  }

  private ends(who: Running, now: number, failed?: string): void {
    this.running -= 1;
    this.release(who, now);
    if (who.kind === 'sweep') {
      this.day.triggerMs += now - who.began;
      if (failed) this.day.sweepsCut += 1;
      return;
    }
    if (failed) this.fails(failed);
    (who.kind === 'open' ? this.day.openMs : this.day.commandMs).push(now - who.began);
  }

  private fails(reason: string): void {
    this.day.failed[reason] = (this.day.failed[reason] ?? 0) + 1;
  }

  private travels(who: Running, units: number[], now: number): void {
    const refused: number[] = [];
    let longest = 0;
    for (const one of who.again ?? units) {
      longest = Math.max(longest, this.latency());
      this.day.fetches += 1;
      if (!this.charge(one, now)) refused.push(one);
    }
    const then = now + longest;
    if (refused.length === 0) {
      Object.assign(who, { again: null, attempt: 0, at: who.at + 1 });
      this.events.at(then, () => this.goOn(who, then));
      return;
    }
    this.day.refusedOnce += refused.length;
    Object.assign(who, { again: refused, attempt: who.attempt + 1 });
    this.tightUntil = now + quiet;
    const wait = this.random() * firstWait * 2 ** who.attempt;
    const left = (who.kind === 'sweep' ? this.load.sweepMs : personMs) - (then + wait - who.began);
    const givesUp = who.attempt >= tries || left < reserve;
    if (givesUp) this.events.at(then, () => this.ends(who, then, 'units a minute'));
    else this.events.at(then + wait, () => this.goOn(who, then + wait));
  }

  /** One request and back: a tenth of a second and more, seldom much more. */
  private latency(): number {
    return 90 - 60 * Math.log(1 - this.random()) + (this.random() < 0.02 ? 500 * this.random() : 0);
  }

  private charge(units: number, now: number): boolean {
    const { spent } = this;
    while (spent.length > 0 && spent[0]!.at <= now - minute) this.inMinute -= spent.shift()!.units;
    if (this.inMinute + units > this.limits.unitsPerMinute) return false;
    spent.push({ at: now, units });
    this.inMinute += units;
    this.day.units += units;
    this.day.busiestMinute = Math.max(this.day.busiestMinute, this.inMinute);
    return true;
  }

  private locks(who: Running, now: number): void {
    if (!this.holder) {
      this.got({ who, since: now, over: true }, now);
      return;
    }
    const entry: Waiting = { who, since: now, over: false };
    this.waiting.push(entry);
    this.events.at(now + lockWaitMs, () => {
      if (entry.over) return;
      entry.over = true;
      this.ends(who, now + lockWaitMs, 'waited for the lock');
    });
  }

  private got({ who, since }: Waiting, now: number): void {
    this.holder = { who, since: now };
    this.day.lockWaits.push(now - since);
    who.at += 1;
    this.events.at(now, () => this.goOn(who, now));
  }

  private release(who: Running, now: number): void {
    if (this.holder?.who !== who) return;
    const { since } = this.holder;
    this.holder = null;
    const { lockHeld } = this.day;
    lockHeld[Math.min(lockHeld.length - 1, Math.floor(since / hour))]! += now - since;
    this.waiting = this.waiting.filter(({ over }) => !over);
    const next = this.waiting.shift();
    if (!next) return;
    next.over = true;
    this.got(next, now);
  }
}
