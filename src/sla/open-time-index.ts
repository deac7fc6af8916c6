import type { EpochMs } from '../words/values';
import { DAY } from './dates';
import { firstAtOrAbove, lastAtOrBelow } from './search';
import type { Segment } from './segments';

/** Built at a time: small enough for a first answer at once, large enough that a year takes six steps. */
const BLOCK = 64 * DAY;

/** Open segments with running totals, built block by block where somebody asks. */
export interface Table {
  /** Builds what is missing of [from, to]. The caller keeps both within the bounds. */
  reach(from: EpochMs, to: EpochMs): void;
  /** Builds one more block at the end; false where the bounds are reached. */
  grow(): boolean;
  /** The end of what is built. */
  end(): EpochMs;
  /** The end of the last segment built, minus infinity where there is none. */
  lastOpen(): EpochMs;
  /** Open milliseconds from the beginning of the table, an arbitrary zero, to an instant that is built. */
  openUpTo(at: EpochMs): number;
  /** The earliest built instant at which `openUpTo` reaches the total; undefined where it is not built yet. */
  reaching(total: number): EpochMs | undefined;
  /** Index of the first segment that ends after an instant; the number of segments where there is none. */
  firstEndingAfter(at: EpochMs): number;
  segment(index: number): Segment | undefined;
}

/**
 * @param openIn the open segments of [from, to): ascending, disjoint, cut off at both ends
 */
export function openTable(bounds: Segment, openIn: (from: EpochMs, to: EpochMs) => Segment[]): Table {
  let starts: number[] = [];
  let ends: number[] = [];
  /** Open milliseconds from the beginning of the table to the end of each segment. */
  let totals: number[] = [];
  let built: Segment | undefined;

  function append(segments: readonly Segment[]): void {
    let total = totals.length === 0 ? 0 : totals[totals.length - 1]!;
    for (const { from, to } of segments) {
      total += to - from;
      const last = ends.length - 1;
      // A block's seam cuts a segment in two; it must be one again, or a stretch across it would look closed.
      if (ends[last] === from) {
        ends[last] = to;
        totals[last] = total;
      } else {
        starts.push(from);
        ends.push(to);
        totals.push(total);
      }
    }
  }

  function extendBack(from: EpochMs, to: EpochMs): void {
    const later = starts.map((start, i): Segment => ({ from: start, to: ends[i]! }));
    starts = [];
    ends = [];
    totals = [];
    append(openIn(from, to));
    append(later);
  }

  function reach(from: EpochMs, to: EpochMs): void {
    if (built && from >= built.from && to < built.to) return;
    const low = Math.max(bounds.from, Math.floor(from / BLOCK) * BLOCK);
    const high = Math.min(bounds.to, (Math.floor(to / BLOCK) + 1) * BLOCK);
    if (!built) {
      append(openIn(low, high));
      built = { from: low, to: high };
      return;
    }
    if (low < built.from) {
      extendBack(low, built.from);
      built.from = low;
    }
    if (high > built.to) {
      append(openIn(built.to, high));
      built.to = high;
    }
  }

  return {
    reach,
    grow() {
      if (built!.to >= bounds.to) return false;
      reach(built!.to, built!.to);
      return true;
    },
    end: () => built!.to,
    lastOpen: () => (ends.length === 0 ? Number.NEGATIVE_INFINITY : ends[ends.length - 1]!),
    openUpTo(at) {
      const i = lastAtOrBelow(starts, at);
      if (i < 0) return 0;
      return totals[i]! - Math.max(0, ends[i]! - at);
    },
    reaching(total) {
      const i = firstAtOrAbove(totals, total);
      return i < totals.length ? ends[i]! - (totals[i]! - total) : undefined;
    },
    firstEndingAfter: (at) => lastAtOrBelow(ends, at) + 1,
    segment(index) {
      return index < starts.length ? { from: starts[index]!, to: ends[index]! } : undefined;
    },
  };
}
