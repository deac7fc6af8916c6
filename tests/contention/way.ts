import type { Asked, Mailbox } from '../../src/words/ports';

/** A member's way to the mailbox. */
export interface Way {
  /** The answer to a use case's request; throws what the use case is to be told. */
  serve(request: Asked<Mailbox>): unknown;
}
