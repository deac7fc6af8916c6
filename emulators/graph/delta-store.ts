/** What delta tokens stand for. The cache is bounded, as Outlook's is: a forgotten token answers 410. */
import { GraphError } from './errors';
import type { AnyFolder } from './ids';
import { guidOf, noise } from './ids';

/** One round of a folder's changes: the query it was begun with, and how far it got. */
export interface Round {
  mailbox: string;
  folder: AnyFolder;
  /** Who began it. */
  user: string | null;
  /** The query of the first request, for the links that follow. */
  params: string;
  immutable: boolean;
  /** Null: the first round, which shows what is there. */
  since: number | null;
  /** The store's change when the round began; the next round starts here. */
  until: number;
  /** Uids still to be shown, in order. */
  left: readonly number[];
}

export class DeltaStore {
  private readonly kept = new Map<string, Round>();
  private made = 0;

  constructor(private readonly most: number) {}

  keep(round: Round): string {
    const token = btoa(`${guidOf(`delta ${this.made++}`)}${noise(round.params, 30)}`).replace(/[+/=]/g, '_');
    this.kept.set(token, round);
    for (const old of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(old);
    }
    return token;
  }

  /** Throws 410 SyncStateNotFound. A token may be used again: a lost answer is asked for once more. */
  find(token: string): Round {
    const round = this.kept.get(token);
    if (!round) throw new GraphError('SyncStateNotFound');
    return round;
  }

  /** Forgets every token, as the service does when it likes. */
  forget(): void {
    this.kept.clear();
  }
}
