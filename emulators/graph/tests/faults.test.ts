import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Fault, type FaultStatus, NoAnswer } from '..';
import { bob, createWorld, type Json, refusal, shared, start, type World } from './world';

let world: World;
let path: string;
const set = (categories: string[]) => world.ask('PATCH', path, { body: { categories } });
const now = async () => (await world.get(path)).body.categories;

beforeEach(async () => {
  world = createWorld();
  path = `${shared}/messages/${world.id(await world.mail('One'))}`;
});

describe('a status', () => {
  it.each<[FaultStatus, string, string | undefined]>([
    [401, 'InvalidAuthenticationToken', undefined],
    [403, 'ErrorAccessDenied', undefined],
    [404, 'ErrorItemNotFound', undefined],
    [409, 'ErrorIrresolvableConflict', undefined],
    [410, 'SyncStateNotFound', undefined],
    [412, 'ErrorIrresolvableConflict', undefined],
    [424, 'FailedDependency', undefined],
    [429, 'ApplicationThrottled', '1'],
    [500, 'ErrorInternalServerError', undefined],
    [503, 'ServiceUnavailable', '1'],
    [504, 'GatewayTimeout', undefined],
  ])('%i instead of doing anything', async (status, code, retryAfter) => {
    const fault = world.graph.inject({ on: { method: 'PATCH' }, status });
    const answer = await set(['@bob']);
    expect(refusal(answer)).toEqual([status, code]);
    expect(answer.headers['retry-after']).toBe(retryAfter);
    expect(await now()).toEqual([]);
    expect(fault.struck).toBe(1);
    expect((await set(['@bob'])).status).toBe(200);
    expect(world.graph.ledger.rows[0]!.fault).toBe(`status ${status}`);
  });

  it('with the Retry-After and the code wanted', async () => {
    world.graph.inject({ status: 429, retryAfter: 30, code: 'TooManyRequests' });
    const answer = await world.get(path);
    expect([answer.headers['retry-after'], answer.body.error!.code]).toEqual(['30', 'TooManyRequests']);
    world.graph.inject({ status: 503, retryAfter: null });
    expect((await world.get(path)).headers['retry-after']).toBeUndefined();
  });

  it.each([
    ['seconds', '30'],
    ['date', new Date(start + 30_000).toUTCString()],
    ['absent', undefined],
  ] as const)('with a Retry-After in %s', async (retryAfterForm, expected) => {
    const other = createWorld({ unsettled: { retryAfterForm } });
    other.graph.inject({ status: 429, retryAfter: 30 });
    expect((await other.get(path)).headers['retry-after']).toBe(expected);
  });

  it('at any request: after some, several times, and no longer when taken away', async () => {
    const fault = world.graph.inject({ on: { url: '/messages/' }, skip: 2, times: 2, status: 503 });
    const statuses = [];
    for (let n = 0; n < 6; n++) statuses.push((await world.get(path)).status);
    expect(statuses).toEqual([200, 200, 503, 503, 200, 200]);
    const always = world.graph.inject({ times: Number.POSITIVE_INFINITY, status: 500 });
    expect((await world.get('/me')).status).toBe(500);
    always.remove();
    expect((await world.get('/me')).status).toBe(200);
    expect(fault.struck).toBe(2);
  });

  it('in a part of a batch, which itself answers 200', async () => {
    const requests = ['a', 'b'].map((id) => ({ id, method: 'GET', url: id === 'a' ? path : '/me' }));
    world.graph.inject({ on: { part: true, url: /messages/ }, status: 429, retryAfter: 7 });
    const { status, body } = await world.ask('POST', '/$batch', { body: { requests } });
    const part = [...body.responses!].find((one) => one.id === ('a' as Json))!;
    expect([status, part.status, part.headers!['Retry-After']]).toEqual([200, 429, '7']);
    world.graph.inject({ on: { url: '/$batch' }, status: 429 });
    expect((await world.ask('POST', '/$batch', { body: { requests } })).status).toBe(429);
  });
});

describe('no answer', () => {
  it('before: nothing was done', async () => {
    world.graph.inject({ on: { method: 'PATCH' }, timeout: 'before' });
    await expect(set(['@bob'])).rejects.toThrow(NoAnswer);
    expect(await now()).toEqual([]);
    expect(world.graph.ledger.rows[0]!.status).toBe(0);
  });

  it('after: it was done', async () => {
    world.graph.inject({ on: { method: 'PATCH' }, timeout: 'after' });
    await expect(set(['@bob'])).rejects.toMatchObject({ when: 'after' });
    expect(await now()).toEqual(['@bob']);
  });

  it('after a refusal: nobody hears of it', async () => {
    world.graph.inject({ timeout: 'after' });
    await expect(world.get(`${path}x`)).rejects.toThrow(NoAnswer);
  });

  it('frees its place among the four', async () => {
    world.graph.inject({ times: 8, timeout: 'after' });
    for (let n = 0; n < 8; n++) await expect(world.get(path)).rejects.toThrow(NoAnswer);
    expect((await world.get(path)).status).toBe(200);
  });

  it('to a part of a batch is 504 there, done or not', async () => {
    const requests = [
      {
        id: 'a',
        method: 'PATCH',
        url: path,
        headers: { 'Content-Type': 'application/json' },
        body: { categories: ['x'] },
      },
    ];
    world.graph.inject({ on: { part: true }, timeout: 'after' });
    const { body } = await world.ask('POST', '/$batch', { body: { requests } });
    expect(body.responses![0]!.status).toBe(504);
    expect(await now()).toEqual(['x']);
  });
});

describe('between a read and a write', () => {
  const between = (run: () => Promise<unknown>): Fault => ({
    between: {
      read: { method: 'GET', url: '/messages/' },
      write: { method: 'PATCH' },
      run: async () => {
        await run();
      },
    },
  });
  const colleague = () => world.ask('PATCH', path, { body: { categories: ['@bob'] }, token: world.as(bob) });

  it('a colleague’s change is lost by whoever does not look again', async () => {
    await set(['@carol']);
    const fault = world.graph.inject(between(colleague));
    const seen = [...(await world.get(path)).body.categories!];
    expect(seen).toEqual(['@carol']);
    await set([...seen.map(String), '#vip']);
    expect(await now()).toEqual(['@carol', '#vip']);
    expect(fault.struck).toBe(1);
    const before = world.graph.ledger.rows.slice(-4).map((row) => [row.method, row.user]);
    expect(before).toContainEqual(['PATCH', bob]);
  });

  it('and stopped by If-Match', async () => {
    world.graph.inject(between(colleague));
    const etag = (await world.get(path)).body['@odata.etag'] as string;
    const late = await world.ask('PATCH', path, { body: { categories: ['@alice'] }, headers: { 'If-Match': etag } });
    expect(late.status).toBe(412);
    expect(await now()).toEqual(['@bob']);
  });

  it('each time needs a read of its own', async () => {
    const fault = world.graph.inject({ ...between(colleague), times: 2 });
    await world.get(path);
    await set(['@alice']);
    await set(['@carol']);
    expect(fault.struck).toBe(1);
    await world.get(path);
    await set(['@alice']);
    expect(fault.struck).toBe(2);
  });

  it('needs the read first', async () => {
    const fault = world.graph.inject(between(colleague));
    await set(['@alice']);
    expect(fault.struck).toBe(0);
  });
});

it('a fault is one thing', () => {
  expect(() => world.graph.inject({})).toThrow(TypeError);
  expect(() => world.graph.inject({ status: 500, timeout: 'after' })).toThrow(TypeError);
});
