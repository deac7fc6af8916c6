/** What the names on mail mean. */
import type { Attention } from './attentions';
import type { MarkedPriority } from './priorities';
import type { MarkedStatus } from './statuses';
import type { Handle } from './values';

/** One of Docket's names, understood. `facet` says which names exclude each other. */
export type Mark =
  | { facet: 'attention'; value: Attention }
  | { facet: 'priority'; value: MarkedPriority }
  | { facet: 'status'; value: MarkedStatus }
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
export type MarkKind = Attention | MarkedPriority | MarkedStatus | 'owner' | 'unassigned' | 'asked' | 'tag' | 'closed';

/** What a lead may choose for a tag, by name; pale pairs on every host. */
export const tagColourNames = ['yellow', 'blue', 'green', 'pink', 'orange', 'teal', 'grey'] as const;
export type TagColour = (typeof tagColourNames)[number];
