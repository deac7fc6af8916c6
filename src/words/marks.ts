/** What the names on mail mean. */
import type { Handle } from './values';

export type Status = 'new' | 'open' | 'waiting' | 'snoozed' | 'closed';

export type Priority = 'urgent' | 'high' | 'normal';

export type Attention = 'overdue' | 'due-soon';

/** One of Docket's names, understood. `facet` says which names exclude each other. */
export type Mark =
  | { facet: 'attention'; value: Attention }
  | { facet: 'priority'; value: Exclude<Priority, 'normal'> }
  | { facet: 'status'; value: 'new' | 'waiting' | 'snoozed' }
  /** Owner of open work; null is `@unassigned`. */
  | { facet: 'owner'; value: Handle | null }
  /** Closed, to this member's credit. */
  | { facet: 'closed'; value: Handle }
  | { facet: 'asked'; value: Handle }
  | { facet: 'tag'; value: string };

/** The handles and tags a mailbox knows, retired ones included. Names outside it are foreign. */
export interface Vocabulary {
  handles: readonly Handle[];
  tags: readonly string[];
}

/** Every kind of mark: what colours it on a host, and how a chip of it looks. */
export type MarkKind =
  | Attention
  | Exclude<Priority, 'normal'>
  | 'new'
  | 'waiting'
  | 'snoozed'
  | 'owner'
  | 'unassigned'
  | 'asked'
  | 'tag'
  | 'closed';

/** What a lead may choose for a tag, by name; pale pairs on every host. */
export const tagColourNames = ['yellow', 'blue', 'green', 'pink', 'orange', 'teal', 'grey'] as const;
export type TagColour = (typeof tagColourNames)[number];
