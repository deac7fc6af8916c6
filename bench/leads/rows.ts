import type { BoardRow } from '../../src/words/board';

const owners = ['alice', 'bob', 'dana', 'femi', null] as const;
const statuses = ['open', 'open', 'open', 'waiting', 'snoozed'] as const;

/** The name that says whose the nth open conversation is. */
export const ownerOf = (n: number): (typeof owners)[number] => owners[n % owners.length]!;

export const rowFor = (conversation: string, n: number, now: number): BoardRow => ({
  conversation,
  owner: ownerOf(n),
  status: ownerOf(n) === null ? 'open' : statuses[n % statuses.length]!,
  priority: 'normal',
  waitingSince: now - n * 60_000,
  due: now + (n - 500) * 60_000,
  next: now + (n + 1) * 60_000,
  done: 'bench',
});

/** More open work than this no board of Gmail's holds; a larger mailbox has more that is closed. */
export const openAtMost = 10_000;

export const letter = (n: number): string =>
  [
    `From: Customer ${n} <c${n}@customer.example>`,
    'To: support@fernhill.example',
    `Subject: Question ${n}`,
    `Message-ID: <q${n}@customer.example>`,
    '',
    'Hello',
  ].join('\r\n');
