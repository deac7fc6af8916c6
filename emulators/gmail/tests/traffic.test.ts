import { describe, expect, test } from '@jest/globals';
import { createMailbox } from '../../mailbox/store';
import { type FaultKind, fetchFrom, NoAnswer } from '..';
import { unitsOf } from '../data/units';
import { team, type World, world } from './world';

describe('units', () => {
  test('are those of the table', () => {
    expect(unitsOf).toMatchObject({
      getProfile: 1,
      'labels.list': 1,
      'labels.get': 1,
      'labels.create': 5,
      'labels.update': 5,
      'labels.delete': 5,
      'history.list': 2,
      'messages.list': 5,
      'messages.get': 20,
      'messages.modify': 5,
      'messages.batchModify': 50,
      'messages.insert': 25,
      'threads.list': 10,
      'threads.get': 40,
      'threads.modify': 10,
      'settings.filters.list': 1,
      'settings.filters.create': 5,
    });
  });

  test('are in the ledger with method, status and time, refused calls too', async () => {
    const w = world();
    const id = await w.receive();
    await w.get(`threads/${id}`);
    await w.get('labels/Label_9');
    await w.call('GET', 'labels', { token: 'none' });
    const at = w.clock.now;
    expect(w.gmail.ledger).toEqual([
      {
        n: 1,
        trip: 1,
        at,
        user: team,
        method: 'threads.get',
        units: 40,
        status: 200,
        url: expect.stringContaining(id),
      },
      { n: 2, trip: 2, at, user: team, method: 'labels.get', units: 1, status: 404, url: expect.any(String) },
      { n: 3, trip: 3, at, user: '', method: 'labels.list', units: 0, status: 401, url: expect.any(String) },
    ]);
    w.gmail.clearLedger();
    expect(w.gmail.ledger).toEqual([]);
  });

  test('6,000 a minute, and not one more; 429 and 403 take turns', async () => {
    const w = world();
    const id = await w.receive();
    for (let n = 0; n < 150; n++) expect((await w.get(`threads/${id}`, { format: 'minimal' })).status).toBe(200);
    const refused = [await w.get('labels'), await w.get('labels'), await w.get('labels')];
    expect(refused.map(({ status, json }) => [status, json.error.errors[0].reason])).toEqual([
      [429, 'rateLimitExceeded'],
      [403, 'userRateLimitExceeded'],
      [429, 'rateLimitExceeded'],
    ]);
    w.clock.now += 59_999;
    expect((await w.get('labels')).status).toBe(403);
    w.clock.now += 1;
    expect((await w.get('labels')).status).toBe(200);
  });

  test('are counted per user', async () => {
    const bob = 'bob@acme.example';
    const w = world({ unitsPerMinute: 2, mailboxes: new Map([team, bob].map((one) => [one, createMailbox(one)])) });
    const token = w.gmail.mintToken({ user: bob, scopes: ['gmail.readonly'] });
    await w.get('labels');
    await w.get('labels');
    expect((await w.get('labels')).status).toBe(429);
    expect((await w.call('GET', 'labels', { token })).status).toBe(200);
  });

  test('a request with a moment of its own is counted then', async () => {
    const w = world({ unitsPerMinute: 1 });
    const at = (moment: number) => {
      const url = 'https://gmail.googleapis.com/gmail/v1/users/me/labels';
      return w.gmail.handle({
        method: 'GET',
        url,
        headers: { Authorization: `Bearer ${w.token}` },
        body: '',
        at: moment,
      });
    };
    const start = w.clock.now;
    const moments = [start + 90_000, start, start + 59_999, start + 60_000, start + 89_000];
    const statuses: number[] = [];
    for (const moment of moments) statuses.push((await at(moment)).status);
    expect(statuses).toEqual([200, 200, 429, 200, 403]);
    expect(w.gmail.ledger.map((entry) => entry.at)).toEqual(moments);
  });
});

test('more requests at once than allowed are refused with 429', async () => {
  const w = world({ atOnce: 2 });
  const answers = await Promise.all([1, 2, 3].map(() => w.get('labels')));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 429]);
  expect((await w.get('labels')).status).toBe(200);
});

describe('faults', () => {
  const insert = (w: World) => w.post('messages', { raw: Buffer.from('Subject: x\r\n\r\n').toString('base64url') });

  test.each([
    [429, 429, 'rateLimitExceeded'],
    ['403-rate', 403, 'userRateLimitExceeded'],
    [500, 500, 'backendError'],
    [503, 503, 'backendError'],
  ] as const)('%s: answered %i %s, nothing done', async (fault, status, reason) => {
    const w = world();
    w.gmail.inject({ when: 2, fault });
    await w.get('labels');
    const struck = await insert(w);
    expect([struck.status, struck.json.error.errors[0].reason]).toEqual([status, reason]);
    expect(w.mailbox.all()).toHaveLength(0);
    expect((await insert(w)).status).toBe(200);
    expect(w.gmail.ledger.map((entry) => entry.status)).toEqual([200, status, 200]);
  });

  test('Retry-After comes with the answer', async () => {
    const w = world();
    w.gmail.inject({ when: 1, fault: { status: 503, retryAfter: 7 } });
    const { status, headers } = await w.get('labels');
    expect([status, headers['Retry-After']]).toEqual([503, '7']);
  });

  test.each([
    ['timeout-before', 0],
    ['timeout-after', 1],
  ] as const)('%s: no answer, %i mail', async (fault, mails) => {
    const w = world();
    w.gmail.inject({ when: 1, fault });
    await expect(insert(w)).rejects.toThrow(NoAnswer);
    expect(w.mailbox.all()).toHaveLength(mails);
    expect(w.gmail.ledger).toMatchObject([{ method: 'messages.insert', status: 0, units: mails * 25 }]);
  });

  test('500-after says 500 and has done it', async () => {
    const w = world();
    w.gmail.inject({ when: 1, fault: '500-after' });
    expect((await insert(w)).status).toBe(500);
    expect(w.mailbox.all()).toHaveLength(1);
  });

  test('by condition, several times, and taken back', async () => {
    const w = world();
    w.gmail.inject({ when: ({ method }) => method === 'labels.list', fault: 500, times: 2 });
    const statuses = [await w.get('profile'), await w.get('labels'), await w.get('labels'), await w.get('labels')];
    expect(statuses.map((answer) => answer.status)).toEqual([200, 500, 500, 200]);
    w.gmail.inject({ when: () => true, fault: 500, times: 99 });
    w.gmail.clearFaults();
    expect((await w.get('labels')).status).toBe(200);
  });

  test('the n-th call counts from the injection', async () => {
    const w = world();
    await w.get('labels');
    w.gmail.inject({ when: 2, fault: 500 });
    expect([(await w.get('labels')).status, (await w.get('labels')).status]).toEqual([200, 500]);
  });
});

describe('batch', () => {
  const url = 'https://gmail.googleapis.com/batch/gmail/v1';
  const part = (id: string, request: string) =>
    `--b\r\nContent-Type: application/http\r\nContent-ID: <${id}>\r\n\r\n${request}\r\n`;
  const send = (w: World, body: string, type = 'multipart/mixed; boundary=b') =>
    w.gmail.handle({
      method: 'POST',
      url,
      headers: { Authorization: `Bearer ${w.token}`, 'Content-Type': type },
      body,
    });

  /** Status and JSON by Content-ID, in the order they came. */
  function answers(body: string, type: string): Map<string, [number, { [key: string]: unknown }]> {
    const boundary = /boundary=(.+)$/.exec(type)![1]!;
    const parts = body.split(`--${boundary}`).slice(1, -1);
    return new Map(
      parts.map((text) => {
        const [head, http, ...rest] = text.split('\r\n\r\n');
        const json = rest.join('\r\n\r\n').trim();
        const id = /Content-ID: <response-(.+)>/.exec(head!)?.[1] ?? '';
        return [id, [Number(/HTTP\/1\.1 (\d+)/.exec(http!)![1]), json === '' ? {} : JSON.parse(json)]];
      }),
    );
  }

  const get = (path: string) => `GET /gmail/v1/users/me/${path} HTTP/1.1\r\n`;

  test('runs every call, charges each, and answers by Content-ID', async () => {
    const w = world();
    const id = await w.receive();
    const body = `{"addLabelIds":["STARRED"]}`;
    const modify = `POST /gmail/v1/users/me/threads/${id}/modify\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const answer = await send(
      w,
      `${part('one', modify)}${part('two', get('labels/INBOX?fields=messagesTotal'))}${part('three', get('labels/Label_7'))}--b--`,
    );
    expect(answer.status).toBe(200);
    const got = answers(answer.body, answer.headers['Content-Type']!);
    expect(got.get('one')).toEqual([
      200,
      { id, messages: [{ id, threadId: id, labelIds: ['INBOX', 'UNREAD', 'STARRED'] }] },
    ]);
    expect(got.get('two')).toEqual([200, { messagesTotal: 1 }]);
    expect(got.get('three')![0]).toBe(404);
    expect(w.gmail.ledger.map(({ trip, units }) => [trip, units]).sort()).toEqual([
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 10],
    ]);
    expect(w.gmail.ledger[0]).toMatchObject({ method: 'batch', status: 200 });
  });

  test('answers in an order of its own, the same for the same seed', async () => {
    const order = async (seed: number) => {
      const w = world({ seed });
      const parts = Array.from({ length: 8 }, (_, n) => part(`${n}`, get('labels'))).join('');
      const answer = await send(w, `${parts}--b--`);
      return [...answers(answer.body, answer.headers['Content-Type']!).keys()];
    };
    expect(await order(3)).toEqual(await order(3));
    expect(await order(3)).not.toEqual(await order(4));
    expect(await order(3)).not.toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect([...(await order(3))].sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  });

  test('runs them in an order of its own as well, and answers in yet another', async () => {
    const w = world({ seed: 3 });
    for (let n = 0; n < 8; n++) await w.label(`l${n}`);
    w.gmail.clearLedger();
    const ids = Array.from({ length: 8 }, (_, n) => `Label_${n + 1}`);
    const answer = await send(w, `${ids.map((id) => part(id, get(`labels/${id}`))).join('')}--b--`);
    const ran = w.gmail.ledger.slice(1).map((entry) => entry.url.split('/').at(-1));
    const answered = [...answers(answer.body, answer.headers['Content-Type']!).keys()];
    expect(ran).not.toEqual(ids);
    expect(answered).not.toEqual(ran);
    expect([...ran].sort()).toEqual(ids);
  });

  test('takes 100 calls and not 101', async () => {
    const w = world();
    const parts = (count: number) =>
      `${Array.from({ length: count }, (_, n) => part(`${n}`, get('labels'))).join('')}--b--`;
    expect((await send(w, parts(100))).status).toBe(200);
    expect((await send(w, parts(101))).status).toBe(400);
    expect(w.gmail.ledger).toHaveLength(102);
  });

  test('each call has its own token if it brings one', async () => {
    const w = world();
    const own = `${get('profile')}Authorization: Bearer nonsense\r\n`;
    const answer = await send(w, `${part('own', own)}${part('outer', get('profile'))}--b--`);
    const got = answers(answer.body, answer.headers['Content-Type']!);
    expect([got.get('own')![0], got.get('outer')![0]]).toEqual([401, 200]);
  });

  test('the quota is spent call by call, so part of a batch may be refused', async () => {
    const w = world({ unitsPerMinute: 2 });
    const parts = Array.from({ length: 4 }, (_, n) => part(`${n}`, get('labels'))).join('');
    const answer = await send(w, `${parts}--b--`);
    const statuses = [...answers(answer.body, answer.headers['Content-Type']!).values()].map(([status]) => status);
    expect(statuses.sort()).toEqual([200, 200, 403, 429]);
  });

  test.each([
    ['no boundary', '--b--', 'multipart/mixed'],
    ['another type', '--b--', 'application/json'],
    ['no end', part('1', get('labels')), undefined],
    [
      'a part of another type',
      '--b\r\nContent-Type: text/plain\r\n\r\nGET /gmail/v1/users/me/labels\r\n--b--',
      undefined,
    ],
    ['no request line', `${part('1', 'hello')}--b--`, undefined],
    ['a whole address', `${part('1', 'GET https://gmail.googleapis.com/gmail/v1/users/me/labels')}--b--`, undefined],
    ['a batch within', `${part('1', 'POST /batch/gmail/v1')}--b--`, undefined],
    ['an upload within', `${part('1', 'POST /upload/gmail/v1/users/me/messages')}--b--`, undefined],
  ])('with %s is refused whole', async (_, body, type) => {
    const w = world();
    expect((await send(w, body, type)).status).toBe(400);
    expect(w.gmail.ledger).toHaveLength(1);
  });

  test('faults strike the whole or a call within', async () => {
    const w = world();
    const two = `${part('1', get('labels'))}${part('2', get('profile'))}--b--`;
    w.gmail.inject({ when: 1, fault: 503 });
    expect((await send(w, two)).status).toBe(503);
    w.gmail.inject({ when: ({ method }) => method === 'getProfile', fault: 500 });
    const answer = await send(w, two);
    const got = answers(answer.body, answer.headers['Content-Type']!);
    expect([got.get('1')![0], got.get('2')![0]]).toEqual([200, 500]);
    w.gmail.inject({ when: ({ method }) => method === 'getProfile', fault: 'timeout-after' });
    await expect(send(w, two)).rejects.toThrow(NoAnswer);
  });
});

test('as a fetch: another host is none, and a time-out is said so', async () => {
  const w = world();
  const request = (url: string) => ({ method: 'GET', url, headers: { Authorization: `Bearer ${w.token}` }, body: '' });
  const labels = 'https://gmail.googleapis.com/gmail/v1/users/me/labels';
  expect(await fetchFrom(w.gmail, request('https://example.com/'))).toBeNull();
  expect(await fetchFrom(w.gmail, request(labels))).toMatchObject({ status: 200 });
  w.gmail.inject({ when: 1, fault: 'timeout-before' satisfies FaultKind });
  expect(await fetchFrom(w.gmail, request(labels))).toEqual({ timeout: true });
});

test('every call is told with its request when it is over', async () => {
  const told: string[] = [];
  const w = world({ onCall: (entry, request) => told.push(`${entry.method} ${entry.status} ${request.body}`) });
  await w.label('x');
  expect(told).toEqual(['labels.create 200 {"name":"x"}']);
});
