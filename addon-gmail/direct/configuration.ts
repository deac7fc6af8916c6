/** The team's configuration on Gmail: the one in the mailbox, and the one this bundle was built with. */
import { readConfig } from '../../src/config/check';
import { withLastDays } from '../../src/config/leavers';
import { requireConfig } from '../../src/config/require';
import type { Config } from '../../src/config/types';
import { storedText } from '../../src/config/zones';
import { driveSync } from '../../src/hosting/drive-sync';
import { keys } from '../../src/hosting/remembered';
import {
  faultIn,
  keptConfiguration,
  newestText,
  refreshedConfiguration,
  storeConfiguration,
} from '../../src/hosting/team-configuration';
import { DocketError, type Failure } from '../../src/words/errors';
import type { Client } from '../mailbox/client';
import { createTexts } from '../mailbox/own-texts';
import { remembered } from '../mailbox/remembered';
import { createSession } from '../mailbox/session';
import { keepText, keptText } from '../mailbox/store';
import { seed } from './seed';

/** The seed that was stored last. */
const seedKey = 'config.seed';

const portsOf = (client: Client) => ({ ...createTexts(createSession(client)), ...remembered });

/**
 * Cards use the copy that was read last; the hourly pass refreshes it, so that a change is everywhere within the hour.
 *
 * @throws DocketError `not-set-up`
 */
export function requireLiveConfig(client: Client): Config {
  return requireSetUp(driveSync(keptConfiguration(seed.zones), portsOf(client)));
}

/** The stored configuration, read anew. @throws DocketError `not-set-up` */
export function refreshConfig(client: Client): Config {
  return requireSetUp(driveSync(refreshedConfiguration(seed.zones), portsOf(client)));
}

function requireSetUp(config: Config | null): Config {
  if (config) return config;
  throw new DocketError('not-set-up', { why: 'mailbox' });
}

/** The configuration the bundle was built with. */
export const seedConfig = (): Config => requireConfig(JSON.stringify(seed.source), { zones: seed.zones });

/** The same as it is stored: with the data of its time zones. */
const seedText = (): string => storedText(JSON.stringify(seed.source), seedConfig());

/** Stores the configuration of this bundle, unless this very one was stored before: then a newer one may have come since. */
export function storeSeed(client: Client): void {
  const ports = portsOf(client);
  if (keptText(seedKey) === seedText() && driveSync(newestText(), ports) !== null) return;
  driveSync(storeConfiguration(JSON.stringify(seed.source), seedConfig(), Date.now()), ports);
  keepText(seedKey, seedText());
}

/** Whether the copy cards use is the configuration this bundle was built with, but for the last days it was stored with. */
export function matchesSeed(): boolean {
  const copy = remembered.get(keys.configuration).trim();
  return copy === storedText(withLastDays(JSON.stringify(seed.source), copy, null), seedConfig());
}

/** Why the stored configuration could not be used when it was last read; null: it could. */
export const keptFault = (): Failure | null => faultIn(remembered.get(keys.fault));

/** The copy that was read last, without asking the mailbox; null where there is none that can be used. */
export function keptConfig(): Config | null {
  const checked = readConfig(remembered.get(keys.configuration), { zones: seed.zones });
  return checked.ok ? checked.config : null;
}
