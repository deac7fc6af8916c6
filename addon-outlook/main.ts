/** The pane's entry: what the build puts in place, and the moment Office.js is ready. */
import type { CheckOptions } from '../src/config/check';
import type { SignIn } from './deep';
import { start } from './start';

/** Zones only: a bundle on a web server holds no address and no customer's name. */
declare const DOCKET_ZONES: CheckOptions['zones'] | undefined;
/** The app registration people sign in with; null: the pane works on the open message alone. */
declare const DOCKET_SIGN_IN: SignIn | null | undefined;

const zones = typeof DOCKET_ZONES === 'undefined' ? {} : DOCKET_ZONES;
const signIn = typeof DOCKET_SIGN_IN === 'undefined' ? null : DOCKET_SIGN_IN;

void Office.onReady(() => {
  const root = document.getElementById('pane');
  if (!root || !Office.context.mailbox) return;
  const deep: Parameters<typeof start>[1]['deep'] =
    signIn && (async (office, options) => (await import('./deep')).createDeepInbox(office, signIn, options));
  start(root, { zones, deep });
});
