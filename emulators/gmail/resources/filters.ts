/** users.settings.filters, and what a filter does to mail that arrives. */
import type { Mailbox, StoredMail } from '../../mailbox/types';
import { failedPrecondition, invalid, notFound } from '../errors';
import type { FilterAction, FilterCriteria } from '../http/body';
import { labelIdOf } from '../ids';
import { matcher } from '../search/match';
import { parseQuery } from '../search/parse';
import { wordsOf } from '../search/query';
import type { Call, Filter } from '../types';
import { checkApplicable } from './labels';
import { isUserLabel } from './messages';

const atMost = 1_000;

export function list({ account }: Call) {
  return account.filters.length > 0 ? { filter: account.filters } : {};
}

export function get({ account, path }: Call) {
  const found = account.filters.find((filter) => filter.id === path.id);
  if (!found) throw notFound();
  return found;
}

export function create(call: Call) {
  const { account, body, now } = call;
  const criteria = body.criteria ?? {};
  const action = body.action ?? {};
  checkCriteria(criteria, now);
  checkAction(account.mailbox, action);
  const said = JSON.stringify([criteria, action]);
  if (account.filters.some((other) => JSON.stringify([other.criteria, other.action]) === said)) {
    throw failedPrecondition('Filter already exists');
  }
  if (account.filters.length >= atMost) throw failedPrecondition('Too many filters');
  const last = account.filters.at(-1)?.id ?? 'ANe1Bm0';
  const filter: Filter = { id: `ANe1Bm${Number(last.slice('ANe1Bm'.length)) + 1}`, criteria, action };
  account.filters.push(filter);
  call.keepSettings();
  return filter;
}

export function remove(call: Call) {
  const { filters } = call.account;
  const place = filters.findIndex((filter) => filter.id === call.path.id);
  if (place < 0) throw notFound();
  filters.splice(place, 1);
  call.keepSettings();
  return undefined;
}

/** The labels all matching filters together put on and take off this mail. */
export function outcome(filters: readonly Filter[], mailbox: Mailbox, mail: StoredMail, now: number) {
  const add = new Set<string>();
  const remove = new Set<string>();
  for (const { criteria, action } of filters) {
    if (!matchesCriteria(criteria, mailbox, mail, now)) continue;
    for (const id of action.addLabelIds ?? []) add.add(id);
    for (const id of action.removeLabelIds ?? []) remove.add(id);
  }
  // A label may have been deleted since the filter was made.
  const known = new Set(mailbox.names().map((name) => labelIdOf(name.id)));
  const exists = (id: string) => !isUserLabel(id) || known.has(id);
  return { add: [...add].filter(exists), remove: [...remove].filter((id) => exists(id) && !add.has(id)) };
}

function matchesCriteria(criteria: FilterCriteria, mailbox: Mailbox, mail: StoredMail, now: number): boolean {
  const { from, to, subject, query, negatedQuery, hasAttachment, size, sizeComparison } = criteria;
  const parsed = mailbox.parsed(mail.uid);
  const finds = (q: string) => matcher(parseQuery(q, now), mailbox)(mail);
  const folded = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return (
    (!from || finds(inPlace('from', from))) &&
    (!to || finds(inPlace('to', to))) &&
    (!subject || folded(parsed.subject).includes(folded(subject))) &&
    (!query || finds(query)) &&
    (!negatedQuery || !finds(negatedQuery)) &&
    (hasAttachment === undefined || parsed.attachments.some((file) => file.filename !== '') === hasAttachment) &&
    (!size || (sizeComparison === 'larger' ? mail.raw.length > size : mail.raw.length < size))
  );
}

/** The person's words as one phrase in one place, whatever else they hold. */
function inPlace(place: 'from' | 'to', value: string): string {
  return `${place}:"${wordsOf(value).join(' ')}"`;
}

function checkCriteria(criteria: FilterCriteria, now: number): void {
  const { from, to, subject, query, negatedQuery, hasAttachment, size, sizeComparison } = criteria;
  const says = from || to || subject?.trim() || query || negatedQuery || hasAttachment !== undefined || size;
  if (!says) throw invalid('Filter must have at least one criteria');
  for (const q of [query, negatedQuery]) if (q) parseQuery(q, now);
  for (const person of [from, to]) if (person && wordsOf(person).length === 0) throw invalid('Invalid filter criteria');
  if (size && sizeComparison !== 'larger' && sizeComparison !== 'smaller') throw invalid('Invalid sizeComparison');
  if (size && (size < 0 || !Number.isInteger(size)))
    throw invalid("Invalid value at 'filter.criteria.size' (TYPE_INT32)");
}

function checkAction(mailbox: Mailbox, action: FilterAction): void {
  const { addLabelIds = [], removeLabelIds = [], forward } = action;
  if (forward) throw failedPrecondition('Unrecognized forwarding address');
  if (addLabelIds.length + removeLabelIds.length === 0) throw invalid('Filter must have at least one action');
  checkApplicable(mailbox, [...addLabelIds, ...removeLabelIds]);
  // One filter carries one user label, put on or taken off.
  if ([...addLabelIds, ...removeLabelIds].filter(isUserLabel).length > 1)
    throw invalid('Too many label in filter actions');
}
