import { MailboxFault } from './fault';
import type { ChangeRecord, EpochMs } from './types';

/** A record before it has a number and a time. */
type Unnumbered<R> = R extends ChangeRecord ? Omit<R, 'change' | 'at'> : never;

/** What happened, numbered 1, 2, 3 … without gaps, so that "after n" is a slice. */
export class ChangeLog {
  private readonly records: ChangeRecord[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly now: () => EpochMs) {}

  get head(): number {
    return this.records.length;
  }

  write(record: Unnumbered<ChangeRecord>): void {
    this.records.push(Object.freeze({ ...record, change: this.head + 1, at: this.now() }) as ChangeRecord);
  }

  after(since: number): readonly ChangeRecord[] {
    return this.records.slice(Math.max(0, since));
  }

  /** Once per call of the store, after the store is consistent again: a listener may read. */
  tell(): void {
    for (const listener of [...this.listeners]) listener();
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  restore(records: readonly ChangeRecord[], head: number): void {
    const gapless = records.length === head && records.every((record, index) => record.change === index + 1);
    if (!gapless) throw new MailboxFault('the change log has gaps');
    for (const record of records) this.records.push(record);
  }
}
