/** What one mail of a conversation is to the customer. */
import type { Address, EpochMs } from '../words/values';

/** Why a mail of the team counts as an answer. */
export type AnswerReason =
  /** It goes to somebody of the customer's side by address. */
  | 'address'
  /** By the domain of the customer's company. */
  | 'domain'
  /** To an address the customer's own words name. */
  | 'named'
  /** The customer cannot be reached by Reply, and this is the first address anybody wrote to. */
  | 'confirmed'
  /** A recipient cannot be read, or nobody reported any. */
  | 'unreadable'
  /** Somebody of the team said so. */
  | 'said';

export type Verdict =
  /**
   * The customer's mail, or a request by a member. `customer`: who asks as far as the mail tells, both parts empty where a
   * forward does not say. `visitor`: the same, folded, where a form sent it for them; null: its sender speaks for the side.
   */
  | { is: 'asks'; customer: Address; visitor: string | null; how: 'wrote' | 'forwarded' | 'brought' }
  /** A member wrote to the team and somebody outside, about mail this mailbox never had: work, though nobody waits yet. */
  | { is: 'brought'; customer: Address }
  /** A third party's mail: brings the conversation back, starts no response clock. */
  | { is: 'third-party' }
  /** `to`: outside recipients. `leaves`: the oldest mail of another visitor of a form it does not answer, `[at, id]`. */
  | { is: 'answer'; why: AnswerReason; to: readonly string[]; leaves: readonly [EpochMs, string] | null }
  /** Of the team to somebody else. `to`: whom, at least one. */
  | { is: 'word'; to: readonly string[] }
  /** Within the team. */
  | { is: 'internal' }
  /** The team's, and somebody said that it is no answer. */
  | { is: 'no-answer'; to: readonly string[] }
  /** A mail of the team's own that was delivered to it again. */
  | { is: 'copy' }
  /** Somebody said that it is not for the team: as if it had never come. */
  | { is: 'dismissed' }
  | { is: 'machine' }
  /** It turned up so late, or among so many others, that it changes nothing until somebody says so. `of`: what it is else. */
  | { is: 'came-to-light'; of: Verdict };

const silent: readonly Verdict['is'][] = ['machine', 'copy', 'dismissed', 'came-to-light'];

/** Mail that is no news to anybody: a machine's, our own come back, what is not for the team, and what came to light late. */
export const isSilent = ({ verdict: { is } }: { verdict: Verdict }): boolean => silent.includes(is);
