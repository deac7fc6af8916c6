/** What went wrong, and what to do about it, in German. */
import type { ErrorCatalogue } from '../../errors';
import { configuration } from './configuration';
import { hub } from './hub';
import { mailbox } from './mailbox';
import { people } from './people';

export const errors: ErrorCatalogue = { ...people, ...mailbox, ...hub, ...configuration };
