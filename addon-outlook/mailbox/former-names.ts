import { namesIn } from '../../src/hosting/team-configuration';
import { readItems } from './items';
import type { Session } from './session';

/**
 * Names every configuration kept here has stood for, the earlier ones too. Exchange lists no categories of a shared
 * mailbox; this is how a name whose member or tag was taken out is still known.
 */
export async function formerNames(session: Session): Promise<string[]> {
  const items = await readItems(session, 'configuration', 'live');
  return [...new Set(items.flatMap(({ text }) => namesIn(text)))];
}
