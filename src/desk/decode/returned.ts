/** Answers of the team that did not arrive, as the reports of mail servers tell. */

import { linksIn, messageLink } from '../../mail/link';
import type { EpochMs } from '../../words/values';
import type { ReadMessage } from '../desk';

/** Whether an address is of the customer's side. */
export type IsCustomer = (address: string) => boolean;

/**
 * The messages, with what failed reports say of them: an answer that did not reach the customer's side is `undelivered`,
 * the report `returns` it. A report about mail of another conversation, or of a recipient who is nobody's customer, takes
 * nothing back, and neither does a delay or a success. Messages oldest first.
 *
 * @param sideAfter whom the mail up to there has made known as the customer's side
 */
export function withReturned(
  messages: readonly ReadMessage[],
  sideAfter: (before: readonly ReadMessage[]) => IsCustomer,
): ReadMessage[] {
  const marked = [...messages];
  messages.forEach((report, index) => {
    const failed = failedIn(report);
    if (failed === null) return;
    const before = messages.slice(0, index);
    const place = mailMeant(before, report, failed);
    const answer = messages[place];
    if (!answer || !isAnswer(answer) || !concernsCustomer(failed, answer, sideAfter(before))) return;
    marked[place] = { ...marked[place]!, undelivered: true };
    // A later answer may have arrived; then there is nothing to come back for.
    if (!messages.slice(place + 1, index).some(isAnswer)) marked[index] = { ...report, returns: answer.id };
  });
  return marked;
}

/** A failed report about a mail that is not in its conversation. */
export interface StrayReport {
  report: ReadMessage;
  /** Who has not got it; empty: it names nobody. */
  to: string[];
  /** Message-IDs of what it may be about, the likeliest first; see `mail/link.ts`. At least one. */
  links: string[];
}

/** A mail server most often reports under a subject of its own, and so in a conversation of its own. */
export function strayReports(messages: readonly ReadMessage[]): StrayReport[] {
  return messages.flatMap((report, index) => {
    const to = report.reported || report.verdict.is !== 'machine' ? null : failedIn(report);
    const links = to === null ? [] : linksOf(report);
    if (to === null || links.length === 0 || mailMeant(messages.slice(0, index), report, to) >= 0) return [];
    return [{ report, to, links }];
  });
}

/** The recipients a report says have not got it; empty: it says so of nobody by name. Null: no such report. */
function failedIn({ kind, headers, report, filed }: ReadMessage): string[] | null {
  if (kind.who !== 'machine' || filed === 'sent') return null;
  const named = (headers['x-failed-recipients'] ?? '')
    .split(',')
    .map((address) => address.trim().toLowerCase())
    .filter((address) => address !== '');
  // A daemon without a status part writes when it has given up.
  if (report && report.recipients.length === 0) return named;
  const failed = report?.recipients.filter(({ action }) => action === 'failed').map(({ address }) => address) ?? [];
  const all = [...new Set([...failed, ...named])];
  return all.length > 0 ? all : null;
}

/** Whether somebody of the team wrote it. */
export const isOurs = ({ kind }: Pick<ReadMessage, 'kind'>): boolean => kind.who === 'member' || kind.who === 'team';

const isAnswer = ({ verdict }: ReadMessage): boolean => verdict.is === 'answer';

/** What a report names: the mail that it returns, else what it answers. */
const linksOf = ({ report, headers }: ReadMessage): string[] =>
  report?.link === undefined ? [headers.references, headers['in-reply-to']].flatMap(linksIn).reverse() : [report.link];

/**
 * The place of the team's mail a report is about, -1 for none: by the id it names; where it names none that is here, the newest
 * that went to whoever has not got it, else the newest answer.
 */
function mailMeant(before: readonly ReadMessage[], report: ReadMessage, failed: readonly string[]): number {
  const places = before.map((message) => (isOurs(message) ? messageLink(message.headers['message-id']) : undefined));
  const place = linksOf(report)
    .map((link) => places.lastIndexOf(link))
    .find((found) => found >= 0);
  if (place !== undefined || report.report?.link !== undefined) return place ?? -1;
  const wentThere = before.map((message) => isOurs(message) && recipientsOf(message).some((to) => failed.includes(to)));
  return wentThere.includes(true) ? wentThere.lastIndexOf(true) : before.map(isAnswer).lastIndexOf(true);
}

const recipientsOf = ({ to, cc, bcc = [] }: ReadMessage): string[] =>
  [...to, ...cc, ...bcc].map(({ address }) => address);

/** Where a mailbox hands mail on, the report names an address nobody wrote to. */
function concernsCustomer(failed: readonly string[], answer: ReadMessage, isCustomer: IsCustomer): boolean {
  if (failed.some(isCustomer)) return true;
  const recipients = recipientsOf(answer);
  const unknown = failed.length === 0 || failed.some((address) => !recipients.includes(address));
  return unknown && recipients.length > 0 && recipients.every(isCustomer);
}

/** Since when the customer has waited for the answer that came back. */
export function waitedBefore(messages: readonly ReadMessage[], report: ReadMessage): EpochMs | null {
  let since: EpochMs | null = null;
  for (const message of messages) {
    if (message === report) break;
    if (message.verdict.is === 'asks') since ??= message.at;
    else if (isAnswer(message) && !message.undelivered) since = null;
  }
  return since;
}
