import { fingerprint } from './fingerprint';
import type { EpochMs } from './values';

/** Which messages there were, in a few characters: enough to tell later which of them have come since. */
export interface MailDigest {
  count: number;
  /** Eight letters `[0-9a-f]` made of their ids, in whatever order they come. */
  sum: string;
  /** The time of the newest; 0 without one. */
  newest: EpochMs;
}

export const mailDigest = (messages: readonly { id: string; at: EpochMs }[]): MailDigest => ({
  count: messages.length,
  sum: mailSum(messages),
  newest: messages.reduce((latest, { at }) => Math.max(latest, at), 0),
});

export const mailSum = (messages: readonly { id: string }[]): string =>
  fingerprint(
    messages
      .map(({ id }) => id)
      .sort()
      .join(' '),
  ).slice(0, 8);
