/**
 * Which conversations got mail or marks since a position. The position is the store's own time of the newest change
 * seen; the whole mailbox is asked at once, so that no folder is forgotten.
 */
import type { Changed } from '../../src/ports';
import type { Call } from './client';
import { isMail, isOwn } from './messages';
import type { Places, Session } from './session';
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
const fields = 'id,conversationId,parentFolderId,isDraft,receivedDateTime,lastModifiedDateTime,categories';

export async function changedConversations(session: Session, question: Question): Promise<Changed> {
  const places = await session.places();
  return (
    (question.since === null || !isTime.test(question.since)
      ? null
      : await sincePosition(session, places, question, question.since)) ?? fromInbox(session, question)
  );
}

/** Null where too much has happened since. */
async function sincePosition(
  session: Session,
  places: Places,
  { what, unless }: Question,
  since: string,
): Promise<Changed | null> {
  // The time of mail is when it was stored, not when it was received: it can lie on the way for minutes.
  const property = what === 'mail' ? 'createdDateTime' : 'lastModifiedDateTime';
  const call: Call = {
    method: 'GET',
    path: session.at('messages', {
      $filter: `${property} ge ${since}`,
      $orderby: `${property} desc`,
      $select: fields,
      $top: pageSize,
    }),
  };
  const page = await session.client.one<WireList<WireMessage>>(call);
  const { value, more } = await session.client.rest(page, changesAtMost);
  if (more) return null;
  // Docket's own items are no news; a position that heeded them would move with its own keeping.
  const mail = value.filter((message) => !isOwn(message, places));
  const live = mail.filter((message) => isMail(message, places));
  const conversations =
    what === 'mail' ? unsorted(live, unless) : live.map(({ conversationId = '' }) => conversationId);
  return { conversations: oldestFirst(conversations), position: newestOf(mail, since), expired: false };
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

/** Everything in the inbox since the configuration's first day: slow, complete, and needed once. */
async function fromInbox(session: Session, { oldest }: Question): Promise<Changed> {
  const since = new Date(oldest).toISOString().replace(/\.\d+Z$/, 'Z');
  const [newest, first] = (await session.client.all([
    {
      method: 'GET',
      path: session.at('messages', {
        $orderby: 'lastModifiedDateTime desc',
        $select: 'id,lastModifiedDateTime',
        $top: 1,
      }),
    },
    {
      method: 'GET',
      path: session.at('mailFolders', 'inbox', 'messages', {
        $filter: `receivedDateTime ge ${since}`,
        $orderby: 'receivedDateTime desc',
        $select: 'id,conversationId',
        $top: pageSize,
      }),
    },
  ])) as [WireList<WireMessage>, WireList<WireMessage>];
  const { value } = await session.client.rest(first);
  return {
    conversations: oldestFirst(value.map(({ conversationId = '' }) => conversationId)),
    position: newestOf(newest.value, since),
    expired: true,
  };
}

/** A pass that is cut off goes on behind the last one it has seen to, so what comes later has to stand there. */
const oldestFirst = (newestFirst: readonly string[]): string[] => [...new Set([...newestFirst].reverse())];

const newestOf = (messages: readonly WireMessage[], since: string): string =>
  messages.reduce((newest, { lastModifiedDateTime: at }) => (at !== undefined && at > newest ? at : newest), since);
