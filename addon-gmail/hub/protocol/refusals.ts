/** Why the hub does not do what it was asked, and why it could not be asked: every sentence of both in one place. */
import { DocketError } from '../../../src/words/errors';

/** `what` is Docket's own word for the place, never text from the request. */
export const malformed = (what: string): DocketError =>
  new DocketError(
    'request-malformed',
    `The hub cannot read this request: ${what}.`,
    'Nothing was done. Reload Gmail; if it stays, install the newest Docket.',
  );

export const tooLarge = (bytes: number): DocketError =>
  new DocketError(
    'request-too-large',
    `The hub takes ${bytes} bytes at most.`,
    'Nothing was done. Shorten the note or split it in two.',
  );

export const unknownVersion = (): DocketError =>
  new DocketError(
    'version-unknown',
    'Add-on and hub speak different versions.',
    'Nothing was done. Whoever looks after Docket deploys hub and add-on of the same build.',
  );

/** `why` begins a sentence: "Its issuer is not Google". */
export const identityRefused = (why: string, advice = 'Reload Gmail and open Docket again.'): DocketError =>
  new DocketError('identity-refused', `The hub does not accept this sign-in. ${why}.`, advice);

export const identityExpired = (): DocketError =>
  new DocketError('identity-expired', 'This sign-in is out of date.', 'Nothing was done. Repeat the step.');

/** Nobody is let in on trust: while Google cannot be asked, only those it vouched for within the hour come in. */
export const identityUnchecked = (retryAfterMs: number): DocketError =>
  new DocketError(
    'identity-unchecked',
    'Google could not be asked who you are, so nothing was shown and nothing was done.',
    'Try again in a minute.',
    retryAfterMs,
  );

export const notOnTeam = (): DocketError =>
  new DocketError(
    'not-on-team',
    'The account you are signed in to is not on the team.',
    'Ask a lead to add its address to the configuration, or sign in with the account that is listed.',
  );

export const idReused = (): DocketError =>
  new DocketError(
    'id-reused',
    'Another step has been done under the same number.',
    'Nothing was done. Open the conversation again and repeat the step.',
  );

export const noTeamCopy = (): DocketError =>
  new DocketError(
    'no-team-copy',
    'The team’s mailbox has no copy of this mail.',
    'Docket looks after mail to the team’s address only. To bring this conversation in, answer with that address in Cc.',
  );

export const hubUnreachable = (): DocketError =>
  new DocketError('hub-unreachable', 'The team’s hub did not answer.', 'Nothing is lost. Try again in a minute.');

export const hubNotNamed = (): DocketError =>
  new DocketError(
    'hub-not-named',
    'This Docket was built without the address of the team’s hub.',
    'Whoever looks after Docket names the deployment under “hub” in docket.config.json, builds and deploys again.',
  );

export const useTheHub = (): DocketError =>
  new DocketError(
    'use-the-hub',
    'This team works through its hub, so that two writers never get in each other’s way.',
    'Nothing was done. Open Docket in your own mailbox.',
  );
