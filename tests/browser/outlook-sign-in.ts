/** The inbox over Graph as the add-in makes it, but for who signs in: a page of the test stands in for Microsoft's library. */
import type { InboxOptions } from '../../addon-outlook/mailbox/context';
import { createGraphInbox, type GraphInbox } from '../../addon-outlook/mailbox/inbox';
import { createTeamInbox } from '../../addon-outlook/mailbox/team-inbox';
import type { TokenProvider } from '../../addon-outlook/office/identity';
import type { OfficePort } from '../../addon-outlook/office/office';
import { zoneTransitions } from '../../src/sla/zone';

const tokenPage = 'https://login.microsoftonline.com/token';

interface Given {
  token: string;
  address: string;
  name: string;
}

let given: Promise<Given> | null = null;

async function ask(): Promise<Given> {
  return (await fetch(tokenPage)).json() as Promise<Given>;
}

function signIn(fresh = false): Promise<Given> {
  if (!given || fresh) given = ask();
  return given;
}

export const zones = Object.fromEntries(
  ['Europe/Berlin', 'America/New_York'].map((zone) => [zone, zoneTransitions(zone, 2020, 2030)]),
);

export const signedInTokens: TokenProvider = {
  token: async ({ fresh = false } = {}) => (await signIn(fresh)).token,
  account: () => signIn(),
};

export const signedInInbox = (office: OfficePort, options: InboxOptions): GraphInbox =>
  createTeamInbox({
    office,
    create: (mailbox) =>
      createGraphInbox({
        ...options,
        mailbox,
        masterList: office.masterList,
        tokens: signedInTokens,
        fetch: (url, init) => fetch(url, init),
        sleep: (ms) => new Promise((go) => setTimeout(go, Math.min(ms, 20))),
        random: () => Math.random(),
      }),
  });
