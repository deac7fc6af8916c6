import type { EpochMs } from '../words/values';

/** A stretch of time, half-open: the end instant no longer belongs to it. */
export interface Segment {
  from: EpochMs;
  to: EpochMs;
}

/** The same time as ascending segments that neither touch nor overlap; what does not end after its start is dropped. */
export function union<S extends Segment>(segments: readonly S[]): Segment[] {
  const result: Segment[] = [];
  const ascending = segments.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  let last: Segment | undefined;
  for (const { from, to } of ascending) {
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
    } else {
      last = { from, to };
      result.push(last);
    }
  }
  return result;
}

/** The part of each segment within [from, to). */
export function clip<S extends Segment>(segments: readonly S[], from: EpochMs, to: EpochMs): S[] {
  const result: S[] = [];
  for (const segment of segments) {
    const part = { ...segment, from: Math.max(segment.from, from), to: Math.min(segment.to, to) };
    if (part.from < part.to) result.push(part);
  }
  return result;
}

/** What of the first list the second leaves. Both ascending and disjoint, as `union` returns them. */
export function subtract(segments: readonly Segment[], taken: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const { from, to } of segments) {
    let rest = from;
    for (const hole of clip(taken, from, to)) {
      if (rest < hole.from) result.push({ from: rest, to: hole.from });
      rest = hole.to;
    }
    if (rest < to) result.push({ from: rest, to });
  }
  return result;
}
