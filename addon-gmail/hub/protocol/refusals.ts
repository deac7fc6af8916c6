/** Why the hub does not do what it was asked, and why it could not be asked. */
import { DocketError, type ErrorData } from '../../../src/words/errors';

/** `why`: Docket's own word for the place, never text from the request. */
export const malformed = (why: ErrorData['request-malformed']['why']): DocketError =>
  new DocketError('request-malformed', { why });

export const tooLarge = (bytes: number): DocketError => new DocketError('request-too-large', { bytes });

export const unknownVersion = (): DocketError => new DocketError('version-unknown');

export const identityRefused = (data: ErrorData['identity-refused']): DocketError =>
  new DocketError('identity-refused', data);

export const identityExpired = (): DocketError => new DocketError('identity-expired');

/** Nobody is let in on trust: while Google cannot be asked, only those it vouched for within the hour come in. */
export const identityUnchecked = (retryAfterMs: number): DocketError =>
  new DocketError('identity-unchecked', {}, retryAfterMs);

export const notOnTeam = (): DocketError => new DocketError('not-on-team');

export const idReused = (): DocketError => new DocketError('id-reused');

export const noTeamCopy = (): DocketError => new DocketError('no-team-copy');

export const hubUnreachable = (): DocketError => new DocketError('hub-unreachable');

export const hubNotNamed = (): DocketError => new DocketError('hub-not-named');

export const useTheHub = (): DocketError => new DocketError('use-the-hub');
