/** Time triggers that scripts installed. */
import { limits } from '../limits';
import { Refused } from './refused';

/** How often: a period, or once. */
export type Schedule = { every: number } | { once: number };

export interface TriggerRecord {
  id: string;
  user: string;
  handler: string;
  schedule: Schedule;
  /** Epoch milliseconds. */
  next: number;
}

export class Triggers {
  #all: TriggerRecord[];
  #made: number;

  constructor(saved: TriggerRecord[] = []) {
    this.#all = saved.map((trigger) => ({ ...trigger }));
    this.#made = Math.max(0, ...saved.map((trigger) => Number(trigger.id) || 0));
  }

  all(): readonly TriggerRecord[] {
    return this.#all;
  }

  of(user: string): TriggerRecord[] {
    return this.#all.filter((trigger) => trigger.user === user);
  }

  create(user: string, handler: string, schedule: Schedule, now: number): TriggerRecord {
    if (this.of(user).length >= limits.triggers)
      throw new Refused(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    this.#made += 1;
    const next = now + ('every' in schedule ? schedule.every : schedule.once);
    const trigger = { id: String(this.#made), user, handler, schedule, next };
    this.#all.push(trigger);
    return trigger;
  }

  delete(user: string, id: string): void {
    this.#all = this.#all.filter((trigger) => trigger.user !== user || trigger.id !== id);
  }

  /** Takes what is due at `now`: each once, however long ago it was last looked at. */
  due(now: number): TriggerRecord[] {
    const due = this.#all.filter((trigger) => trigger.next <= now);
    for (const trigger of due) {
      if ('every' in trigger.schedule) trigger.next = now + trigger.schedule.every;
      else this.delete(trigger.user, trigger.id);
    }
    return due;
  }
}
