/** All that cards and pane know. */

import type { Attention } from './attentions';
import type { Failure } from './errors';
import type { View } from './screen';
import type { ListedStatus } from './statuses';
import type { EpochMs } from './values';

/** What a list shows. `cursor` is opaque and comes from a view of the same query. */
export interface BoardQuery {
  list:
    | 'home'
    | 'mine'
    | 'asked'
    | 'unassigned'
    | ListedStatus
    | 'thanks'
    /** Left alone as machines' mail. */
    | 'automatic'
    /** Said to be not for the team. */
    | 'dismissed'
    /** Mail that turned up too late, or among too much, to count by itself. */
    | 'came-to-light'
    | 'unsorted'
    | 'member'
    | 'tag'
    | Attention
    | 'escalated'
    /** Several that are selected in the mail client. */
    | 'selected'
    | 'absent'
    | 'sharing'
    | 'end-of-day'
    | 'overview'
    /** Reports; `of` is what `reports/query.ts` reads. */
    | 'report'
    | 'report-work'
    | 'report-hours'
    | 'report-list'
    | 'report-file'
    /** What does not add up, with what would be done about it. */
    | 'tidy';
  /** The member or tag the list is about; for `selected`, the conversations, separated by spaces. */
  of?: string;
  cursor?: string;
  /** What was chosen on the screen that asks: `name=value`, separated by spaces. Takes precedence over `of`. */
  chosen?: string;
}

/** What to show of a conversation: itself, or the account of its clocks now or at a past moment. */
export interface OpenOptions {
  screen?: 'clocks';
  asOf?: EpochMs;
}

export type Outcome = { ok: true; view: View } | { ok: false; error: Failure };

/** What a person asks for, as plain data: strings only, since cards carry nothing else. Read by `desk/fields.ts`. */
export type CommandData = { do: string } & Record<string, string | string[] | undefined>;

/** Sync on one host, a promise on the other. */
export type Maybe<T, Async> = Async extends true ? Promise<T> : T;

/** All that cards and pane know. A hub client is one too: commands cross the wire, never changes. */
export interface SharedInbox<Async extends boolean = false> {
  open(conversation: string, options?: OpenOptions): Maybe<Outcome, Async>;
  act(conversation: string, command: CommandData): Maybe<Outcome, Async>;
  board(query: BoardQuery): Maybe<Outcome, Async>;
  /** Begins a bulk, or goes on with one; takes as many steps as the host has time for. Fields: see `bulk/job.ts`. */
  bulk(command: CommandData): Maybe<Outcome, Async>;
}
