/// <reference types="office-js" />
/**
 * The pane as the tests load it: under the real office.js, over an inbox that lives in the test. What the add-in's own
 * ports do is written here in a few lines, so that a test of the pane tests the pane.
 */

import { outlookTheme } from '../../addon-outlook/office/theme';
import { type MountedPane, mountPane } from '../../pane/mount';
import type { Outcome } from '../../src/words/inbox';
import type { InboxCall } from './outlook-pane-world';

declare global {
  interface Window {
    /** Bound by the test. `mount`: which of the panes mounted here asks. */
    paneInbox(call: InboxCall, mount: number): Promise<Outcome>;
    opened: string[];
    chosen: string[];
    /** How often Outlook has told of an item. */
    itemsTold: number;
    /** Takes the pane away, and what it has left in the browser. */
    unmountPane(): void;
    /** A pane from the start, beside the item that is open now. */
    mountAfresh(): void;
    /** A second pane, for a test that brings ports of its own. */
    mountPane: typeof mountPane;
  }
}

window.itemsTold = 0;
window.mountPane = mountPane;

const root = document.getElementById('pane')!;
let mounted: MountedPane | null = null;
let mount = 0;
let tellItem = () => {};
let tellTheme: (theme: Office.OfficeTheme | undefined) => void = () => {};

window.unmountPane = () => {
  mounted?.unmount();
  mounted = null;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  sessionStorage.clear();
  localStorage.clear();
  scrollTo(0, 0);
};

window.mountAfresh = () => {
  window.opened = [];
  window.chosen = [];
  mount += 1;
  const own = mount;
  const ask = (call: InboxCall) => window.paneInbox(call, own);
  mounted = mountPane({
    root,
    inbox: {
      open: (conversation, options) => ask({ ask: 'open', conversation, options }),
      act: (conversation, command) => ask({ ask: 'act', conversation, command }),
      board: (query) => ask({ ask: 'board', query }),
      bulk: (command) => ask({ ask: 'bulk', command }),
      setUp: (configuration = '') => ask({ ask: 'setUp', configuration }),
    },
    follow(listener) {
      tellItem = () => listener(Office.context.mailbox.item?.conversationId ?? null);
      tellItem();
      return () => {
        tellItem = () => {};
      };
    },
    openInMail: async (conversation) => {
      window.opened.push(conversation);
      return null;
    },
    choosePerson: (handle) => window.chosen.push(handle),
    language: Office.context.displayLanguage,
    theme: outlookTheme({
      storage: localStorage,
      now: Office.context.officeTheme,
      onChange(listener) {
        tellTheme = listener;
        return () => {
          tellTheme = () => {};
        };
      },
    }),
  });
};

Office.onReady(() => {
  const {
    EventType,
    context: { mailbox },
  } = Office;
  mailbox.addHandlerAsync(EventType.ItemChanged, () => {
    window.itemsTold += 1;
    tellItem();
  });
  mailbox.addHandlerAsync(EventType.OfficeThemeChanged, ({ officeTheme }: { officeTheme?: Office.OfficeTheme }) =>
    tellTheme(officeTheme),
  );
  window.mountAfresh();
});
