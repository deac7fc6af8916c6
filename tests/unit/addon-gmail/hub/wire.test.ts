import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  answerId,
  canonical,
  parseBody,
  readAnswer,
  readRequest,
  requestBytes,
} from '../../../../addon-gmail/hub/protocol/wire';
import { writeBulk } from '../../../../src/bulk/job';
import { DocketError } from '../../../../src/words/errors';

const id = 'abcdefgh12345678';
const token = 'a.b.c';
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'ok';
  } catch (thrown) {
    return thrown instanceof DocketError ? thrown.code : 'not ours';
  }
};

describe('requests', () => {
  test.each([
    [{ do: 'open', conversation: '18c2' }],
    [{ do: 'open', message: '<a@b>' }],
    [{ do: 'open', conversation: '18c2', query: { screen: 'clocks', asOf: 5 } }],
    [{ do: 'act', conversation: '18c2', command: { do: 'tag', tags: ['a', 'b'] } }],
    [{ do: 'bulk', command: { do: 'close', chosen: ['1', '2'] } }],
    [{ do: 'bulk', command: { do: 'gather', of: 'period=this-week' } }],
    [{ do: 'board', query: { list: 'home' } }],
    [{ do: 'board', query: { list: 'tag', of: 'billing', cursor: '10' }, offset: -300, language: 'de-AT' }],
  ])('%j is understood as it stands', (body) => {
    const whole = { v: 1, id, token, ...body };
    expect(readRequest(parseBody(JSON.stringify(whole)))).toEqual(whole);
  });

  test('what nobody asked for is left out', () => {
    const read = readRequest({ v: 1, id, token, do: 'open', conversation: '1', person: 'dana', limitMs: 1 });
    expect(Object.keys(read).sort()).toEqual(['conversation', 'do', 'id', 'token', 'v']);
  });

  test.each([
    [{ v: 1, id: 'x'.repeat(41), token, do: 'board', query: { list: 'home' } }],
    [{ v: 1, id, token: 'with a space', do: 'board', query: { list: 'home' } }],
    [{ v: 1, id, token: 'x'.repeat(4097), do: 'board', query: { list: 'home' } }],
    [{ v: 1, id, do: 'board', query: { list: 'home' } }],
    [{ v: 1, id, token, do: 'board', query: { list: 'home', of: 5 } }],
    [{ v: 1, id, token, do: 'open', conversation: '18C2' }],
    [{ v: 1, id, token, do: 'open', conversation: 5, message: '<a@b>' }],
    [{ v: 1, id, token, do: 'open', conversation: '1', query: { screen: 'all' } }],
    [{ v: 1, id, token, do: 'act', conversation: '1', command: {} }],
    [{ v: 1, id, token, do: 'act', conversation: '1', command: { do: 'tag', tags: Array(101).fill('a') } }],
    [{ v: 1, id, token, do: 'open', conversation: '1', language: '<b>' }],
    [{ v: 1, id, token, do: 'bulk', command: { do: 'close', chosen: '../x' } }],
    [{ v: 1, id, token, do: 'bulk', command: { do: 'close', chosen: ['18c2', '18c2/trash'] } }],
    [{ v: 1, id, token, do: 'bulk', command: { do: 'tidy', all: '18c2 ..' } }],
    [
      {
        v: 1,
        id,
        token,
        do: 'bulk',
        command: {
          do: 'close',
          bulk: writeBulk({ id: '', command: { do: 'close' }, steps: [{ conversation: '../x' }], outcomes: [] }),
        },
      },
    ],
  ])('%j is malformed', (body) => {
    expect(codeOf(() => readRequest(body))).toBe('request-malformed');
  });

  test('size is judged by bytes and before anything is read', () => {
    expect(codeOf(() => parseBody('{}', requestBytes))).toBe('ok');
    expect(codeOf(() => parseBody('{}', requestBytes + 1))).toBe('request-too-large');
    expect(codeOf(() => parseBody(`"${'x'.repeat(requestBytes)}"`))).toBe('request-too-large');
  });

  test('anything at all is a request or one of our errors', () => {
    const body = fc.record({
      v: fc.oneof(fc.constant(1), fc.jsonValue()),
      id: fc.oneof(fc.constant(id), fc.jsonValue()),
      token: fc.oneof(fc.constant(token), fc.jsonValue()),
      do: fc.oneof(fc.constantFrom('open', 'act', 'board', 'bulk'), fc.jsonValue()),
      conversation: fc.jsonValue(),
      message: fc.jsonValue(),
      command: fc.jsonValue(),
      query: fc.jsonValue(),
    });
    fc.assert(
      fc.property(body, (value) => {
        expect(['ok', 'request-malformed', 'version-unknown']).toContain(codeOf(() => readRequest(value)));
        expect(answerId(value)).toMatch(/^([a-z0-9]{8,40})?$/);
      }),
    );
  });

  test('a command is the same in whatever order its fields come', () => {
    expect(canonical({ do: 'note', text: 'a' })).toBe(canonical({ text: 'a', do: 'note' }));
    expect(canonical({ do: 'note', text: 'a' })).not.toBe(canonical({ do: 'note', text: 'b' }));
    expect(canonical({ do: 'tag', tags: 'a,b' })).not.toBe(canonical({ do: 'tag', tags: ['a', 'b'] }));
  });
});

describe('answers', () => {
  const view = { screen: 'list', title: 'My work', sections: [] };
  const error = { code: 'busy', data: { why: 'writing' }, retryAfterMs: 5 };
  test.each([
    ['a view', { v: 1, id, ok: true, view }, true],
    ['a refusal', { v: 1, id, ok: false, error }, true],
    ['a refusal of what had no readable id', { v: 1, id: '', ok: false, error }, true],
    ['a view for another request', { v: 1, id: 'zzzzzzzz', ok: true, view }, false],
    ['a view for nobody', { v: 1, id: '', ok: true, view }, false],
    ['another version', { v: 2, id, ok: true, view }, false],
    ['a view without sections', { v: 1, id, ok: true, view: { screen: 'list', title: 'x' } }, false],
    ['a refusal that is text', { v: 1, id, ok: false, error: 'busy' }, false],
    ['a list', [], false],
  ])('%s', (_what, value, good) => {
    expect(readAnswer(JSON.stringify(value), id) !== null).toBe(good);
  });
  test('a refusal comes with its data', () => {
    expect(readAnswer(JSON.stringify({ v: 1, id, ok: false, error }), id)).toEqual({ v: 1, id, ok: false, error });
  });
  test.each([
    ['an unknown code', { code: 'on-fire', data: {} }, 'on-fire'],
    ['a name every object has', { code: 'constructor', data: {} }, 'constructor'],
    ['no code', { data: {} }, ''],
    ['data of another code', { code: 'busy', data: { why: 'retired', tag: 'x' } }, 'busy'],
    ['a why every object has', { code: 'busy', data: { why: 'toString' } }, 'busy'],
    ['sentences of an older hub', { code: 'busy', message: 'm', advice: 'a' }, 'busy'],
  ])('%s becomes an error this version knows', (_what, told, code) => {
    expect(readAnswer(JSON.stringify({ v: 1, id, ok: false, error: told }), id)).toEqual({
      v: 1,
      id,
      ok: false,
      error: { code: 'internal', data: { why: 'unreadable', code } },
    });
  });
  test('a page of HTML is no answer', () => {
    expect(readAnswer('<!DOCTYPE html><title>Error</title>', id)).toBeNull();
  });
});
