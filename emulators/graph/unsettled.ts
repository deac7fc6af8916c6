/**
 * Behaviour of Microsoft Graph that nobody has verified against a live tenant, one switch each. The default is what
 * the documentation suggests or, where it is silent, what is harder for a client. Tests of the add-on run both ways.
 */
export interface Unsettled {
  /** A PATCH of `categories` with a name that is not in the mailbox's master list. */
  unlistedCategories: 'accepted' | 'refused';
  /** `If-Match` on PATCH and DELETE of a message; no page of the reference mentions it. */
  ifMatch: 'honoured' | 'ignored';
  /** The extended property `Integer 0x0E07` = 1 in a POST makes a message that is not a draft. */
  messageFlags: 'honoured' | 'ignored';
  /** A person with full access asks for a shared mailbox's master list; reports conflict. Writing is always refused. */
  sharedMasterList: 'refused' | 'readable';
  /** Filters on extended properties are documented for the signed-in user's own mailbox only. */
  sharedExtendedFilter: 'works' | 'refused';
  /** Lists by the time a message was made or changed; documented is that times can be filtered by, not which of them. */
  changeTimes: 'served' | 'refused';
  /** Whether a delta link one person was given serves a colleague. */
  deltaLinks: 'shared' | 'personal';
  /** How the id of an extended property comes back: GUIDs lower case and tags short, or as the client wrote it. */
  extendedIds: 'normalised' | 'as written';
  /** Whether two categories that differ in case alone are one category. */
  categoryCase: 'ignored' | 'kept';
  /** The order of a list that is filtered and not ordered. */
  filteredOrder: 'scrambled' | 'newest first';
  /** The order of the parts in a batch's answer. */
  batchOrder: 'scrambled' | 'as sent';
  /** Whether a folder's delta reports a message that was moved away as removed. */
  movedAway: 'removed' | 'silent';
  /** Whether a page in a browser can read `Retry-After`. */
  retryAfter: 'exposed' | 'hidden';
  /** Whether a page in a browser can read `Date`, the service's own clock. */
  date: 'exposed' | 'hidden';
  /** How a refusal that passes says when to come back; the reference shows seconds, HTTP allows a date as well. */
  retryAfterForm: 'seconds' | 'date' | 'absent';
  /** Two POSTs of the same folder name: the second one is refused, or makes a folder of the same name. */
  sameFolderName: 'refused' | 'doubled';
  /**
   * The conversation of a reply written outside the tenant whose In-Reply-To and References are right: the one it answers,
   * or one of its own. Reported of replies from Gmail and others: Microsoft Q&A 5629315 (2025) and 5883983 (2026).
   */
  repliesFromElsewhere: 'joined' | 'apart';
}

export const unsettledDefaults: Readonly<Unsettled> = Object.freeze({
  unlistedCategories: 'accepted',
  ifMatch: 'honoured',
  messageFlags: 'honoured',
  sharedMasterList: 'refused',
  sharedExtendedFilter: 'works',
  changeTimes: 'served',
  deltaLinks: 'shared',
  extendedIds: 'normalised',
  categoryCase: 'ignored',
  filteredOrder: 'scrambled',
  batchOrder: 'scrambled',
  movedAway: 'removed',
  retryAfter: 'exposed',
  date: 'exposed',
  retryAfterForm: 'seconds',
  sameFolderName: 'refused',
  repliesFromElsewhere: 'joined',
});
