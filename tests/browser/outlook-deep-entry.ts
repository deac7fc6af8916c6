/** The add-in as it is, but for who signs in. */
import { start } from '../../addon-outlook/start';
import { signedInInbox, zones } from './outlook-sign-in';

void Office.onReady(() => {
  start(document.getElementById('pane')!, {
    zones,
    deep: async (office, options) => signedInInbox(office, options),
  });
});
