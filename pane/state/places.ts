import type { BoardQuery, OpenOptions } from '../../src/words/inbox';

export type Place =
  | { at: 'conversation'; conversation: string; options?: OpenOptions }
  | { at: 'board'; query: BoardQuery }
  /** What a bulk has come to; it is not asked for again, only gone on with. */
  | { at: 'bulk' };

export const conversationPlace = (conversation: string, options?: OpenOptions): Place => ({
  at: 'conversation',
  conversation,
  ...(options ? { options } : {}),
});

export const boardPlace = (list: string, of?: string, cursor?: string, chosen?: string): Place => ({
  at: 'board',
  query: {
    list: list as BoardQuery['list'],
    ...(of ? { of } : {}),
    ...(cursor ? { cursor } : {}),
    ...(chosen ? { chosen } : {}),
  },
});

/** The same conversation as of another moment, or the next page of a list, has the same key. */
export function keyOf(place: Place): string {
  switch (place.at) {
    case 'conversation':
      return `${place.options?.screen ?? 'conversation'} ${place.conversation}`;
    case 'board':
      return `board ${place.query.list} ${place.query.of ?? ''}`;
    case 'bulk':
      return 'bulk';
  }
}
