/** What is true of mail on Exchange, whichever door it is read through. */

import { headerNames } from '../../src/mail/headers';
import { DocketError } from '../../src/words/errors';

/** Set by Exchange on mail from within the organisation, and taken off mail that brings it along from outside. */
const internalHeader = { header: 'x-ms-exchange-organization-authas', value: 'Internal' };

/** Exchange gives no name of its own in the Authentication-Results it adds. */
export const authentication = { internal: internalHeader };

/** Headers worth reading, lower case. */
export const readHeaders: readonly string[] = [...headerNames, internalHeader.header];

/** What the subjects of Docket's own items begin with; they say nothing about anybody. */
export const ownTitles = {
  conversation: 'Docket note',
  configuration: 'Docket configuration',
  board: 'Docket board',
  facts: 'Docket facts',
  report: 'Docket report',
  shelf: 'Docket text',
} as const;

export const ownItem = (): DocketError => new DocketError('own-item');
