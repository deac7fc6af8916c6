/** The live configuration: a message under Docket's hidden label. The newest one counts; older ones stay as history. */
import { requireConfig } from '../../src/config/require';
import type { Config } from '../../src/config/types';
import { storedText } from '../../src/config/zones';
import { DocketError } from '../../src/words/errors';
import { seed } from '../direct/seed';
import { type Client, path } from './client';
import { itemFields, readItem } from './journal';
import { docketLabel, type Labels, readLabels } from './labels';
import { keepText, keptText } from './store';
import { storeCall } from './stored-message';
import type { WireMessage, WireMessageList } from './wire';

/** One word, so that a search finds exactly these messages. */
const token = 'docketconfiguration';
/** Where the copy for cards is kept. */
const copyKey = 'config';
/** The seed that was stored last. */
const seedKey = 'config.seed';
const divider = '-- docket configuration --';

/**
 * The configuration as last read from the mailbox, or null where Docket was never set up here. Cards use the kept copy;
 * the hourly pass refreshes it, so that a change is everywhere within the hour.
 */
export function liveConfig(client: Client): Config | null {
  const text = keptText(copyKey);
  return text === null ? refreshConfig(client) : requireConfig(text, { zones: seed.zones });
}

/** @throws DocketError `not-set-up` */
export function requireLiveConfig(client: Client): Config {
  const config = liveConfig(client);
  if (config) return config;
  throw new DocketError('not-set-up', 'Docket is not set up in this mailbox.', 'Choose “Set up Docket”.');
}

/** Reads the stored configuration anew. A faulty one is refused with all its faults, and the copy stays as it was. */
export function refreshConfig(client: Client): Config | null {
  const text = newestText(client, readLabels(client));
  if (text === null) return null;
  const config = requireConfig(text, { zones: seed.zones });
  if (text !== keptText(copyKey)) keepText(copyKey, text);
  return config;
}

/** The configuration the bundle was built with. */
export const seedConfig = (): Config => requireConfig(JSON.stringify(seed.source), { zones: seed.zones });

/** The same as it is stored: with the data of its time zones. */
const seedText = (): string => storedText(JSON.stringify(seed.source), seedConfig());

/** Stores the configuration of this bundle, unless this very one was stored before: then a newer one may have come since. */
export function storeSeed(client: Client, labels: Labels, id: string): void {
  const text = seedText();
  if (keptText(seedKey) === text && newestText(client, labels) !== null) return;
  const people = 'This message holds the configuration of Docket. The newest one counts; please leave it here.';
  const call = storeCall({
    from: 'docket',
    subject: `Docket ${token}`,
    id,
    text: `${people}\n\n${divider}\n${text}\n`,
    labelId: labels.need(docketLabel),
  });
  client.one(call);
  keepText(copyKey, text);
  keepText(seedKey, text);
}

/** Whether the copy cards use is the configuration this bundle was built with. */
export const matchesSeed = (): boolean => keptText(copyKey)?.trim() === seedText();

/** Why the stored configuration could not be used when it was last read; empty: it could. */
export const keptFault = (): string => keptText(faultKey) ?? '';
export const keepFault = (fault: string): void => keepText(faultKey, fault);
const faultKey = 'config.fault';

function newestText(client: Client, labels: Labels): string | null {
  const labelIds = labels.idOf(docketLabel);
  if (labelIds === undefined) return null;
  const list = client.one<WireMessageList>({
    method: 'get',
    path: path('messages', { labelIds, q: `subject:${token}`, maxResults: 1 }),
  });
  const newest = list.messages?.[0];
  if (!newest) return null;
  const wire = client.one<WireMessage>({
    method: 'get',
    path: path('messages', newest.id, { format: 'full', fields: itemFields }),
  });
  const { text } = readItem(wire);
  const at = text.lastIndexOf(divider);
  return at < 0 ? text : text.slice(at + divider.length);
}
