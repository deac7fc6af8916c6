/// <reference types="office-js" />
/**
 * The pane as the tests load it: under the real office.js, over an inbox that lives in the test. What the add-in's own
 * ports do is written here in a few lines, so that a test of the pane tests the pane.
 */

import { outlookTheme } from '../../addon-outlook/office/theme';
import { mountPane, type PaneOptions } from '../../pane/mount';
import type { Outcome } from '../../src/words/inbox';
import type { InboxCall } from './outlook-pane-world';

declare global {
  interface Window {
    /** Bound by the test. */
    paneInbox(call: InboxCall): Promise<Outcome>;
    opened: string[];
    chosen: string[];
    /** What the follow port says next, where a test plays Outlook itself. */
    say(conversation: string | null): void;
    /** A second pane, for a test that brings ports of its own. */
    mountPane: typeof mountPane;
  }
}

window.opened = [];
window.chosen = [];
window.mountPane = mountPane;

Office.onReady(() => {
  const options: PaneOptions = {
    root: document.getElementById('pane')!,
    inbox: {
      open: (conversation, options) => window.paneInbox({ ask: 'open', conversation, options }),
      act: (conversation, command) => window.paneInbox({ ask: 'act', conversation, command }),
      board: (query) => window.paneInbox({ ask: 'board', query }),
      bulk: (command) => window.paneInbox({ ask: 'bulk', command }),
      setUp: (configuration = '') => window.paneInbox({ ask: 'setUp', configuration }),
    },
    follow(listener) {
      const tell = () => listener(Office.context.mailbox.item?.conversationId ?? null);
      window.say = listener;
      Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, tell);
      tell();
      return () => {};
    },
    openInMail: async (conversation) => {
      window.opened.push(conversation);
      return null;
    },
    choosePerson: (handle) => window.chosen.push(handle),
    language: Office.context.displayLanguage,
    theme: outlookTheme({
      now: Office.context.officeTheme,
      onChange(listener) {
        const changed = ({ officeTheme }: { officeTheme?: Office.OfficeTheme }) => listener(officeTheme);
        Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, changed);
        return () => {};
      },
    }),
  };
  mountPane(options);
});
