/**
 * The add-in's entry in the workbench: everything as it ships, but for who signs in (the person in the toolbar), where
 * Graph is (this server) and what time it is (the workbench's).
 */

import type { Fetch } from '../../addon-outlook/mailbox/client';
import type { InboxOptions } from '../../addon-outlook/mailbox/context';
import { createGraphInbox, type GraphInbox } from '../../addon-outlook/mailbox/inbox';
import { createTeamInbox } from '../../addon-outlook/mailbox/team-inbox';
import type { TokenProvider } from '../../addon-outlook/office/identity';
import type { OfficePort } from '../../addon-outlook/office/office';
import { rememberedIn } from '../../addon-outlook/office/remembered';
import { browserStorage } from '../../addon-outlook/office/storage';
import { start } from '../../addon-outlook/start';
import type { GraphResponse } from '../../emulators/graph';
import type { CheckOptions } from '../../src/config/check';
import type { Outcome } from '../../src/words/inbox';
import type { SignedIn } from '../server/outlook/wire';

declare const DOCKET_ZONES: CheckOptions['zones'];

async function ask<T>(path: string, body: object, signal?: AbortSignal): Promise<T> {
  const response = await fetch(`/outlook/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
  if (!response.ok) throw new Error(`The workbench answered ${response.status}.`);
  return (await response.json()) as T;
}

const graph: Fetch = async (url, { method, headers, body, signal }) => {
  const answer = await ask<GraphResponse>('graph', { method, url, headers, body }, signal);
  return {
    status: answer.status,
    headers: { get: (name) => answer.headers[name.toLowerCase()] ?? null },
    text: async () => answer.body,
  };
};

/** The workbench's clock is asked at sign-in and runs on with the browser's. */
async function deep(office: OfficePort, options: InboxOptions): Promise<GraphInbox> {
  let ahead = 0;
  const signIn = async () => {
    // From before the question: a clock that is behind the mailbox's would see mail from the future.
    const asked = Date.now();
    const signed = await ask<SignedIn>('sign-in', { address: office.profile().address });
    ahead = signed.now - asked;
    return signed;
  };
  let signed = signIn();
  const tokens: TokenProvider = {
    async token({ fresh = false } = {}) {
      if (fresh) signed = signIn();
      return (await signed).token;
    },
    account: () => signed,
  };
  const { address } = await signed;
  const inbox = createTeamInbox({
    office,
    create: (mailbox) =>
      createGraphInbox({
        ...options,
        now: () => Date.now() + ahead,
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

void Office.onReady(() => start(document.getElementById('pane')!, { zones: DOCKET_ZONES, deep }));
