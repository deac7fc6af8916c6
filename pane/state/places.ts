import type { BoardQuery, OpenOptions } from '../../src/words/inbox';

export type Place =
  | { at: 'conversation'; conversation: string; options?: OpenOptions }
  | { at: 'board'; query: BoardQuery }
  /** The person's own settings and the team's; `language`: what was just chosen there. */
  | { at: 'settings'; language?: string }
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

export const settingsPlace = (language?: string): Place => ({
  at: 'settings',
  ...(language === undefined ? {} : { language }),
});

/** The same conversation as of another moment, or the next page of a list, has the same key. */
export function keyOf(place: Place): string {
  switch (place.at) {
    case 'conversation':
      return `${place.options?.screen ?? 'conversation'} ${place.conversation}`;
    case 'board':
      return `board ${place.query.list} ${place.query.of ?? ''}`;
    case 'settings':
      return 'settings';
    case 'bulk':
      return 'bulk';
  }
}
