/** Where the pane can be. A place has a key, under which its drafts and unfolded sections are kept. */
import type { BoardQuery } from '../../../src/ports';

export type Place = { at: 'conversation'; conversation: string } | { at: 'board'; query: BoardQuery };

export const conversationPlace = (conversation: string): Place => ({ at: 'conversation', conversation });

export const boardPlace = (list: string, of?: string, cursor?: string): Place => ({
  at: 'board',
  query: { list: list as BoardQuery['list'], ...(of ? { of } : {}), ...(cursor ? { cursor } : {}) },
});

export const keyOf = (place: Place): string =>
  place.at === 'conversation'
    ? `conversation ${place.conversation}`
    : `board ${place.query.list} ${place.query.of ?? ''}`;
