/** What tools print of errors: English, as their own messages are. */
import { strings as english } from '../src/strings/en';
import { faults } from '../src/strings/en/errors/faults';
import { faultLines, inOneLine } from '../src/strings/errors';
import type { Fault } from '../src/words/config-faults';
import { DocketError, failureOf } from '../src/words/errors';

export const said = (thrown: unknown): string => {
  if (thrown instanceof DocketError) return inOneLine(failureOf(thrown), english.errors);
  return thrown instanceof Error ? thrown.message : String(thrown);
};

/** A line a fault, with its place. */
export const faultText = (found: readonly Fault[]): string => faultLines(found, faults, 'the whole').trim();
