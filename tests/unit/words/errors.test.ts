import { describe, expect, test } from '@jest/globals';
import { DocketError, errorCodes, failureOf } from '../../../src/words/errors';

describe('errors as data', () => {
  test('codes are told apart', () => {
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
  });
  test('an error of Docket’s own keeps its code, sentence and advice', () => {
    expect(failureOf(new DocketError('busy', 'Busy.', 'Wait.'))).toEqual({
      code: 'busy',
      message: 'Busy.',
      advice: 'Wait.',
    });
    expect(failureOf(new DocketError('busy', 'Busy.', 'Wait.', 5))).toMatchObject({ retryAfterMs: 5 });
  });
  test.each([[new Error('odd')], ['odd'], ['an odd text']])('%p is a fault of Docket’s', (thrown) => {
    expect(failureOf(thrown)).toMatchObject({ code: 'internal', message: expect.stringContaining('odd') });
  });
  test.each([[null], [undefined], [Object.create(null)], [Symbol('odd')]])('%p can be told too', (thrown) => {
    expect(failureOf(thrown).code).toBe('internal');
  });
});
