/** Units per user and requests at once. A minute is the sixty seconds before now. */
import type { EpochMs } from '../mailbox/types';
import { tooFast } from './errors';

const minute = 60_000;
/** Scripts run side by side on clocks of their own, so a moment may come that lies before the last one. */
const remembered = 15 * minute;

interface Spent {
  at: EpochMs;
  units: number;
}

class Spending {
  /** In order of time. */
  private readonly spent: Spent[] = [];

  inMinuteBefore(now: EpochMs): number {
    let sum = 0;
    for (let i = this.spent.length - 1; i >= 0 && this.spent[i]!.at > now - minute; i--) {
      if (this.spent[i]!.at <= now) sum += this.spent[i]!.units;
    }
    return sum;
  }

  add(units: number, now: EpochMs): void {
    let place = this.spent.length;
    while (place > 0 && this.spent[place - 1]!.at > now) place -= 1;
    this.spent.splice(place, 0, { at: now, units });
    if (this.spent[0]!.at < now - remembered) this.spent.shift();
  }
}

export class Quota {
  private readonly users = new Map<string, Spending>();
  private readonly running = new Map<string, number>();
  private refusals = 0;

  constructor(
    private readonly perUser: number,
    private readonly atOnce: number,
  ) {}

  /** Throws a 403 or 429; Google gives either, so the two take turns. */
  charge(user: string, units: number, now: EpochMs): void {
    const spending = this.users.get(user) ?? new Spending();
    this.users.set(user, spending);
    if (spending.inMinuteBefore(now) + units > this.perUser) throw this.refusal();
    spending.add(units, now);
  }

  /** To be called before a request's work; what it returns, after. */
  enter(user: string): () => void {
    const running = this.running.get(user) ?? 0;
    if (running >= this.atOnce) throw tooFast(429, 'rateLimitExceeded', 'Too many concurrent requests for user');
    this.running.set(user, running + 1);
    return () => this.running.set(user, this.running.get(user)! - 1);
  }

  private refusal() {
    this.refusals += 1;
    const message = "Quota exceeded for quota metric 'Queries' per minute per user";
    return this.refusals % 2 === 1
      ? tooFast(429, 'rateLimitExceeded', message)
      : tooFast(403, 'userRateLimitExceeded', message);
  }
}
