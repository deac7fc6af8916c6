/** The Outlook add-on without its pane, for the workbench to live through its sample with. */
import { createGraphInbox } from '../../addon-outlook/mailbox/inbox';
import type { CheckOptions } from '../../src/config/check';
import { strings as english } from '../../src/strings/en';
import { inWords, type Problem } from '../../src/strings/errors';
import type { Failure } from '../../src/words/errors';
import type { Outcome } from '../../src/words/inbox';
import type { OpenDesk } from '../server/outlook/addon';

export const deskOpener =
  (zones: CheckOptions['zones']): OpenDesk =>
  ({ mailbox, account, now, token, fetch, masterList }) => {
    const inbox = createGraphInbox({
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
    return {
      act: async (conversation, command) => told(await inbox.act(conversation, command)),
      setUp: async (configuration) => told(await inbox.setUp(configuration)),
      async sweep() {
        const { failures } = await inbox.sweep();
        return { failures: failures.map(({ failure }) => ({ failure: inEnglish(failure) })) };
      },
    };
  };

const inEnglish = (failure: Failure): Problem => inWords(failure, english.errors);

const told = (outcome: Outcome) => (outcome.ok ? outcome : ({ ok: false, error: inEnglish(outcome.error) } as const));
