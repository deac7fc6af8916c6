import type { Entry } from '../words/entry';
import type { Handle } from '../words/values';
import type { ReadMessage } from './desk';

/** What came between a screen and a step on it. `by`, `entry`: null where nothing says who did it. */
export type Difference =
  | { what: 'mail'; message: ReadMessage }
  | { what: 'owner'; owner: Handle; entry: Entry | null }
  | { what: 'answer'; message: ReadMessage; by: Handle | null }
  | { what: 'closed'; entry: Entry };
