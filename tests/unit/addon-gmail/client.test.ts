/// <reference types="google-apps-script" />
/** What the client makes of Google's answers, and how long anything may wait for its turn. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, createClient, path } from '../../../addon-gmail/mailbox/client';
import { writing } from '../../../addon-gmail/mailbox/writing';
import { DocketError } from '../../../src/words/errors';

const thread = { method: 'get', path: 'threads/18c2' } as const;
let answers: { status: number; body: string }[] = [];
let asked = 0;
let waits: number[] = [];
let isFree = false;

beforeEach(() => {
  answers = [];
  asked = 0;
  waits = [];
  isFree = false;
  const next = () => {
    const { status, body } = answers[Math.min(asked, answers.length - 1)]!;
    asked += 1;
    return { getResponseCode: () => status, getContentText: () => body, getHeaders: () => ({}) };
  };
  const lock = {
    tryLock(ms: number) {
      if (!Number.isFinite(ms) || ms < 0) throw new Error('not a time to wait');
      waits.push(ms);
      return isFree;
    },
    releaseLock: () => undefined,
  };
  Object.assign(globalThis, {
    UrlFetchApp: { fetchAll: (requests: unknown[]) => requests.map(next) },
    ScriptApp: { getOAuthToken: () => 'token' },
    Utilities: { sleep: () => undefined },
    LockService: { getScriptLock: () => lock },
  });
});

const codeOf = (call: () => unknown): string => {
  try {
    call();
    return 'done';
  } catch (thrown) {
    if (thrown instanceof DocketError) return thrown.code;
    throw thrown;
  }
};
const client = () => createClient(Date.now() + 3_600_000);

describe('an answer', () => {
  test('of which half is missing is asked for again', () => {
    answers = [
      { status: 200, body: '{"id":"18c2","mess' },
      { status: 200, body: '{"id":"18c2"}' },
    ];
    expect(client().one(thread)).toEqual({ id: '18c2' });
    expect(asked).toBe(2);
  });

  test('that never comes whole is a fault of the host, as if none had come', () => {
    answers = [{ status: 200, body: '{"id":' }];
    expect(codeOf(() => client().one(thread))).toBe('mailbox-unreachable');
    expect(asked).toBe(5);
  });

  test('without a body says nothing, and that is an answer', () => {
    answers = [{ status: 204, body: '' }];
    expect(client().one(thread)).toEqual({});
  });
});

describe('an id', () => {
  test.each(['..', '.', '', '../x', 'a/b', 'a?b', 'a%2Fb', 'a b', 'ä'])('such as %p leads nowhere', (id) => {
    expect(codeOf(() => path('threads', id))).toBe('conversation-gone');
  });

  test('of Gmail’s stands as it is', () => {
    expect(path('threads', '18c2', { format: 'full', fields: ['a', 'b'], none: undefined })).toBe(
      'threads/18c2?format=full&fields=a&fields=b',
    );
    expect(path('labels', 'Label_34')).toBe('labels/Label_34');
  });
});

describe('the lock', () => {
  const left = (ms: number): Client => ({ all: () => [], one: () => ({}) as never, timeLeft: () => ms });
  const write = (ms: number) => codeOf(() => writing(left(ms), '18c2', '1', () => undefined));

  test('is waited for no longer than leaves time to write and to say so', () => {
    for (const ms of [28_000, 20_000, 12_000, 10_001]) expect(write(ms)).toBe('busy');
    expect(waits).toEqual([15_000, 10_000, 2_000, 1]);
  });

  test('is taken if it is free, and not waited for, where there is no such time', () => {
    for (const ms of [10_000, 3_000, -5]) expect(write(ms)).toBe('busy');
    expect(waits).toEqual([0, 0, 0]);
  });
});
