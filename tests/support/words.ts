/** Failures as people read them, in English. */
import { strings as english } from '../../src/strings/en';
import { inWords, type Problem } from '../../src/strings/errors';
import { type Failure, failureOf } from '../../src/words/errors';
import type { Outcome } from '../../src/words/inbox';

export const inEnglish = (failure: Failure): Problem => inWords(failure, english.errors);

export const thrownInEnglish = (thrown: unknown): Problem => inEnglish(failureOf(thrown));

/** What a refused question says; empty where it was not refused. */
export const messageIn = (outcome: Outcome): string => (outcome.ok ? '' : inEnglish(outcome.error).message);
