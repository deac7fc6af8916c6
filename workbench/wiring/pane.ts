/**
 * The add-in's entry in the workbench: everything as it ships, but for who signs in (the person in the toolbar), where
 * Graph is (this server) and what time it is (the workbench's).
 */

import type { InboxOptions } from '../../addon-outlook/mailbox/context';
import { createGraphInbox, type GraphInbox } from '../../addon-outlook/mailbox/inbox';
import { createTeamInbox } from '../../addon-outlook/mailbox/team-inbox';
import type { OfficePort } from '../../addon-outlook/office/office';
import { rememberedIn } from '../../addon-outlook/office/remembered';
import { browserStorage } from '../../addon-outlook/office/storage';
import { start } from '../../addon-outlook/start';
import type { CheckOptions } from '../../src/config/check';
import type { Outcome } from '../../src/words/inbox';
import { ask, graph, ownBrowser, sitDown } from './seat';

declare const DOCKET_ZONES: CheckOptions['zones'];

const seat = sitDown();

async function deep(office: OfficePort, options: InboxOptions): Promise<GraphInbox> {
  const { address } = office.profile();
  const tokens = seat.tokens(address);
  // The workbench's clock is told at sign-in.
  await tokens.account();
  const inbox = createTeamInbox({
    office,
    create: (mailbox) =>
      createGraphInbox({
        ...options,
        mailbox,
        tokens,
        masterList: office.masterList,
        remembered: rememberedIn({ storage: browserStorage(), settings: office.settings, mailbox }),
        fetch: graph,
        sleep: (ms) => new Promise((go) => setTimeout(go, ms)),
        random: () => Math.random(),
      }),
  });
  return {
    ...inbox,
    open: (conversation, asked) => telling(address, inbox.open(conversation, asked)),
    act: (conversation, command) => telling(address, inbox.act(conversation, command)),
    bulk: (command) => telling(address, inbox.bulk(command)),
  };
}

/** What was written, in words, goes to the workbench's drawer as well. */
async function telling(address: string, answer: Promise<Outcome>): Promise<Outcome> {
  const outcome = await answer;
  const plan = outcome.ok ? outcome.view.plan : undefined;
  // The person's step does not depend on the drawer.
  if (plan) void ask('plan', { address, plan }).catch(() => undefined);
  return outcome;
}

void Office.onReady(() => {
  ownBrowser(Office.context.mailbox.userProfile.emailAddress);
  start(document.getElementById('pane')!, { zones: DOCKET_ZONES, deep, now: seat.now });
});
