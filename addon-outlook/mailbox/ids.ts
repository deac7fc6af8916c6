/** Ids of conversations, as Graph and as Office.js spell them. Apart from what else is Exchange's: the pane's start needs no more. */
import { DocketError } from '../../src/words/errors';

/**
 * A conversation's id as Graph spells it. Office.js writes `/` and `+` where Graph has `-` and `_`; anything else in an
 * id was not made by Exchange and reaches no address.
 */
export function conversationId(id: string): string {
  const graph = id.replace(/\//g, '-').replace(/\+/g, '_');
  if (/^[\w=-]{1,400}$/.test(graph)) return graph;
  throw conversationGone();
}

/** The other way round. */
export const officeId = (id: string): string => id.replace(/-/g, '/').replace(/_/g, '+');

/** The same, or null for no id and for one that Exchange did not make. */
export function conversationIdOrNull(id: string | null): string | null {
  try {
    return id && conversationId(id);
  } catch {
    return null;
  }
}

export const conversationGone = (): DocketError => new DocketError('conversation-gone', { why: 'not-in-team-mailbox' });
