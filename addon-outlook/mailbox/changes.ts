/**
 * Which conversations got mail or marks since a position. The position is the store's own time of the newest change
 * seen: the whole mailbox is asked at once, so that no folder is forgotten. Where a mailbox does not filter by that time,
 * links stand behind it and the folders are asked one by one; see `delta.ts`.
 */
import type { Changed } from '../../src/words/ports';
import type { Call } from './client';
import { changesBehind, linksFromNow, linksIn, withLinks } from './delta';
import { isMail, isOwn } from './messages';
import type { Session } from './session';
import { timeOf, type WireList, type WireMessage } from './wire';

export interface Question {
  since: string | null;
  what: 'mail' | 'mail-and-marks';
  /** Mail that carries one of these names has been sorted already. */
  unless: readonly string[];
  /** Where a dated pass begins, epoch ms. */
  oldest: number;
}

const pageSize = 1000;
/** A position so far back is slower to read than the inbox. */
const changesAtMost = 8000;
/** What is kept with the board comes back from the mailbox, where anybody can have written it. */
const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const fields =
  'id,conversationId,parentFolderId,isDraft,createdDateTime,receivedDateTime,lastModifiedDateTime,categories';

export async function changedConversations(session: Session, question: Question): Promise<Changed> {
  const known = question.since === null ? null : await sincePosition(session, question, question.since);
  return known ?? fromInbox(session, question);
}

/** Null where it has expired, too much has happened since, or nobody can have come from there. */
async function sincePosition(session: Session, question: Question, position: string): Promise<Changed | null> {
  const places = await session.places();
  const since = position.split('|')[0]!;
  if (!isTime.test(since)) return null;
  const links = linksIn(position);
  // Stored links mean that an earlier pass found out that times cannot be filtered here.
  const news = links.length > 0 ? await changesBehind(session, links) : await changesSince(session, question, since);
  if (news === null) return null;
  // Docket's own items are no news; a position that heeded them would move with its own keeping.
  const mail = news.messages.filter((message) => !isOwn(message, places)).sort(byChange);
  const live = mail.filter((message) => isMail(message, places));
  const conversations =
    question.what === 'mail'
      ? unsorted(live.filter(isSince(since)), question.unless)
      : live.map(({ conversationId = '' }) => conversationId);
  return {
    conversations: oldestFirst(conversations),
    position: withLinks(newestOf(mail, since), news.links),
    expired: false,
  };
}

const byChange = (a: WireMessage, b: WireMessage): number =>
  timeOf(b.lastModifiedDateTime) - timeOf(a.lastModifiedDateTime);

/** The time of mail is when it was stored, not when it was received: it can lie on the way for minutes. */
const isSince =
  (since: string) =>
  ({ createdDateTime }: WireMessage): boolean =>
    timeOf(createdDateTime) >= timeOf(since);

/** Null where too much has happened, or the mailbox does not filter by these times. */
async function changesSince(session: Session, { what }: Question, since: string) {
  if (!session.filtersChanges) return null;
  const property = what === 'mail' ? 'createdDateTime' : 'lastModifiedDateTime';
  const call: Call = {
    method: 'GET',
    path: session.at('messages', {
      $filter: `${property} ge ${since}`,
      $orderby: `${property} desc`,
      $select: fields,
      $top: pageSize,
    }),
    orNoFilter: true,
  };
  const page = await session.client.one<WireList<WireMessage> | null>(call);
  if (page === null) {
    session.filtersChanges = false;
    return null;
  }
  const { value, more } = await session.client.rest(page, changesAtMost);
  return more ? null : { messages: value, links: [] };
}

/** Conversations with mail newer than the newest one that carries a name: names stand on one message only. */
function unsorted(messages: readonly WireMessage[], unless: readonly string[]): string[] {
  const names = new Set(unless);
  const sortedAt = new Map<string, number>();
  for (const { conversationId = '', categories = [], receivedDateTime } of messages) {
    if (!categories.some((name) => names.has(name))) continue;
    sortedAt.set(conversationId, Math.max(timeOf(receivedDateTime), sortedAt.get(conversationId) ?? 0));
  }
  return messages
    .filter(
      ({ conversationId = '', receivedDateTime }) => timeOf(receivedDateTime) > (sortedAt.get(conversationId) ?? -1),
    )
    .map(({ conversationId = '' }) => conversationId);
}

/**
 * Everything in the inbox since the configuration's first day: slow, complete, and needed once. A screen, which asks for
 * mail alone, waits for one page of it.
 */
async function fromInbox(session: Session, { oldest, what }: Pick<Question, 'oldest' | 'what'>): Promise<Changed> {
  const since = new Date(oldest).toISOString().replace(/\.\d+Z$/, 'Z');
  // A list keeps no position. Links come first: what changes while the inbox is read is reported again rather than missed.
  const links = !session.filtersChanges && what === 'mail-and-marks' ? await linksFromNow(session, fields) : [];
  const [newest, first] = (await session.client.all([
    {
      method: 'GET',
      path: session.at('messages', {
        $orderby: 'lastModifiedDateTime desc',
        $select: 'id,lastModifiedDateTime',
        $top: 1,
      }),
      orNoFilter: true,
    },
    {
      method: 'GET',
      path: session.at('mailFolders', 'inbox', 'messages', {
        $filter: `receivedDateTime ge ${since}`,
        $orderby: 'receivedDateTime desc',
        $select: 'id,conversationId,lastModifiedDateTime',
        $top: pageSize,
      }),
    },
  ])) as [WireList<WireMessage> | null, WireList<WireMessage>];
  const { value } = what === 'mail' ? first : await session.client.rest(first);
  if (newest === null && session.filtersChanges) {
    session.filtersChanges = false;
    return fromInbox(session, { oldest, what });
  }
  return {
    conversations: oldestFirst(value.map(({ conversationId = '' }) => conversationId)),
    position: withLinks(newestOf(newest?.value ?? value, since), links),
    expired: true,
  };
}

/** A pass that is cut off goes on behind the last one it has seen to, so what comes later has to stand there. */
const oldestFirst = (newestFirst: readonly string[]): string[] => [...new Set([...newestFirst].reverse())];

const newestOf = (messages: readonly WireMessage[], since: string): string =>
  messages.reduce((newest, { lastModifiedDateTime: at }) => (at !== undefined && at > newest ? at : newest), since);
