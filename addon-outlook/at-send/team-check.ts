/** The check on the mailbox the person works in. */
import { keys } from '../../src/hosting/remembered';
import type { ClientOptions } from '../mailbox/client';
import type { InboxOptions } from '../mailbox/context';
import { placesIn } from '../mailbox/kept-places';
import { usualMailbox } from '../mailbox/team-inbox';
import type { TokenProvider } from '../office/identity';
import type { OfficePort } from '../office/office';
import { rememberedIn } from '../office/remembered';
import { browserStorage } from '../office/storage';
import { type Check, createCheck } from './check';

/** `fetch`: where Graph is not asked by the browser's own. */
export type TeamCheckOptions = Pick<InboxOptions, 'zones' | 'now' | 'language'> & Partial<Pick<ClientOptions, 'fetch'>>;

export function createTeamCheck(office: OfficePort, tokens: TokenProvider, options: TeamCheckOptions): Check {
  const storage = browserStorage();
  const mailbox = usualMailbox(office);
  const kept = rememberedIn({ storage, settings: office.settings, mailbox }).get(keys.configuration);
  return createCheck({
    ...browser,
    ...options,
    mailbox,
    office,
    storage,
    tokens,
    places: placesIn(storage, mailbox),
    configuration: typeof kept === 'string' ? kept : '',
  });
}

const browser: Pick<ClientOptions, 'fetch' | 'sleep' | 'random'> = {
  fetch: (url, init) => fetch(url, init),
  sleep: (ms) => new Promise((go) => setTimeout(go, ms)),
  random: () => Math.random(),
};
