/** messages.list and threads.list: the same search, told message by message or thread by thread. */
import type { StoredMail } from '../../mailbox/types';
import { systemLabelIds } from '../data/system-labels';
import { GmailError } from '../errors';
import { nameIdOf } from '../ids';
import { labelsOn } from '../marks';
import { matcher } from '../search/match';
import { parseQuery } from '../search/parse';
import { demandedMessageId, looksEverywhere } from '../search/query';
import type { Call } from '../types';
import { checkKnown } from './labels';
import { pageToken, positionOf } from './paging';
import { threadItem } from './threads';

const defaultPage = 100;
/** Beyond a page Gmail only guesses how many there are, and its guess is usually this. */
const guess = 201;

export function messages(call: Call) {
  const { ids } = call.account;
  const page = pageOf(call, () => true);
  return answer('messages', page, (mail) => ({ id: ids.message(mail.uid), threadId: ids.message(mail.thread) }));
}

/** A thread is found by any one message that matches everything, and stands where its newest such message stands. */
export function threads(call: Call) {
  const seen = new Set<number>();
  const page = pageOf(call, (mail) => !seen.has(mail.thread) && seen.add(mail.thread) !== undefined);
  return answer('threads', page, (mail) => threadItem(call.account, mail.thread));
}

interface Page {
  mails: StoredMail[];
  next: string | undefined;
}

function pageOf(call: Call, isNew: (mail: StoredMail) => boolean): Page {
  const { params } = call;
  const { q = '', labelIds = [], includeSpamTrash = false, maxResults = defaultPage } = params;
  const question = JSON.stringify([q, labelIds, includeSpamTrash]);
  const position = positionOf(question, params.pageToken)?.split('.').map(Number) as [number, number] | undefined;
  const found: StoredMail[] = [];
  for (const mail of matching(call, q, labelIds, includeSpamTrash)) {
    // Earlier pages are walked through again: a thread they told must not come back.
    if (!isNew(mail) || (position && !isAfter(mail, position))) continue;
    found.push(mail);
    if (found.length > maxResults) break;
  }
  const mails = found.slice(0, maxResults);
  const last = mails[mails.length - 1];
  const next = found.length > maxResults && last ? pageToken(question, `${last.at}.${last.uid}`) : undefined;
  return { mails, next };
}

/** Newest first. Every label must be on the same message; whether Gmail asks for less is not known, so nobody may rely on it. */
function* matching(call: Call, q: string, labelIds: readonly string[], everywhere: boolean): Generator<StoredMail> {
  const { mailbox } = call.account;
  if (q !== '' && call.metadataOnly) {
    const message = "Metadata scope does not support 'q' parameter";
    throw new GmailError({ code: 403, message, reason: 'forbidden', status: 'PERMISSION_DENIED' });
  }
  checkKnown(mailbox, labelIds);
  const query = parseQuery(q, call.now);
  const matches = matcher(query, mailbox);
  const hidden = ['TRASH', 'SPAM'].filter(() => !everywhere && !looksEverywhere(query));
  const indexed = q === '' || call.searchLagMs === 0 ? Number.POSITIVE_INFINITY : call.now - call.searchLagMs;
  for (const mail of candidates(call, labelIds, demandedMessageId(query))) {
    if (mail.at > indexed) continue;
    const labels = labelsOn(mail);
    if (hidden.some((id) => labels.includes(id) && !labelIds.includes(id))) continue;
    if (labelIds.every((id) => labels.includes(id)) && matches(mail)) yield mail;
  }
}

/** As few mails as the store's indexes allow. */
function candidates(call: Call, labelIds: readonly string[], messageId: string | undefined): readonly StoredMail[] {
  const { mailbox } = call.account;
  if (messageId !== undefined) return [...mailbox.findByMessageId(messageId)].reverse();
  const userLabels = labelIds.filter((id) => !systemLabelIds.has(id)).map((id) => mailbox.withName(nameIdOf(id)!));
  return userLabels.sort((a, b) => a.length - b.length)[0] ?? mailbox.all();
}

function isAfter(mail: StoredMail, [at, uid]: [number, number]): boolean {
  return mail.at < at || (mail.at === at && mail.uid < uid);
}

/** An empty list is left out, as Gmail does. */
function answer(name: string, { mails, next }: Page, item: (mail: StoredMail) => unknown) {
  return {
    ...(mails.length > 0 && { [name]: mails.map(item) }),
    ...(next !== undefined && { nextPageToken: next }),
    resultSizeEstimate: next === undefined ? mails.length : Math.max(guess, mails.length),
  };
}
