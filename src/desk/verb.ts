import type { EntryData } from '../journal/entry';
import type { Facts } from '../marks/facts';
import type { CommandData } from '../ports';
import type { Context } from './context';
import type { Desk } from './desk';

/** What a command decides: the facts that shall hold, and what the journal keeps of it. */
export interface Decision {
  facts: Facts;
  data?: Pick<EntryData, 'text' | 'asks' | 'until' | 'tried' | 'promised' | 'reply' | 'upTo'>;
  about?: string;
  undoes?: string;
  /** There is nothing to do: not even what mail has changed is written on the way. */
  idle?: true;
  /** Takes the conversation out of the inbox or returns it. */
  inbox?: 'in' | 'out';
}

/** One command. Pure; throws a DocketError when it cannot be done. */
export type Verb = (desk: Desk, command: CommandData, context: Context) => Decision;
