/**
 * Changes by Graph's documented way: folder by folder, behind a link that expires. Used where a mailbox does not filter
 * by the time of a change; that asks all folders at once and never expires. Source: delta-query-messages.
 */
import { type Call, root } from './client';
import type { Places, Session } from './session';
import type { WireFolder, WireList, WireMessage } from './wire';

interface WireDelta extends WireList<WireMessage> {
  '@odata.deltaLink'?: string;
}

/** Links that lead on from here, and what has changed on the way, in no order; nothing is said of what went away. */
export interface News {
  messages: WireMessage[];
  links: string[];
}

const pageSize = 1000;
const foldersAtMost = 200;

/** The query for a page of changes. */
const call = (path: string): Call => ({ method: 'GET', path, pageSize });

/** Null where a link has expired, or its folder is gone: then one has to begin anew. */
export const changesBehind = (session: Session, links: readonly string[]): Promise<News | null> =>
  toTheEnd(
    session,
    links.map((link): Call => ({ ...call(link), orNull: [400, 404, 410] })),
  );

/** Links that lead on from now. What is there already has to be gone through once, and is not kept. */
export async function linksFromNow(session: Session, fields: string): Promise<string[]> {
  const folders = await mailFolders(session, await session.places());
  const calls = folders.map((id) => call(session.at('mailFolders', id, 'messages', 'delta', { $select: fields })));
  return (await toTheEnd(session, calls))?.links ?? [];
}

/** Goes on with every folder until each has given its link; one request a page, however many folders there are. */
async function toTheEnd(session: Session, first: Call[]): Promise<News | null> {
  const news: News = { messages: [], links: [] };
  for (let calls = first; calls.length > 0; ) {
    const pages = (await session.client.all(calls)) as (WireDelta | null)[];
    if (pages.includes(null)) return null;
    for (const page of pages) {
      // What was removed, from here or for good, comes as an id without a conversation.
      news.messages.push(...page!.value.filter(({ conversationId }) => conversationId !== undefined));
      if (page!['@odata.deltaLink'] !== undefined) news.links.push(page!['@odata.deltaLink']);
    }
    calls = pages.flatMap((page, at) => {
      const next = page!['@odata.nextLink'];
      return next === undefined ? [] : [{ ...calls[at]!, path: next }];
    });
  }
  return news;
}

/** Every folder a customer's mail can lie in, those inside others as well. */
async function mailFolders(session: Session, { trash, spam, drafts, docket }: Places): Promise<string[]> {
  const select = { $select: 'id,childFolderCount', $top: foldersAtMost };
  const others = ['outbox', 'conversationhistory'].map(
    (name): Call => ({ method: 'GET', path: session.at('mailFolders', name, { $select: 'id' }), orNull: [404] }),
  );
  const [top, ...aside] = await session.client.all([
    { method: 'GET', path: session.at('mailFolders', select) },
    ...others,
  ]);
  const left = new Set([trash, spam, drafts, docket, ...aside.map((folder) => (folder as WireFolder | null)?.id)]);
  const found: string[] = [];
  for (let pages = [top as WireList<WireFolder>]; pages.length > 0; ) {
    const here = (await Promise.all(pages.map((page) => session.client.rest(page)))).flatMap(({ value }) => value);
    const kept = here.filter(({ id }) => !left.has(id));
    found.push(...kept.map(({ id }) => id));
    const parents = kept.filter(({ childFolderCount = 0 }) => childFolderCount > 0);
    pages = (await session.client.all(
      parents.map(({ id }) => ({ method: 'GET', path: session.at('mailFolders', id, 'childFolders', select) })),
    )) as WireList<WireFolder>[];
  }
  return found;
}

const mark = '|';

/** A time and links as one text without spaces; the position other parts of Docket keep. */
export const withLinks = (time: string, links: readonly string[]): string => [time, ...links].join(mark);

/**
 * The links of a position; none where it has none. The position comes back from the mailbox, where anybody can have written
 * it: only what leads to changes of messages is followed.
 */
export function linksIn(position: string): string[] {
  const [, ...links] = position.split(mark);
  const isLink = (text: string) =>
    text.startsWith(`${root}/users`) && /\/messages\/(microsoft\.graph\.)?delta(\(\))?\?[^#\s]+$/.test(text);
  return links.every(isLink) ? links : [];
}
