/**
 * Keeps a flood of made-up tokens from becoming a flood of questions to Google: after so many refusals in an hour Google
 * is not asked about anybody new, under one address or in all, and signatures are checked here. Whoever has been vouched for
 * already goes on working.
 */

import { digest } from '../direct/digest';
import { cache, cached } from '../mailbox/store';

const hour = 3_600_000;
/** A person's own add-on sends no token that Google refuses; a handful leaves room for its mistakes. */
const perAddress = 10;
/** Of the 20,000 requests a day a consumer account may make. */
const inAll = 200;

export const mayAsk = (address: string, now: number): boolean =>
  count(keyOf(address, now)) < perAddress && count(keyOf('', now)) < inAll;

/** Two at once may be counted as one: it is a dam, not an account. */
export function noteRefusal(address: string, now: number): void {
  for (const key of [keyOf(address, now), keyOf('', now)]) cache(key, count(key) + 1, hour / 1000);
}

const count = (key: string): number => cached<number>(key) ?? 0;

const keyOf = (address: string, now: number): string =>
  `refused.${Math.floor(now / hour)}.${address && digest(address)}`;
