/** Answers of the team that did not arrive, as the reports of mail servers tell. */

import { addressesIn } from '../../mail/addresses/header';
import { type SideOptions, sameSide } from '../../mail/addresses/same-side';
import { linksIn, messageLink } from '../../mail/link';
import type { EpochMs } from '../../words/values';
import type { ReadMessage } from '../desk';

/** Whether an address is of the customer's side. */
export type IsCustomer = (address: string) => boolean;

/**
 * The messages, with what failed reports say of them: an answer that did not reach the customer's side is `undelivered`,
 * the report `returns` it. A report about mail of another conversation, or of a recipient who is nobody's customer, takes
 * nothing back, and neither does a delay or a success. Messages oldest first.
 */
export function withReturned(messages: readonly ReadMessage[], isCustomer: IsCustomer): ReadMessage[] {
  const marked = [...messages];
  messages.forEach((report, index) => {
    const failed = failedIn(report);
    if (failed === null) return;
    const place = answerIn(messages.slice(0, index), report);
    const answer = messages[place];
    if (!answer || !concernsCustomer(failed, answer, isCustomer)) return;
    marked[place] = { ...marked[place]!, undelivered: true };
    // A later answer may have arrived; then there is nothing to come back for.
    if (!messages.slice(place + 1, index).some(isAnswer)) marked[index] = { ...report, returns: answer.id };
  });
  return marked;
}

/** Senders of mail from outside, whoever that mail names beside the team, and everybody on the side of one of them. */
export function customersIn(
  messages: readonly ReadMessage[],
  isTeam: (address: string) => boolean,
  options: SideOptions,
): IsCustomer {
  const known = new Set(
    messages
      .filter(({ kind }) => kind.who === 'outside')
      .flatMap(({ from, to, cc, headers }) => [
        from.address,
        ...[...to, ...cc].map(({ address }) => address),
        ...addressesIn(headers['reply-to'] ?? '').map(({ address }) => address),
      ])
      .filter((address) => address !== '' && !isTeam(address)),
  );
  return (address) => !isTeam(address) && [...known].some((one) => sameSide(one, address, options));
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

const isAnswer = ({ kind }: ReadMessage): boolean => kind.who === 'member' || kind.who === 'team';

/** The place of the answer a report is about: by the id it names, else the newest; -1 for none. */
function answerIn(before: readonly ReadMessage[], { report, headers }: ReadMessage): number {
  const places = before.map((message) => (isAnswer(message) ? messageLink(message.headers['message-id']) : undefined));
  if (report?.link !== undefined) return places.lastIndexOf(report.link);
  const named = [headers.references, headers['in-reply-to']].flatMap(linksIn).reverse();
  const place = named.map((link) => places.lastIndexOf(link)).find((found) => found >= 0);
  return place ?? before.map(isAnswer).lastIndexOf(true);
}

/** Where a mailbox hands mail on, the report names an address nobody wrote to. */
function concernsCustomer(failed: readonly string[], { to, cc }: ReadMessage, isCustomer: IsCustomer): boolean {
  if (failed.some(isCustomer)) return true;
  const recipients = [...to, ...cc].map(({ address }) => address);
  const unknown = failed.length === 0 || failed.some((address) => !recipients.includes(address));
  return unknown && recipients.length > 0 && recipients.every(isCustomer);
}

/** Since when the customer has waited for the answer that came back. */
export function waitedBefore(messages: readonly ReadMessage[], report: ReadMessage): EpochMs | null {
  let since: EpochMs | null = null;
  for (const message of messages) {
    if (message === report) break;
    if (message.kind.who === 'outside') since ??= message.at;
    else if (isAnswer(message) && !message.undelivered) since = null;
  }
  return since;
}
