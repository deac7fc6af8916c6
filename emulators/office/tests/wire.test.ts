import { describe, expect, test } from '@jest/globals';
import { answerTo, eventFor, parseRequest } from '../wire';

const request = {
  _messageType: 0,
  _actionName: 'ExecuteMethod',
  _conversationId: 'conv',
  _correlationId: 7,
  _actionType: 0,
  _data: { ApiParams: 1 },
};
const parse = (change: Record<string, unknown>) => parseRequest(JSON.stringify({ ...request, ...change }), 'conv');

describe('a posted message', () => {
  test('is read', () => {
    expect(parse({})).toEqual({ action: 'ExecuteMethod', type: 'call', correlation: 7, data: { ApiParams: 1 } });
    expect(parse({ _actionType: 1 })?.type).toBe('listen');
    expect(parse({ _actionType: 2, _data: undefined })).toMatchObject({ type: 'unlisten', data: null });
  });

  test.each([
    ['another conversation', { _conversationId: 'other' }],
    ['an answer, not a request', { _messageType: 1 }],
    ['no name', { _actionName: undefined }],
    ['no correlation', { _correlationId: '7' }],
    ['an unknown type', { _actionType: 9 }],
  ])('with %s is ignored', (_, change) => {
    expect(parse(change)).toBeNull();
  });

  test.each([
    ['no text', request],
    ['no JSON', '{'],
    ['no object', '[1]'],
    ['null', 'null'],
  ])('%s is ignored', (_, posted) => {
    expect(parseRequest(posted, 'conv')).toBeNull();
  });
});

test('an answer is matched by its correlation, an event by its name', () => {
  const asked = parse({})!;
  expect(JSON.parse(answerTo(asked, { error: false }, 'conv', 'https://host', -2))).toEqual({
    _messageType: 1,
    _actionName: 'ExecuteMethod',
    _conversationId: 'conv',
    _correlationId: 7,
    _origin: 'https://host',
    _data: { error: false },
    _errorCode: -2,
    _responseType: 0,
    _serializerVersion: 1,
  });
  expect(JSON.parse(eventFor('olkItemSelectedChanged', 3, '', 'conv', 'https://host'))).toMatchObject({
    _actionName: 'olkItemSelectedChanged',
    _correlationId: 3,
    _errorCode: 0,
    _responseType: 1,
    _data: '',
  });
});
