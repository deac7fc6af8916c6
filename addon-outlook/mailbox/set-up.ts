/** Makes what Docket needs in the team mailbox: its folder, and names it takes. Repeating it is safe. */
import type { Config } from '../../src/config/types';
import { vocabularyOf } from '../../src/hosting/vocabulary';
import { allNames } from '../../src/marks/names';
import { DocketError } from '../../src/words/errors';
import type { Call } from './client';
import { notADraft } from './items';
import type { Session } from './session';
import type { WireMessage } from './wire';

/** What the configuration needs; whoever asks stores it. */
export async function setUp(session: Session, config: Config): Promise<void> {
  await session.makeFolder();
  session.refusedNames.clear();
  await tryNames(
    session,
    allNames(vocabularyOf(config)).map(({ name }) => name),
  );
}

/**
 * Whether this mailbox takes the names at all is not documented, so it is tried on an item of Docket's own before any
 * step depends on it. The item goes again, without the names: what lies in Deleted Items must not be counted.
 */
async function tryNames(session: Session, names: string[]): Promise<void> {
  const folder = await session.ownFolder();
  const body = {
    subject: 'Docket set-up',
    isRead: true,
    body: { contentType: 'text', content: 'Set-up tries the categories.' },
    singleValueExtendedProperties: [notADraft],
  };
  const item = await session.client.one<WireMessage>({
    method: 'POST',
    path: session.at('mailFolders', folder, 'messages'),
    body,
  });
  const at = session.at('messages', item.id);
  const remove: Call[] = [
    { method: 'PATCH', path: at, body: { categories: [] }, orNull: [404] },
    { method: 'DELETE', path: at, orNull: [404] },
  ];
  try {
    await session.client.one({
      method: 'PATCH',
      path: at,
      body: { categories: names },
      refused: ({ status }) => (status === 400 ? notListed(names) : undefined),
    });
  } finally {
    await session.client.inOrder(remove);
  }
}

const notListed = (names: readonly string[]): DocketError =>
  new DocketError('mark-missing', { why: 'categories-not-listed', names });
