/**
 * Many things under way at once, in an order a seed decides: every request waits for its turn, every wait for its
 * moment, and time is virtual. The same seed gives the same history.
 */
import type { Traffic } from './outlook-world';

export interface Interleaving extends Traffic {
  /** Lets these go on side by side until all have ended; what they throw is thrown. */
  run<T>(works: (() => Promise<T>)[]): Promise<T[]>;
  /** A whole number below `limit`. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
}

/** How long a request may take at most, ms. */
const slowest = 400;

export function interleaving(seed: number, begin: number): Interleaving {
  const clock = { now: begin };
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  /** Null while nothing runs side by side: then everything goes at once. */
  let waiting: { from: number; go: () => void }[] | null = null;

  const wait = (ms: number): Promise<void> =>
    waiting === null
      ? Promise.resolve()
      : new Promise((go) => {
          waiting!.push({ from: clock.now + ms, go });
        });

  /** One of those whose time has come, or the one whose time comes first. */
  function next(all: { from: number; go: () => void }[]): void {
    const due = all.filter(({ from }) => from <= clock.now);
    const chosen = due.length > 0 ? pick(due) : all.reduce((first, one) => (one.from < first.from ? one : first));
    all.splice(all.indexOf(chosen), 1);
    clock.now = Math.max(clock.now, chosen.from) + below(slowest);
    chosen.go();
  }

  return {
    clock,
    random,
    below,
    pick,
    turn: () => wait(0),
    async sleep(ms) {
      if (waiting === null) clock.now += ms;
      await wait(ms);
    },
    async run(works) {
      waiting = [];
      let ended = false;
      const all = Promise.all(works.map((work) => work())).finally(() => {
        ended = true;
      });
      all.catch(() => undefined);
      for (let idle = 0; ; ) {
        await settled(idle);
        if (ended) break;
        idle = waiting.length === 0 ? idle + 1 : 0;
        if (idle > patience) throw new Error('everybody waits for somebody else');
        if (idle === 0) next(waiting);
      }
      waiting = null;
      return all;
    },
  };
}

/** How often is looked again whether something comes that takes its own time, such as the writing of a mail. */
const patience = 500;

/** Everything that follows by itself has happened; after a few idle looks, what waits for a real clock as well. */
const settled = (idle: number): Promise<void> =>
  new Promise((go) => (idle < 50 ? setImmediate(go) : setTimeout(go, 1)));

/** mulberry32: small, quick, and good enough to choose by. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
