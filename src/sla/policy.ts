import type { Priority } from '../words/priorities';
import type { EpochMs } from '../words/values';
import type { Policy } from './types';

/** What policies ask of a conversation. */
export interface Subject {
  priority: Priority;
  tags: readonly string[];
  /** Address of the customer, lower case; empty where unknown. */
  from: string;
}

/** One condition that held, with the value that made it hold. A policy without conditions has none. */
export interface Reason {
  by: keyof Policy['when'];
  value: string;
}

export interface Match {
  policy: Policy;
  because: Reason[];
}

/** The first policy in force at `begins`, the first mail of the matter, all of whose conditions hold; null for none. */
export function choosePolicy(policies: readonly Policy[], subject: Subject, begins: EpochMs): Match | null {
  for (const policy of policies) {
    if (!isInForce(policy, begins)) continue;
    const because = reasons(policy.when, subject);
    if (because) return { policy, because };
  }
  return null;
}

export const isInForce = ({ starts, ends }: Policy, at: EpochMs): boolean =>
  at >= starts && (ends === null || at < ends);

/** Why all conditions hold, or null if one does not. */
function reasons({ priority, tag, from }: Policy['when'], subject: Subject): Reason[] | null {
  const held: [Reason['by'], string | undefined][] = [];
  if (priority) held.push(['priority', priority.find((value) => value === subject.priority)]);
  if (tag) held.push(['tag', tag.find((value) => subject.tags.includes(value))]);
  if (from) held.push(['from', from.find((value) => isFrom(value, subject.from))]);
  const because: Reason[] = [];
  for (const [by, value] of held) {
    if (value === undefined) return null;
    because.push({ by, value });
  }
  return because;
}

/** A whole address, or `@domain`, which speaks for its subdomains too. */
function isFrom(wanted: string, address: string): boolean {
  if (!wanted.startsWith('@')) return wanted === address;
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return address.includes('@') && (domain === wanted.slice(1) || domain.endsWith(`.${wanted.slice(1)}`));
}
