/** The live configuration: an item in Docket's folder. The newest one counts; older ones stay as history. */
import type { CheckOptions } from '../../src/config/check';
import { requireConfig } from '../../src/config/require';
import type { Config } from '../../src/config/types';
import { allNames } from '../../src/marks/names';
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
  return requireConfig(configurationIn(newest.text), { zones });
}

function configurationIn(text: string): string {
  const at = text.lastIndexOf(divider);
  return at < 0 ? text : text.slice(at + divider.length);
}

/** Stores a configuration that has been checked. */
export async function storeConfig(session: Session, text: string): Promise<void> {
  const folder = await session.ownFolder();
  const content = `${people}\n\n${divider}\n${text}\n`;
  await session.client.one(makeCall(session, folder, { kind: 'configuration', value: 'live', text: content }));
}

/**
 * Names every configuration kept here has stood for, the earlier ones too. Exchange lists no categories of a shared
 * mailbox; this is how a name whose member or tag was taken out is still known.
 */
export async function formerNames(session: Session): Promise<string[]> {
  const items = await readItems(session, 'configuration', 'live');
  return [...new Set(items.flatMap(({ text }) => namesIn(text)))];
}

function namesIn(text: string): string[] {
  try {
    const source = JSON.parse(configurationIn(text)) as {
      members?: { handle?: unknown }[];
      tags?: { name?: unknown }[];
    };
    const handles = (source.members ?? []).map(({ handle }) => String(handle));
    const tags = (source.tags ?? []).map(({ name }) => String(name));
    return allNames({ handles, tags }).map(({ name }) => name);
  } catch {
    return [];
  }
}
