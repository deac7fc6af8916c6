/** The entry of the script that runs while an answer is written and sent: what the build puts in place. */
import type { CheckOptions } from '../../src/config/check';
import { createDeepInbox, type SignIn } from '../mailbox/mailbox-inbox';
import { nameHandlers } from './runtime';

declare const DOCKET_ZONES: CheckOptions['zones'] | undefined;
declare const DOCKET_SIGN_IN: SignIn | null | undefined;

const zones = typeof DOCKET_ZONES === 'undefined' ? {} : DOCKET_ZONES;
const signIn = typeof DOCKET_SIGN_IN === 'undefined' ? null : DOCKET_SIGN_IN;

nameHandlers({
  zones,
  inbox: signIn && ((office, options) => createDeepInbox(office, { ...signIn, unasked: true }, options)),
});
