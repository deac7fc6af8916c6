/** The little a list shows of its conversations, cached as long as the list itself says that nothing has changed. */
import type { Headline } from '../../src/words/conversation';
import { mailDigest } from '../../src/words/mail-digest';
import { type Call, path } from './client';
import type { Labels } from './labels';
import { filedAs, headerValue } from './messages';
import type { Session } from './session';
import { cache, cached } from './store';
import { author, headerText } from './text';
import type { WireThread } from './wire';

type CachedHeadline = Headline & { historyId: string };

export function headlinesOf(session: Session, conversations: readonly string[]): Headline[] {
  const { client, historyIds } = session;
  const known = new Map(conversations.map((id) => [id, cached<CachedHeadline>(`heading.${id}`)]));
  const isTrue = (id: string) => known.get(id) != null && known.get(id)?.historyId === historyIds.get(id);
  const wanted = conversations.filter((id) => !isTrue(id));
  const threads = client.all(wanted.map(headlineCall)) as (WireThread | null)[];
  for (const [index, thread] of threads.entries()) {
    const headline = thread && headlineOf(thread, session.labels());
    if (headline) cache(`heading.${wanted[index]!}`, headline);
    known.set(wanted[index]!, headline);
  }
  return conversations.flatMap((id) => known.get(id) ?? []);
}

const headlineCall = (id: string): Call => ({
  method: 'get',
  path: path('threads', id, {
    format: 'metadata',
    metadataHeaders: ['From', 'Subject'],
    fields: 'id,historyId,messages(id,labelIds,internalDate,payload/headers)',
  }),
  orNull: true,
});

function headlineOf(thread: WireThread, labels: Labels): CachedHeadline | null {
  const messages = thread.messages ?? [];
  const first = messages[0];
  const newest = messages[messages.length - 1];
  if (!first || !newest) return null;
  const headers = first.payload?.headers ?? [];
  const ids = [...new Set(messages.flatMap(({ labelIds }) => labelIds ?? []))];
  return {
    conversation: thread.id,
    historyId: thread.historyId,
    subject: headerText(headerValue(headers, 'subject')),
    from: author(headerValue(headers, 'from')),
    at: Number(newest.internalDate ?? 0),
    names: ids.map(labels.nameOf).filter((name) => name !== undefined),
    mail: mailDigest(
      messages
        .filter(({ labelIds = [] }) => ['received', 'sent'].includes(filedAs(labelIds)))
        .map(({ id, internalDate = 0 }) => ({ id, at: Number(internalDate) })),
    ),
  };
}
