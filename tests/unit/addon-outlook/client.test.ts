import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, createClient, type Fetch } from '../../../addon-outlook/mailbox/client';
import type { DocketError } from '../../../src/words/errors';

interface Sent {
  method: string;
  url: string;
  body: { requests?: { id: string; url: string; dependsOn?: string[]; headers: Record<string, string> }[] };
  authorization: string;
}

type Reply = { status: number; body?: unknown; headers?: Record<string, string> } | 'lost';

const now = Date.parse('2026-11-23T09:42:00Z');

describe('the Graph client', () => {
  let sent: Sent[];
  let waits: number[];
  let answers: (request: Sent) => Reply | Promise<Reply>;
  let client: Client;
  let tokens: number;
  let fetched: Fetch;

  beforeEach(() => {
    sent = [];
    waits = [];
    tokens = 0;
    answers = () => ({ status: 200, body: {} });
    fetched = async (url, { method, headers, body }) => {
      const request = { method, url, body: JSON.parse(body ?? '{}'), authorization: headers.Authorization! } as Sent;
      sent.push(request);
      const reply = await answers(request);
      if (reply === 'lost') throw new TypeError('network');
      return {
        status: reply.status,
        headers: { get: (name) => reply.headers?.[name] ?? null },
        text: async () => (reply.body === undefined ? '' : JSON.stringify(reply.body)),
      };
    };
    client = createClient({
      tokens: {
        token: async ({ fresh = false } = {}) => `token-${fresh ? ++tokens : tokens}`,
        account: async () => ({ address: '', name: '' }),
      },
      fetch: fetched,
      now: () => now,
      sleep: async (ms) => {
        waits.push(ms);
      },
      random: () => 0.5,
    });
  });

  const gets = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ method: 'GET' as const, path: `/users/x/messages/${index}` }));
  const parts = (request: Sent, reply: (id: string) => { status: number; body?: unknown; headers?: object }) => ({
    status: 200,
    body: { responses: request.body.requests!.map(({ id }) => ({ id, ...reply(id) })).reverse() },
  });
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: DocketError) => error.code,
    );

  test('one call goes alone, several travel in batches of twenty and are answered in order', async () => {
    answers = (request) =>
      request.url.endsWith('/$batch')
        ? parts(request, (id) => ({ status: 200, body: { of: request.body.requests![Number(id)]!.url } }))
        : { status: 200, body: { alone: true } };
    expect(await client.all(gets(1))).toEqual([{ alone: true }]);
    const found = (await client.all(gets(45))) as { of: string }[];
    expect(found.map(({ of }) => of)).toEqual(gets(45).map(({ path }) => path));
    expect(sent).toHaveLength(1 + 3);
    expect(sent[1]!.body.requests![0]!.headers.Prefer).toContain('ImmutableId');
    expect(await client.all([])).toEqual([]);
  });

  test('never more than four at once, a batch counting as four', async () => {
    let running = 0;
    let most = 0;
    answers = async (request) => {
      running += request.url.endsWith('/$batch') ? 4 : 1;
      most = Math.max(most, running);
      await new Promise((go) => setTimeout(go, 2));
      running -= request.url.endsWith('/$batch') ? 4 : 1;
      return request.url.endsWith('/$batch')
        ? parts(request, () => ({ status: 200, body: {} }))
        : { status: 200, body: {} };
    };
    await Promise.all([...gets(6).map((call) => client.one(call)), client.all(gets(30)), client.one(gets(1)[0]!)]);
    expect(most).toBe(4);
  });

  test('full jitter that grows, five tries, then a sentence', async () => {
    answers = () => ({ status: 503 });
    expect(await codeOf(client.one(gets(1)[0]!))).toBe('busy');
    expect(sent).toHaveLength(5);
    expect(waits).toEqual([500, 1000, 2000, 4000]);
    answers = () => 'lost';
    expect(await codeOf(client.one(gets(1)[0]!))).toBe('mailbox-unreachable');
  });

  test('Retry-After is obeyed, alone and inside a batch, where only what failed is asked again', async () => {
    answers = (request) =>
      request.url.endsWith('/$batch')
        ? parts(request, (id) => (id === '1' ? { status: 429, headers: { 'Retry-After': '9' } } : { status: 200 }))
        : { status: 200, body: {} };
    await client.all(gets(3));
    expect(waits).toEqual([9500]);
    expect(sent[1]!.url).toMatch(/messages\/1$/);
  });

  test.each<[string | null, number]>([
    ['9', 9500],
    ['1.5', 2000],
    ['Mon, 23 Nov 2026 09:42:07 GMT', 7500],
    ['Monday, 23-Nov-26 09:42:07 GMT', 7500],
    ['Mon, 23 Nov 2026 09:41:00 GMT', 500],
    ['soon', 500],
    ['-5', 500],
    ['2026-11-23', 500],
    ['', 500],
    [null, 500],
  ])('Retry-After %j: the next try comes after %i ms', async (form, wait) => {
    let refused = false;
    answers = () => {
      if (refused) return { status: 200, body: {} };
      refused = true;
      return { status: 429, ...(form === null ? {} : { headers: { 'Retry-After': form } }) };
    };
    await client.one(gets(1)[0]!);
    expect(waits).toEqual([wait]);
  });

  test('what one call was told to wait for holds for the whole pane', async () => {
    let ended = () => {};
    let throttled = true;
    answers = () => {
      if (!throttled) return { status: 200, body: {} };
      throttled = false;
      return { status: 429, headers: { 'Retry-After': '7' } };
    };
    const slow = createClient({
      tokens: { token: async () => 't', account: async () => ({ address: '', name: '' }) },
      fetch: fetched,
      now: () => now,
      sleep: () =>
        new Promise((go) => {
          ended = go;
        }),
      random: () => 0,
    });
    const first = slow.one(gets(1)[0]!);
    await new Promise((go) => setImmediate(go));
    const second = slow.one(gets(1)[0]!);
    await new Promise((go) => setImmediate(go));
    expect(sent).toHaveLength(1);
    ended();
    await Promise.all([first, second]);
    expect(sent).toHaveLength(3);
  });

  test('more seconds than anybody waits for are told at once, with the seconds', async () => {
    answers = () => ({ status: 429, headers: { 'Retry-After': '300' } });
    const error = await client.one(gets(1)[0]!).catch((thrown: DocketError) => thrown);
    expect(error).toMatchObject({ code: 'busy', retryAfterMs: 300_000 });
    expect(waits).toEqual([]);
  });

  test('a POST whose outcome nobody knows is sent again only where that is safe; one that was refused always', async () => {
    const post = { method: 'POST' as const, path: '/users/x/messages', body: {} };
    for (const lost of ['lost', { status: 504 }] as const) {
      sent.length = 0;
      answers = () => lost;
      expect(await codeOf(client.one(post))).toBe(lost === 'lost' ? 'mailbox-unreachable' : 'busy');
      expect(sent).toHaveLength(1);
      sent.length = 0;
      await codeOf(client.one({ ...post, repeats: true }));
      expect(sent).toHaveLength(5);
    }
    sent.length = 0;
    answers = () => ({ status: 429 });
    await codeOf(client.one(post));
    expect(sent).toHaveLength(5);
    answers = () => 'lost';
    sent.length = 0;
    await codeOf(client.all([post, gets(1)[0]!]));
    expect(sent.map(({ url }) => url.split('/').at(-1))).toEqual(['$batch', '0', '0', '0', '0']);
  });

  test('what is refused for good is not asked again', async () => {
    for (const [status, code] of [
      [400, 'mailbox-refused'],
      [403, 'not-permitted'],
      [404, 'conversation-gone'],
    ] as const) {
      sent.length = 0;
      answers = () => ({ status, body: { error: { code: 'X', message: 'why' } } });
      expect(await codeOf(client.one(gets(1)[0]!))).toBe(code);
      expect(sent).toHaveLength(1);
    }
    answers = () => ({ status: 404 });
    expect(await client.one({ ...gets(1)[0]!, orNull: [404] })).toBeNull();
  });

  test('a refused token is renewed once', async () => {
    answers = ({ authorization }) => (authorization === 'Bearer token-1' ? { status: 200, body: {} } : { status: 401 });
    expect(await codeOf(client.one(gets(1)[0]!))).toBe('done');
    expect(waits).toEqual([]);
    answers = () => ({ status: 401 });
    sent.length = 0;
    expect(await codeOf(client.one(gets(1)[0]!))).toBe('signed-out');
    expect(sent).toHaveLength(2);
  });

  test('a chain: each waits for the one before, a stumble is repeated with what followed it', async () => {
    let stumbles = 1;
    answers = (request) => {
      if (!request.url.endsWith('/$batch')) return { status: 200, body: {} };
      const batch = request.body.requests!;
      batch.slice(1).forEach(({ dependsOn }, index) => {
        expect(dependsOn).toEqual([String(index)]);
      });
      let failed = false;
      return parts(request, (id) => {
        if (batch[Number(id)]!.url.endsWith('/1') && stumbles-- > 0) failed = true;
        else if (!failed) return { status: 200, body: { id } };
        return { status: failed && !batch[Number(id)]!.url.endsWith('/1') ? 424 : 503 };
      });
    };
    expect(await client.inOrder(gets(3))).toEqual([{ id: '0' }, { id: '0' }, { id: '1' }]);
    expect(sent.map(({ body }) => body.requests?.length)).toEqual([3, 2]);
  });

  test('a chain that stops: null for what was allowed to fail and for what was not tried', async () => {
    answers = (request) =>
      parts(request, (id) => ({ status: id === '0' ? 201 : id === '1' ? 412 : 424, body: { id } }));
    const calls = gets(3).map((call) => ({ ...call, orNull: [412] }));
    expect(await client.inOrder(calls)).toEqual([{ id: '0' }, null, null]);
    answers = (request) => parts(request, (id) => ({ status: id === '0' ? 403 : 424 }));
    expect(await codeOf(client.inOrder(gets(2)))).toBe('not-permitted');
  });

  test('a part that says it waited for a failed one, and none has failed, is sent again', async () => {
    let stumbles = 1;
    answers = (request) =>
      request.url.endsWith('/$batch')
        ? parts(request, (id) => ({ status: id === '0' && stumbles-- <= 0 ? 200 : 424, body: {} }))
        : { status: 200, body: {} };
    expect(await client.inOrder(gets(2))).toEqual([{}, {}]);
    answers = (request) =>
      request.url.endsWith('/$batch') ? parts(request, () => ({ status: 424 })) : { status: 424, body: {} };
    expect(await codeOf(client.inOrder(gets(2)))).toBe('busy');
  });

  test('pages are followed as far as is wanted, and only back to Graph', async () => {
    const next = 'https://graph.microsoft.com/v1.0/users/x/messages?%24skiptoken=abc';
    answers = ({ url }) => ({
      status: 200,
      body: url === next ? { value: [3, 4], '@odata.nextLink': next } : { value: [] },
    });
    expect(await client.rest({ value: [1, 2], '@odata.nextLink': next }, 4)).toEqual({
      value: [1, 2, 3, 4],
      more: true,
    });
    sent.length = 0;
    expect(await codeOf(client.rest({ value: [], '@odata.nextLink': 'https://evil.example/v1.0/x' }))).toBe(
      'mailbox-refused',
    );
    expect(sent).toEqual([]);
  });
});
