/** The Outlook add-on without its pane, for the workbench to live through its sample with. */
import { createGraphInbox } from '../../addon-outlook/mailbox/inbox';
import type { CheckOptions } from '../../src/config/check';
import type { OpenDesk } from '../server/outlook/addon';

export const deskOpener =
  (zones: CheckOptions['zones']): OpenDesk =>
  ({ mailbox, account, now, token, fetch, masterList }) =>
    createGraphInbox({
      mailbox,
      zones,
      now,
      newId: () => crypto.randomUUID().replace(/-/g, '').slice(0, 24),
      masterList,
      tokens: { token: ({ fresh = false } = {}) => token(fresh), account: async () => account },
      fetch,
      sleep: () => Promise.resolve(),
      random: () => 0.5,
    });
