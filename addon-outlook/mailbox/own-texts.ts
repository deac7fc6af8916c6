/** What Docket keeps of its own in the team mailbox: items of its folder, found by a string property. */
import { entriesIn } from '../../src/journal/text';
import { hasEntryFacts } from '../../src/reports/entry-facts';
import type { Entry } from '../../src/words/entry';
import type { OwnText, OwnTexts, Promised, TextKind } from '../../src/words/ports';
import type { Call } from './client';
import { type Item, type ItemKind, itemOf, itemsIn, listCall, makeCall, withOrder } from './items';
import type { Session } from './session';
import type { WireList, WireMessage } from './wire';

/** Keys asked for at once: answers of several large items stay within what one batch can carry. */
const keysAtOnce = 4;

/** A journal of no conversation lies with the others. */
const itemKinds: Record<TextKind | 'report', ItemKind> = {
  facts: 'facts',
  configuration: 'configuration',
  report: 'report',
  shelf: 'shelf',
  journal: 'conversation',
};

/** The time lists can surely be filtered by. An item that is made where it lies was received there, too. */
const documented = 'receivedDateTime';

export const createTexts = (session: Session): Promised<Pick<OwnTexts, 'find' | 'file' | 'since'>> => ({
  find: (kind, keys, atMost) => find(session, kind, keys, atMost),
  async file(kind, key, texts, replaces) {
    const folder = await session.ownFolder();
    const filed: { conversation: string }[] = [];
    // New items first; then what they replace goes.
    for (const text of texts) {
      const made = await session.client.one<WireMessage>(
        makeCall(session, folder, { kind: itemKinds[kind], value: key, text }),
      );
      filed.push({ conversation: made.conversationId ?? '' });
    }
    await session.client.all(
      replaces.map((id): Call => ({ method: 'DELETE', path: session.at('messages', id), orNull: [404] })),
    );
    return filed;
  },
  since: (from, to) => entriesWritten(session, from, to),
});

async function find(session: Session, kind: TextKind, keys: readonly string[], atMost?: number): Promise<OwnText[]> {
  const folder = await session.ownFolder();
  const all: OwnText[] = [];
  for (let start = 0; start < keys.length; start += keysAtOnce) {
    const asked = keys.slice(start, start + keysAtOnce);
    const call = (key: string) => listCall(session, folder, itemKinds[kind], key, 'text');
    const answers = (await session.client.all(asked.map(call))) as (WireList<WireMessage> | null)[];
    for (const [index, key] of asked.entries()) {
      const items = await itemsIn(session, answers[index]!, () => call(key), key);
      all.push(
        ...items
          .sort(newestFirst)
          .slice(0, atMost)
          .map(({ id, at, text }) => ({ id, key, at, text })),
      );
    }
  }
  return all;
}

const newestFirst = (a: Item, b: Item): number => b.at - a.at || (a.id < b.id ? 1 : -1);

/** Entries with facts for reports, written in [from, to). The journal is one folder, so its items are found by their time. */
async function entriesWritten(session: Session, from: number, to: number): Promise<Entry[]> {
  const folder = await session.ownFolder();
  const seconds = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  const ask = (time: string) =>
    session.client.one<WireList<WireMessage> | null>({
      method: 'GET',
      path: session.at('mailFolders', folder, 'messages', {
        $filter: `${time} ge ${seconds(from)} and ${time} lt ${seconds(to)}`,
        $orderby: `${time} asc`,
        $select: 'id,createdDateTime,body',
        $expand: withOrder,
        $top: 100,
      }),
      orNoFilter: time !== documented,
    });
  const page = (session.filtersChanges ? await ask('createdDateTime') : null) ?? (await ask(documented));
  if (page === null) return [];
  const { value } = await session.client.rest(page);
  // What is no entry, such as the board, has no part for machines and is passed over.
  return entriesIn(value.map(itemOf)).entries.filter(hasEntryFacts);
}
