import type { EpochMs } from './types';

/**
 * Uids in the order of (time, uid), oldest first. A mail's time never changes, so a place once found stays right; new
 * mail is nearly always the newest, which makes inserting an append.
 */
export class Order {
  private readonly uids: number[] = [];

  constructor(private readonly timeOf: (uid: number) => EpochMs) {}

  get size(): number {
    return this.uids.length;
  }

  insert(uid: number): void {
    this.uids.splice(this.place(uid), 0, uid);
  }

  /** A uid that is not here is left alone. */
  remove(uid: number): void {
    const place = this.place(uid);
    if (this.uids[place] === uid) this.uids.splice(place, 1);
  }

  oldestFirst<T>(of: (uid: number) => T): T[] {
    return this.uids.map(of);
  }

  newestFirst<T>(of: (uid: number) => T): T[] {
    const { uids } = this;
    return uids.map((_, index) => of(uids[uids.length - 1 - index]!));
  }

  /** Where this uid is or belongs. */
  private place(uid: number): number {
    const at = this.timeOf(uid);
    let low = 0;
    let high = this.uids.length;
    const last = this.uids[high - 1];
    if (last !== undefined && this.isBefore(last, at, uid)) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.isBefore(this.uids[middle]!, at, uid)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private isBefore(other: number, at: EpochMs, uid: number): boolean {
    const otherAt = this.timeOf(other);
    return otherAt < at || (otherAt === at && other < uid);
  }
}
