/** The inbox with access to whole mailboxes, as the pane uses it: signed in by Outlook, over the browser's own fetch. */

import { tellingUnchecked } from '../at-send/unchecked';
import { createNestedAppTokens } from '../office/nested-app';
import type { OfficePort } from '../office/office';
import { rememberedIn } from '../office/remembered';
import { browserStorage } from '../office/storage';
import type { InboxOptions } from './context';
import { createGraphInbox, type GraphInbox } from './inbox';
import { placesIn } from './kept-places';
import { createTeamInbox } from './team-inbox';

export interface SignIn {
  clientId: string;
  tenant?: string;
}

export function createDeepInbox(office: OfficePort, signIn: SignIn, options: InboxOptions): GraphInbox {
  const tokens = createNestedAppTokens({ ...signIn, now: options.now });
  const inbox = createTeamInbox({
    office,
    create: (mailbox) =>
      createGraphInbox({
        ...options,
        mailbox,
        tokens,
        masterList: office.masterList,
        remembered: rememberedIn({ storage: browserStorage(), settings: office.settings, mailbox }),
        places: placesIn(browserStorage(), mailbox),
        fetch: (url, init) => fetch(url, init),
        sleep: (ms) => new Promise((go) => setTimeout(go, ms)),
        random: () => Math.random(),
      }),
  });
  return tellingUnchecked(inbox, browserStorage(), options.now);
}
