import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Shape, shapes } from '../data/shapes';
import { pick, readFields } from '../http/fields';
import { answering, world } from './world';

describe('an address', () => {
  test.each([
    ['GET', 'label'],
    ['GET', 'labels/a/b'],
    ['PATCH', 'labels'],
    ['POST', 'threads'],
    ['GET', 'labels/'],
    ['GET', 'threads/1/modify'],
  ])('%s %s that Gmail does not have is a 404', async (verb, path) => {
    const w = world();
    const { status, json } = await w.call(verb, path);
    expect([status, json.error.status]).toEqual([404, 'NOT_FOUND']);
    expect(w.gmail.ledger).toMatchObject([{ method: 'unknown', status: 404, units: 0 }]);
  });

  test.each([
    'http://gmail.googleapis.com/gmail/v1/users/me/profile',
    'https://example.com/gmail/v1/users/me/profile',
    'https://gmail.googleapis.com/gmail/v2/users/me/profile',
    'https://gmail.googleapis.com/upload/gmail/v1/users/me/profile',
    'https://gmail.googleapis.com/gmail/v1/users//profile',
    'nonsense',
  ])('%s is not Gmail’s', async (url) => {
    const w = world();
    expect((await w.gmail.handle({ method: 'GET', url, headers: {}, body: '' })).status).toBe(404);
  });
});

describe('parameters', () => {
  test.each([
    ['labels', { foo: '1' }],
    ['labels', { maxResults: '5' }],
    ['messages', { labelId: 'INBOX' }],
    ['messages', { q: ['a', 'b'] }],
    ['messages', { includeSpamTrash: 'yes' }],
    ['labels', { alt: 'media' }],
    ['labels', { uploadType: 'media' }],
    ['history', { startHistoryId: '1', format: 'full' }],
  ])('%s with %j is a 400', async (path, query) => {
    const { status, json } = await world().get(path, query as Record<string, string>);
    expect([status, json.error.errors[0].reason]).toEqual([400, 'invalidArgument']);
  });

  test('those understood everywhere do no harm', async () => {
    const query = { alt: 'json', prettyPrint: 'false', quotaUser: 'x', key: 'y' };
    expect((await world().get('labels', query)).status).toBe(200);
  });
});

describe('a body', () => {
  const send = (body: string, type = 'application/json') => {
    const w = world();
    const url = 'https://gmail.googleapis.com/gmail/v1/users/me/labels';
    const headers = { Authorization: `Bearer ${w.token}`, 'content-type': type };
    return w.gmail.handle({ method: 'POST', url, headers, body });
  };

  test.each([
    '{',
    '[]',
    '"x"',
    'null',
    '{"name":1}',
    '{"names":"x"}',
    '{"name":"x","color":{"background":"#000000"}}',
    '{"name":"\xff"}',
    '{"name":"x","toString":"x"}',
    '{"name":"x","__proto__":{}}',
  ])('%s is a 400', async (body) => expect((await send(body)).status).toBe(400));

  test('has to say that it is JSON', async () => {
    expect((await send('{"name":"x"}', 'application/x-www-form-urlencoded')).status).toBe(400);
    expect((await send('{"name":"x"}', 'application/json; charset=utf-8')).status).toBe(200);
  });

  test('is bytes: UTF-8 is read as such, and text is a fault of the caller', async () => {
    const bytes = Buffer.from('{"name":"✓älice"}').toString('latin1');
    expect(JSON.parse((await send(bytes)).body).name).toBe('✓älice');
    expect(() => send('{"name":"✓"}')).toThrow(TypeError);
  });

  test('wrong where none is expected', async () => {
    const w = world();
    const id = await w.receive();
    expect((await w.post(`threads/${id}/trash`, { addLabelIds: [] })).status).toBe(400);
    expect((await w.post(`messages/${id}/modify`, { addLabelIds: 'STARRED' })).status).toBe(400);
    expect((await w.post(`messages/${id}/modify`, { addLabelIds: [1] })).status).toBe(400);
  });
});

describe('fields', () => {
  async function thread(fields: string) {
    const w = world();
    const id = await w.receive({ headers: ['Message-ID: <a@x>'] });
    await w.receive({ subject: 'Re: Printer', headers: answering('<a@x>') });
    return w.get(`threads/${id}`, { fields, format: 'metadata', metadataHeaders: ['Subject'] });
  }

  test('keep what they name, through lists', async () => {
    const { json } = await thread('messages(labelIds,payload/headers(value))');
    expect(json).toEqual({
      messages: [
        { labelIds: ['INBOX', 'UNREAD'], payload: { headers: [{ value: 'Printer' }] } },
        { labelIds: ['INBOX', 'UNREAD'], payload: { headers: [{ value: 'Re: Printer' }] } },
      ],
    });
  });

  test('the same part by several names is both', async () => {
    const { json } = await thread('messages/labelIds,messages/payload/headers/value,messages/payload/headers(name)');
    expect(json.messages[0]).toEqual({
      labelIds: ['INBOX', 'UNREAD'],
      payload: { headers: [{ name: 'Subject', value: 'Printer' }] },
    });
  });

  test('a star is every field', async () => {
    expect(Object.keys((await thread('*')).json)).toEqual(['id', 'historyId', 'messages']);
    expect((await thread('messages/payload/*')).json.messages[0].payload).toEqual({
      mimeType: 'text/plain',
      headers: [{ name: 'Subject', value: 'Printer' }],
    });
  });

  test.each([
    '',
    'message',
    'messages(',
    'messages)',
    'messages()',
    'messages/',
    'messages,',
    'id/x',
    'a b',
    'messages(id',
    'toString',
    'messages/*/nope',
  ])('%j is a 400', async (fields) => expect((await thread(fields)).status).toBe(400));

  test('an error is told whole', async () => {
    const w = world();
    const { json } = await w.get(`threads/${w.gmail.ids('team@acme.example').message(5)}`, { fields: 'id' });
    expect(json.error.code).toBe(404);
  });

  test('random paths keep exactly what a walk along each keeps', () => {
    const within = (shape: Shape | true): string[] => (shape === true ? [] : Object.keys(shape));
    const path = fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }).map((choices) => {
      const names: string[] = [];
      let shape: Shape | true = shapes.thread;
      for (const choice of choices) {
        const options = within(shape);
        if (options.length === 0) break;
        const name = options[choice % options.length]!;
        names.push(name);
        shape = (shape as Shape)[name]!;
      }
      return names;
    });
    const answer = {
      id: '1',
      messages: [
        {
          id: 'a',
          labelIds: ['x'],
          payload: { headers: [{ name: 'n', value: 'v' }], parts: [{ partId: '0' }], body: { size: 1 } },
        },
        { id: 'b' },
      ],
    };
    const has = (value: unknown, names: string[]): boolean =>
      Array.isArray(value)
        ? value.some((item) => has(item, names))
        : names.length === 0 ||
          (typeof value === 'object' &&
            value !== null &&
            names[0]! in value &&
            has((value as Record<string, unknown>)[names[0]!], names.slice(1)));
    const leaves = (value: unknown, at: string[] = []): string[][] =>
      Array.isArray(value)
        ? value.flatMap((item) => leaves(item, at))
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...at, name]))
          : [at];
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 4 }), (paths) => {
        const kept = pick(answer, readFields(paths.map((names) => names.join('/')).join(','), shapes.thread));
        for (const leaf of leaves(answer)) {
          const named = paths.some((names) => names.every((name, depth) => leaf[depth] === name));
          expect([leaf, has(kept, leaf)]).toEqual([leaf, named]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
