import { beforeEach, describe, expect, it } from '@jest/globals';
import { createWorld, type Json, refusal, shared, type World } from './world';

let world: World;
let path: string;
const batch = (requests: unknown, headers = {}) => world.ask('POST', '/$batch', { body: { requests }, headers });
const json = { 'Content-Type': 'application/json' };
const patch = (id: string, categories: unknown, dependsOn?: string[]) => ({
  id,
  method: 'PATCH',
  url: path,
  headers: json,
  body: { categories },
  ...(dependsOn ? { dependsOn } : {}),
});
const byId = (body: Json) => Object.fromEntries([...body.responses!].map((part) => [part.id as string, part]));

beforeEach(async () => {
  world = createWorld();
  path = `${shared}/messages/${world.id(await world.mail('One'))}`;
});

describe('a batch', () => {
  it('answers every part under its id, in no order', async () => {
    const requests = Array.from({ length: 20 }, (_, n) => ({
      id: `r${n}`,
      method: 'GET',
      url: n === 7 ? '/me/nothing' : path,
    }));
    const { status, body } = await batch(requests);
    expect(status).toBe(200);
    const parts = byId(body);
    expect(Object.keys(parts)).toHaveLength(20);
    expect(parts.r7!.status).toBe(400);
    expect(parts.r8!.body!.subject).toBe('One');
    expect(parts.r8!.headers!['Content-Type']).toBe('application/json');
    expect([...body.responses!].map((part) => part.id)).not.toEqual(requests.map(({ id }) => id));
  });

  it('keeps the order where the tenant does', async () => {
    world = createWorld({ unsettled: { batchOrder: 'as sent' } });
    const requests = Array.from({ length: 9 }, (_, n) => ({ id: `r${n}`, method: 'GET', url: '/me' }));
    expect([...(await batch(requests)).body.responses!].map((part) => part.id)).toEqual(requests.map(({ id }) => id));
  });

  it('runs what depends on another after it, whatever their order', async () => {
    const { body } = await batch([patch('c', ['3'], ['b']), patch('b', ['2'], ['a']), patch('a', ['1'])]);
    expect([...body.responses!].map((part) => part.status)).toEqual([200, 200, 200]);
    expect((await world.get(path)).body.categories).toEqual(['3']);
  });

  it('answers 424 for what depends on a failure, all the way down', async () => {
    const parts = byId((await batch([patch('a', 'no'), patch('b', ['2'], ['a']), patch('c', ['3'], ['b'])])).body);
    expect([parts.a!.status, parts.b!.status, parts.c!.status]).toEqual([400, 424, 424]);
    expect((await world.get(path)).body.categories).toEqual([]);
  });

  it('runs four at a time, so that alone it never meets the limit', async () => {
    let [running, most] = [0, 0];
    world = createWorld({
      latency: async () => {
        most = Math.max(most, ++running);
        await new Promise((done) => setImmediate(done));
        running--;
      },
    });
    const requests = Array.from({ length: 20 }, (_, n) => ({ id: `r${n}`, method: 'GET', url: `${shared}/messages` }));
    const { body } = await batch(requests);
    expect([...body.responses!].every((part) => (part.status as number) === 200)).toBe(true);
    expect(most).toBe(4);
  });

  it('gives each part its own preferences', async () => {
    const requests = [
      { id: 'a', method: 'GET', url: path, headers: { Prefer: 'IdType="ImmutableId"' } },
      { id: 'b', method: 'GET', url: path },
    ];
    const parts = byId((await batch(requests, { Prefer: 'IdType="ImmutableId"' })).body);
    expect(parts.b!.body!.id).toBe(path.split('/').pop());
    expect(parts.a!.body!.id).not.toBe(parts.b!.body!.id);
  });

  it('wants a content type for every body', async () => {
    const { headers: _, ...bare } = patch('a', ['1']);
    expect(byId((await batch([bare])).body).a!.status).toBe(400);
  });

  it.each<[string, (one: object) => unknown]>([
    ['21 parts', (one) => Array.from({ length: 21 }, (_, n) => ({ ...one, id: String(n) }))],
    ['none', () => []],
    ['no array', () => ({})],
    ['the same id twice', (one) => [one, one]],
    ['an id that is no string', (one) => [{ ...one, id: 1 }]],
    ['no url', (one) => [{ ...one, url: undefined }]],
    ['an unknown dependency', (one) => [{ ...one, dependsOn: ['z'] }]],
    [
      'a circle',
      (one) => [
        { ...one, dependsOn: ['b'] },
        { ...one, id: 'b', dependsOn: ['a'] },
      ],
    ],
  ])('is refused whole with %s', async (_, make) => {
    const before = world.graph.ledger.rows.length;
    expect(refusal(await batch(make({ id: 'a', method: 'GET', url: '/me' })))).toEqual([400, 'BadRequest']);
    expect(world.graph.ledger.rows).toHaveLength(before + 1);
  });

  it('holds no batch and no whole address', async () => {
    const parts = byId(
      (
        await batch([
          { id: 'a', method: 'POST', url: '/$batch', headers: json, body: {} },
          { id: 'b', method: 'GET', url: 'https://graph.microsoft.com/v1.0/me' },
        ])
      ).body,
    );
    expect([parts.a!.status, parts.b!.status]).toEqual([400, 400]);
  });

  it('needs a token of its own', async () => {
    expect((await world.ask('POST', '/$batch', { body: { requests: [] }, token: 'none' })).status).toBe(401);
    expect((await world.get('/$batch')).status).toBe(405);
  });

  it('stands in the ledger as one request with its parts', async () => {
    await batch([patch('a', ['1']), patch('b', ['2'])]);
    const [whole, ...parts] = world.graph.ledger.rows;
    expect([whole!.url, whole!.status, whole!.batch]).toEqual(['/$batch', 200, undefined]);
    expect(parts.map((row) => [row.batch, row.part, row.method])).toEqual([
      [1, 'a', 'PATCH'],
      [1, 'b', 'PATCH'],
    ]);
  });
});
