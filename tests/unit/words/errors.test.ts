import { describe, expect, test } from '@jest/globals';
import { DocketError, failureOf } from '../../../src/words/errors';
import { errorCodes, failureIn } from '../../../src/words/failure-in';

describe('errors as data', () => {
  test('an error of Docket’s own keeps its code and data', () => {
    const data = { why: 'host', host: 'Gmail' } as const;
    expect(failureOf(new DocketError('busy', data))).toEqual({ code: 'busy', data });
    expect(failureOf(new DocketError('busy', data, 5))).toEqual({ code: 'busy', data, retryAfterMs: 5 });
    expect(failureOf(new DocketError('who-are-you'))).toEqual({ code: 'who-are-you', data: {} });
  });
  test('its message is for logs', () => {
    expect(new DocketError('nothing-chosen').message).toBe('nothing-chosen');
    expect(new DocketError('too-many', { chosen: 101, limit: 100 }).message).toBe(
      'too-many {"chosen":101,"limit":100}',
    );
  });
  test.each([[new Error('odd')], ['odd'], ['an odd text']])('%p is a fault of Docket’s', (thrown) => {
    expect(failureOf(thrown)).toEqual({
      code: 'internal',
      data: { why: 'thrown', said: expect.stringContaining('odd') },
    });
  });
  test.each([[null], [undefined], [Object.create(null)], [Symbol('odd')]])('%p can be told too', (thrown) => {
    expect(failureOf(thrown).code).toBe('internal');
  });
  test('of a long text the beginning is kept', () => {
    const { data } = failureOf(new Error('x'.repeat(100_000)));
    expect(JSON.stringify(data).length).toBeLessThan(300);
  });
});

describe('what comes back from a store', () => {
  test('each code without data as it was', () => {
    for (const code of errorCodes) expect(['internal', code]).toContain(failureIn({ code, data: {} }).code);
  });
  test('what a newer version added to the data does no harm', () => {
    expect(failureIn({ code: 'too-many', data: { chosen: 3, limit: 2, more: true } }).code).toBe('too-many');
  });
  test.each([
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['a text', 'busy', ''],
    ['a list', [], ''],
    ['an unknown code', { code: '__proto__', data: {} }, '__proto__'],
    ['a number that is none', { code: 'too-many', data: { chosen: 'many', limit: 100 } }, 'too-many'],
    ['a list that is none', { code: 'config-invalid', data: { faults: 'all' } }, 'config-invalid'],
    [
      'an unknown fault',
      { code: 'config-invalid', data: { faults: [{ path: '', code: 'x', data: {} }] } },
      'config-invalid',
    ],
  ])('%s is a fault with a name', (_what, value, code) => {
    expect(failureIn(value)).toEqual({ code: 'internal', data: { why: 'unreadable', code } });
  });
  test('a time to wait is kept where it is one', () => {
    const busy = { code: 'busy', data: { why: 'writing' } };
    expect(failureIn({ ...busy, retryAfterMs: 5 })).toEqual({ ...busy, retryAfterMs: 5 });
    expect(failureIn({ ...busy, retryAfterMs: 'soon' })).toEqual(busy);
  });
});
