/** The team's mailbox on Exchange: the Graph service over the store, and the add-on at the desk of a member. */
import { createGraph, type Graph, listCategory, masterList } from '../../../emulators/graph';
import { createMailbox } from '../../../emulators/mailbox/store';
import type { EpochMs, Mailbox } from '../../../emulators/mailbox/types';
import type { Desk, DeskOptions, OpenDesk } from './addon';
import type { Seat } from './directory';

const hour = 3_600_000;
const scopes = ['User.Read', 'Mail.ReadWrite.Shared'];

export interface TenantOptions {
  mailbox: Mailbox;
  seats: readonly Seat[];
  now: () => EpochMs;
  /** Whether Graph counts requests as the real one does. */
  throttled: boolean;
}

/** Replies written in Outlook are copied to the team's own Sent Items, as the set-up guide asks for. */
export function createTenant({ mailbox, seats, now, throttled }: TenantOptions): Graph {
  return createGraph({
    mailboxes: [mailbox, ...seats.map(({ address }) => createMailbox(address, { now }))],
    directory: [...seats, { address: mailbox.address, name: 'Team' }],
    settings: { [mailbox.address]: { copySentAs: true, copySentOnBehalf: true } },
    now,
    ...(throttled ? {} : { limits: { requests: Number.POSITIVE_INFINITY, uploadBytes: Number.POSITIVE_INFINITY } }),
  });
}

export const tokenFor = (graph: Graph, address: string, now: EpochMs): string =>
  graph.mintToken({ user: address, scopes, expiresAt: now + hour });

export interface Sitting {
  graph: Graph;
  mailbox: Mailbox;
  seat: Seat;
  now: () => EpochMs;
  openDesk: OpenDesk;
}

/** The add-on at the desk of this member. */
export function deskOf({ graph, mailbox, seat, now, openDesk }: Sitting): Desk {
  let held: { token: string; until: EpochMs } | null = null;
  return openDesk({
    mailbox: mailbox.address,
    account: { address: seat.address, name: seat.name },
    now,
    async token(fresh) {
      if (!held || fresh || now() > held.until) {
        held = { token: tokenFor(graph, seat.address, now()), until: now() + hour / 2 };
      }
      return held.token;
    },
    async fetch(url, { method, headers, body }) {
      const answer = await graph.handle({ method, url, headers, ...(body === undefined ? {} : { body }) });
      return {
        status: answer.status,
        headers: { get: (name) => answer.headers[name.toLowerCase()] ?? null },
        text: async () => answer.body,
      };
    },
    masterList: listOf(mailbox),
  });
}

/** As Outlook gives it to somebody who was signed in to the team mailbox itself at set-up. */
function listOf(mailbox: Mailbox): DeskOptions['masterList'] {
  return {
    names: async () => masterList(mailbox).map(({ name }) => name),
    add: async (categories) => {
      for (const { displayName, color } of categories) listCategory(mailbox, displayName, color);
    },
  };
}
