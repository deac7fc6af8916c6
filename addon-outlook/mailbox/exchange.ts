/** What is true of mail on Exchange, whichever door it is read through. */

import { headerNames } from '../../src/mail/headers';
import { DocketError } from '../../src/words/errors';

/** Set by Exchange on mail from within the organisation, and taken off mail that brings it along from outside. */
const internalHeader = { header: 'x-ms-exchange-organization-authas', value: 'Internal' };

/** Exchange gives no name of its own in the Authentication-Results it adds. */
export const authentication = { internal: internalHeader };

/** Headers worth reading, lower case. */
export const readHeaders: readonly string[] = [...headerNames, internalHeader.header];

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

/** What the subjects of Docket's own items begin with; they say nothing about anybody. */
export const ownTitles = {
  conversation: 'Docket note',
  configuration: 'Docket configuration',
  board: 'Docket board',
  facts: 'Docket facts',
  report: 'Docket report',
} as const;

export const ownItem = (): DocketError => new DocketError('own-item');

export const conversationGone = (): DocketError => new DocketError('conversation-gone', { why: 'not-in-team-mailbox' });
