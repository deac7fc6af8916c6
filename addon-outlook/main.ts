/** The pane's entry: what the build puts in place, and the moment Office.js is ready. */
import type { CheckOptions } from '../src/config/check';
import { englishFirst } from '../src/strings/first';
import type { SignIn } from './mailbox/mailbox-inbox';
import { start } from './start';

/** Zones only: a bundle on a web server holds no address and no customer's name. */
declare const DOCKET_ZONES: CheckOptions['zones'] | undefined;
/** The app registration people sign in with; null: the pane works on the open message alone. */
declare const DOCKET_SIGN_IN: SignIn | null | undefined;

const zones = typeof DOCKET_ZONES === 'undefined' ? {} : DOCKET_ZONES;
const signIn = typeof DOCKET_SIGN_IN === 'undefined' ? null : DOCKET_SIGN_IN;

/** How long Outlook may take until it is there. */
const readyWithinMs = 20_000;
const root = document.getElementById('pane')!;

/** A pane that stays empty says nothing to anybody. */
function silence(): void {
  const said = document.createElement('p');
  said.className = 'text quiet nothing';
  said.textContent = englishFirst.strings.pane.noHost;
  root.replaceChildren(said);
}

function ready(): void {
  clearTimeout(waiting);
  if (!Office.context.mailbox) {
    silence();
    return;
  }
  root.replaceChildren();
  const deep: Parameters<typeof start>[1]['deep'] =
    signIn &&
    (async (office, options) => (await import('./mailbox/mailbox-inbox')).createDeepInbox(office, signIn, options));
  start(root, { zones, deep });
}

const waiting = setTimeout(silence, readyWithinMs);
if (typeof Office === 'undefined') silence();
else void Office.onReady(ready);
