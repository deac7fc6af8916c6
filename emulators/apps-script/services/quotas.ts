/** Daily counters per user. A day begins with the first use and lasts 24 hours. */
import { type Allowance, daily } from '../limits';
import { Refused } from './refused';

const day = 24 * 3_600_000;

export class Quotas {
  readonly #used = new Map<string, { since: number; amount: number }>();

  /** Counts a use, or refuses it when the day's allowance is spent. */
  spend(user: string, what: Allowance, amount: number, plan: 'consumer' | 'workspace', now: number): void {
    if (this.left(user, what, plan, now) < amount)
      throw new Refused(`Service invoked too many times for one day: ${what}.`);
    this.add(user, what, amount, now);
  }

  /** Counts what has happened already, as a trigger's run time. */
  add(user: string, what: Allowance, amount: number, now: number): void {
    this.#current(user, what, now).amount += amount;
  }

  left(user: string, what: Allowance, plan: 'consumer' | 'workspace', now: number): number {
    return daily[plan][what] - this.#current(user, what, now).amount;
  }

  copy(): Quotas {
    const copy = new Quotas();
    for (const [key, used] of this.#used) copy.#used.set(key, { ...used });
    return copy;
  }

  #current(user: string, what: Allowance, now: number): { since: number; amount: number } {
    const key = `${what} ${user}`;
    let used = this.#used.get(key);
    if (!used || now - used.since >= day) {
      used = { since: now, amount: 0 };
      this.#used.set(key, used);
    }
    return used;
  }
}
