/** What Gmail says is open beside the card, in the words of its API. */

import { DocketError } from '../../src/words/errors';
import type { AddOnEvent } from './action';

/** Whether a message is open at all. */
export const isOpen = ({ gmail }: AddOnEvent): boolean => Boolean(gmail?.messageId || gmail?.threadId);

/** The conversation; null: none is open, or Gmail names it as its API does not. */
export const openThread = ({ gmail }: AddOnEvent): string | null => idIn(gmail?.threadId, 'thread');

/** The message; null likewise. With conversation view off the name of the thread ends with the message's. */
export const openMessageId = ({ gmail }: AddOnEvent): string | null =>
  idIn(gmail?.messageId, 'msg') ?? named(gmail?.threadId, 'msg');

/** An open message whose conversation nobody can tell. */
export const unnamed = (): DocketError => new DocketError('conversation-gone', { why: 'begun-here', host: 'Gmail' });

const idIn = (said = '', kind: 'thread' | 'msg'): string | null =>
  /^#?([0-9a-f]+)$/.exec(said)?.[1] ?? named(said, kind);

const decimals = {
  thread: /(?:^|[#|])thread-f:(\d{1,20})(?!\d)/,
  msg: /(?:^|[#|])msg-f:(\d{1,20})(?!\d)/,
};

/**
 * Gmail's own pages write `thread-f:` or `msg-f:` and a decimal number, in an event perhaps both, one after the other; the
 * API writes the same number in hexadecimal. Mail begun in Gmail's own window is `thread-a:r` or `msg-a:r` and a number
 * that is no id of the API's.
 */
function named(said = '', kind: 'thread' | 'msg'): string | null {
  const decimal = decimals[kind].exec(said)?.[1];
  return decimal === undefined ? null : hexadecimal(decimal);
}

/** Digit by digit: the number has 64 bits, more than a number of the language holds. */
function hexadecimal(decimal: string): string {
  const digits: number[] = [];
  for (const character of decimal) {
    let carry = Number(character);
    for (let at = 0; at < digits.length; at++) {
      const value = digits[at]! * 10 + carry;
      digits[at] = value % 16;
      carry = Math.floor(value / 16);
    }
    if (carry > 0) digits.push(carry);
  }
  return digits
    .reverse()
    .map((digit) => digit.toString(16))
    .join('');
}
