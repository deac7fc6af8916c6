/** The entry of the script that runs while an answer is written and sent: what the build puts in place. */
import type { CheckOptions } from '../../src/config/check';
import type { SignIn } from '../mailbox/mailbox-inbox';
import { createNestedAppTokens } from '../office/nested-app';
import { nameHandlers } from './runtime';
import { createTeamCheck } from './team-check';

declare const DOCKET_ZONES: CheckOptions['zones'] | undefined;
declare const DOCKET_SIGN_IN: SignIn | null | undefined;

const zones = typeof DOCKET_ZONES === 'undefined' ? {} : DOCKET_ZONES;
const signIn = typeof DOCKET_SIGN_IN === 'undefined' ? null : DOCKET_SIGN_IN;

nameHandlers({
  zones,
  check:
    signIn &&
    ((office, options) =>
      createTeamCheck(office, createNestedAppTokens({ ...signIn, unasked: true, now: options.now }), options)),
});
