/** The live configuration: an item in Docket's folder. The newest one counts; older ones stay as history. */
import type { CheckOptions } from '../../src/config/check';
import { requireConfig } from '../../src/config/require';
import type { Config } from '../../src/config/types';
import { makeCall, readItems } from './items';
import { notSetUp, type Session } from './session';

/** Stands alone on the line before the configuration. */
const divider = '-- docket configuration --';
const people = 'This item holds the configuration of Docket. The newest one counts; please leave it here.';

/** @throws DocketError `not-set-up`, `config-invalid`, `unknown-zone` */
export async function liveConfig(session: Session, zones: CheckOptions['zones']): Promise<Config> {
  const items = await readItems(session, 'configuration', 'live');
  const newest = items.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))[0];
  if (!newest) throw notSetUp();
  const at = newest.text.lastIndexOf(divider);
  return requireConfig(at < 0 ? newest.text : newest.text.slice(at + divider.length), { zones });
}

/** Stores a configuration that has been checked. */
export async function storeConfig(session: Session, text: string): Promise<void> {
  const folder = await session.ownFolder();
  const content = `${people}\n\n${divider}\n${text}\n`;
  await session.client.one(makeCall(session, folder, { kind: 'configuration', value: 'live', text: content }));
}
