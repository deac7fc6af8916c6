/** Where the pane can be. A place has a key, under which its drafts are kept. */
import type { BoardQuery, OpenOptions } from '../../../src/ports';

export type Place =
  | { at: 'conversation'; conversation: string; options?: OpenOptions }
  | { at: 'board'; query: BoardQuery };

export const conversationPlace = (conversation: string, options?: OpenOptions): Place => ({
  at: 'conversation',
  conversation,
  ...(options ? { options } : {}),
});

export const boardPlace = (list: string, of?: string, cursor?: string): Place => ({
  at: 'board',
  query: { list: list as BoardQuery['list'], ...(of ? { of } : {}), ...(cursor ? { cursor } : {}) },
});

/** The same conversation as of another moment, or the next page of a list, has the same key. */
export const keyOf = (place: Place): string =>
  place.at === 'conversation'
    ? `${place.options?.screen ?? 'conversation'} ${place.conversation}`
    : `board ${place.query.list} ${place.query.of ?? ''}`;
