import type { Desk } from '../desk/desk';
import type { Facts } from '../marks/facts';
import type { Context } from '../team/context';
import type { EntryData } from '../words/entry';
import type { CommandData } from '../words/inbox';
import type { MarkChange } from '../words/plan';

/** What a command decides: the facts that shall hold, and what the journal keeps of it. */
export interface Decision {
  facts: Facts;
  data?: Pick<
    EntryData,
    | 'text'
    | 'asks'
    | 'until'
    | 'tried'
    | 'promised'
    | 'reply'
    | 'to'
    | 'returned'
    | 'upTo'
    | 'of'
    | 'due'
    | 'link'
    | 'fact'
    | 'withdraws'
  >;
  about?: string;
  undoes?: string;
  /** Message by message what to write, where that is not what the facts alone would need. */
  exactly?: MarkChange[];
  /** There is nothing to do: not even what mail has changed is written on the way. */
  idle?: true;
  /** Takes the conversation out of the inbox or returns it. */
  inbox?: 'in' | 'out';
}

/**
 * One command. Pure; throws a DocketError when it cannot be done.
 *
 * @param earlier the conversation that this one's first mail answers, where the command is about it; null: there is none
 */
export type Verb = (desk: Desk, command: CommandData, context: Context, earlier?: Desk | null) => Decision;
