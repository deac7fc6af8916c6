/**
 * LockService's locks, shared by every execution. Executions live on clocks of their own, so waiting is settled as in a
 * discrete simulation: a waiter gives up when the holder's clock has passed the waiter's deadline, or when everybody
 * who runs is waiting and nothing else can ever happen.
 */

/** A moment of an execution. The lock moves it forward when the execution had to wait. */
export interface Clocked {
  /** Epoch milliseconds. */
  now(): number;
  advanceTo(moment: number): void;
}

interface Waiter {
  key: string;
  who: Clocked;
  deadline: number;
  answer(got: boolean): void;
}

export class Locks {
  readonly #running = new Set<Clocked>();
  readonly #holders = new Map<string, Clocked>();
  readonly #waiters: Waiter[] = [];

  /** How many executions wait for a lock now. */
  get waiting(): number {
    return this.#waiters.length;
  }

  begin(who: Clocked): void {
    this.#running.add(who);
  }

  /** Releases everything it held or waited for, however it ended. */
  end(who: Clocked): void {
    this.#running.delete(who);
    for (const waiter of this.#waiters.filter((one) => one.who === who)) this.#drop(waiter);
    for (const [key, holder] of this.#holders) if (holder === who) this.#release(key);
    this.settle();
  }

  holds(key: string, who: Clocked): boolean {
    return this.#holders.get(key) === who;
  }

  /** Whether the lock was got within `timeoutMs` of the caller's clock. No effect when already held. */
  acquire(key: string, who: Clocked, timeoutMs: number): Promise<boolean> {
    if (this.holds(key, who)) return Promise.resolve(true);
    if (!this.#holders.has(key)) {
      this.#holders.set(key, who);
      return Promise.resolve(true);
    }
    return new Promise((answer) => {
      this.#waiters.push({ key, who, deadline: who.now() + Math.max(0, timeoutMs), answer });
      this.settle();
    });
  }

  release(key: string, who: Clocked): void {
    if (!this.holds(key, who)) return;
    this.#release(key);
    this.settle();
  }

  /** To be called whenever a clock has moved. */
  settle(): void {
    for (const waiter of [...this.#waiters]) {
      const holder = this.#holders.get(waiter.key);
      if (holder && holder.now() >= waiter.deadline) this.#giveUp(waiter);
    }
    while (this.#waiters.length > 0 && this.#waiters.length === this.#running.size) {
      this.#giveUp(this.#waiters.reduce((first, other) => (other.deadline < first.deadline ? other : first)));
    }
  }

  #release(key: string): void {
    const freed = this.#holders.get(key)?.now() ?? 0;
    this.#holders.delete(key);
    const queue = this.#waiters.filter((waiter) => waiter.key === key);
    for (const waiter of queue) if (waiter.deadline < freed) this.#giveUp(waiter);
    const next = queue.find((waiter) => waiter.deadline >= freed);
    if (!next) return;
    this.#drop(next);
    this.#holders.set(key, next.who);
    next.who.advanceTo(freed);
    next.answer(true);
  }

  #giveUp(waiter: Waiter): void {
    this.#drop(waiter);
    waiter.who.advanceTo(waiter.deadline);
    waiter.answer(false);
  }

  #drop(waiter: Waiter): void {
    this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
  }
}
