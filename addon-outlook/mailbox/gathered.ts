/** Facts for reports: journal items found by when they were made, and what is gathered of them, a few items a month. */

import { entriesIn } from '../../src/journal/text';
import { hasEntryFacts } from '../../src/reports/entry-facts';
import type { Entry } from '../../src/words/entry';
import type { Gathered } from '../../src/words/ports';
import type { Call } from './client';
import { itemOf, itemsIn, listCall, makeCall, withOrder } from './items';
import type { Session } from './session';
import type { WireList, WireMessage } from './wire';

/** Months asked for at once: answers of several large items stay within what one batch can carry. */
const monthsAtOnce = 4;

/** The time lists can surely be filtered by. An item that is made where it lies was received there, too. */
const documented = 'receivedDateTime';

/** Entries with facts for reports, written in [from, to). The journal is one folder, so its items are found by their time. */
export async function factsIn(session: Session, from: number, to: number): Promise<Entry[]> {
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

export async function gathered(session: Session, months: readonly string[]): Promise<Gathered[]> {
  const folder = await session.ownFolder();
  const all: Gathered[] = [];
  for (let start = 0; start < months.length; start += monthsAtOnce) {
    const asked = months.slice(start, start + monthsAtOnce);
    const call = (month: string) => listCall(session, folder, 'facts', month, 'text');
    const answers = (await session.client.all(asked.map(call))) as (WireList<WireMessage> | null)[];
    for (const [index, month] of asked.entries()) {
      const items = await itemsIn(session, answers[index]!, () => call(month), month);
      all.push(...items.map(({ id, text }) => ({ id, month, text })));
    }
  }
  return all;
}

/** New items first; then what they replace goes. */
export async function gather(
  session: Session,
  { month, texts, replaces }: { month: string; texts: string[]; replaces: string[] },
): Promise<void> {
  const folder = await session.ownFolder();
  for (const text of texts) await session.client.one(makeCall(session, folder, { kind: 'facts', value: month, text }));
  await session.client.all(
    replaces.map((id): Call => ({ method: 'DELETE', path: session.at('messages', id), orNull: [404] })),
  );
}
