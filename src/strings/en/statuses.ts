/** Everything that is said of a status for being that status. */
import type { ListedStatus, RestingStatus, Status } from '../../words/statuses';

export const statuses = {
  status: { new: 'New', open: 'Open', waiting: 'Waiting', snoozed: 'Snoozed', closed: 'Closed' } satisfies Record<
    Status,
    string
  >,
  /** Heads a group of a list. */
  statusSection: { waiting: 'Waiting for the customer', snoozed: 'Snoozed' } satisfies Record<ListedStatus, string>,
  /** The button that ends it. */
  statusEnd: { waiting: 'Stop waiting', snoozed: 'Wake up' } satisfies Record<ListedStatus, string>,
  /** In the sentence that heads a conversation. `when`: since when it waits, until when it is snoozed. */
  statusSentence: {
    waiting: (when: string | null) => (when ? `waiting for the customer since ${when}` : 'waiting for the customer'),
    snoozed: (when: string | null) => (when ? `snoozed until ${when}` : 'snoozed'),
  } satisfies Record<ListedStatus, (when: string | null) => string>,
  /** Why a clock stood still. */
  statusPause: {
    waiting: 'waiting for the customer',
    snoozed: 'snoozed',
    closed: 'closed and reopened later',
  } satisfies Record<RestingStatus, string>,
  /** In reports: the bar of the backlog, and how many of a member's conversations. */
  statusBacklog: { waiting: 'waiting for the customer', snoozed: 'snoozed' } satisfies Record<ListedStatus, string>,
  statusLoad: {
    waiting: (n: number) => `${n} waiting`,
    snoozed: (n: number) => `${n} snoozed`,
  } satisfies Record<ListedStatus, (n: number) => string>,
};
