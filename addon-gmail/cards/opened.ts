/** What Gmail says is open beside the card, in the words of its API. */
import type { AddOnEvent } from './action';

/** The conversation; empty: none is open. */
export const openThread = ({ gmail }: AddOnEvent): string => apiId(gmail?.threadId ?? '');

/** The message; empty: none is open. */
export const openMessageId = ({ gmail }: AddOnEvent): string => apiId(gmail?.messageId ?? '');

/**
 * Gmail's own pages call a thread `thread-f:` and a message `msg-f:` with a decimal number; the API calls the same number
 * by its hexadecimal digits. Which of the two an event carries is not documented. Anything else stays as it is.
 */
function apiId(said: string): string {
  const decimal = /^(?:thread|msg)-f:(\d{1,20})$/.exec(said)?.[1];
  return decimal === undefined ? said : hexadecimal(decimal);
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
