import { describe, expect, it } from '@jest/globals';
import { alice, bob, createWorld, mallory, refusal, shared, start, team, usualScopes } from './world';

describe('tokens', () => {
  it('are wanted, known and not out of date', async () => {
    const world = createWorld();
    const denied = [401, 'InvalidAuthenticationToken'];
    const bare = await world.graph.handle({ method: 'GET', url: '/v1.0/me' });
    expect([bare.status, JSON.parse(bare.body).error.code]).toEqual(denied);
    expect(bare.headers['www-authenticate']).toContain('Bearer');
    expect(refusal(await world.get('/me', { token: 'other' }))).toEqual(denied);
    expect((await world.get('/me')).status).toBe(200);
    world.clock.now = start + 3_600_000;
    expect(refusal(await world.get('/me'))).toEqual(denied);
  });

  it('expire in the middle: what waited is refused and not done', async () => {
    const world = createWorld({
      latency: async () => {
        world.clock.now += 1_000_000;
      },
    });
    const mail = await world.mail('x');
    const set = (name: string) =>
      world.ask('PATCH', `${shared}/messages/${world.id(mail)}`, { body: { categories: [name] } });
    expect([
      (await set('a')).status,
      (await set('b')).status,
      (await set('c')).status,
      (await set('d')).status,
    ]).toEqual([200, 200, 200, 401]);
    expect(world.graph.ledger.rows.map((row) => row.status)).toEqual([200, 200, 200, 401]);
    expect(world.team.names().map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});

describe('scopes and access', () => {
  const messages = `${shared}/messages`;

  it.each([
    [usualScopes, 200, 201],
    [['Mail.Read.Shared'], 200, 403],
    [['Mail.ReadWrite.Shared'], 200, 201],
    [['Mail.ReadWrite'], 403, 403],
    [['User.Read'], 403, 403],
  ])('%j in a shared mailbox: read %i, write %i', async (scopes, read, write) => {
    const world = createWorld();
    const token = world.as(alice, scopes);
    expect((await world.get(messages, { token })).status).toBe(read);
    expect((await world.ask('POST', messages, { body: { subject: 'x' }, token })).status).toBe(write);
  });

  it.each([
    [['Mail.Read'], 200, 403],
    [['Mail.ReadWrite'], 200, 201],
    [['Mail.ReadWrite.Shared'], 200, 201],
    [[], 403, 403],
  ])('%j in the own mailbox: read %i, write %i', async (scopes, read, write) => {
    const world = createWorld();
    const token = world.as(alice, scopes);
    expect((await world.get('/me/messages', { token })).status).toBe(read);
    expect((await world.ask('POST', '/me/messages', { body: { subject: 'x' }, token })).status).toBe(write);
  });

  it('nobody opens a mailbox they were not given', async () => {
    const world = createWorld();
    const token = world.as(mallory);
    expect(refusal(await world.get(messages, { token }))).toEqual([403, 'ErrorAccessDenied']);
    expect(refusal(await world.get(`/users/${bob}/messages`))).toEqual([403, 'ErrorAccessDenied']);
    expect(refusal(await world.get(`${shared}/mailFolders`, { token }))).toEqual([403, 'ErrorAccessDenied']);
    const translate = { body: { inputIds: [], sourceIdType: 'restId', targetIdType: 'ewsId' }, token };
    expect((await world.ask('POST', `${shared}/translateExchangeIds`, translate)).status).toBe(403);
  });

  it('an application reaches every mailbox and is nobody', async () => {
    const world = createWorld();
    const token = world.as(null, ['Mail.ReadWrite']);
    expect((await world.get(messages, { token })).status).toBe(200);
    expect(refusal(await world.get('/me/messages', { token }))).toEqual([400, 'BadRequest']);
    expect((await world.get(messages, { token: world.as(null, ['Mail.ReadWrite.Shared']) })).status).toBe(403);
  });
});

describe('people and addresses', () => {
  it('/me and /users', async () => {
    const world = createWorld();
    const me = await world.get('/me');
    expect(me.body).toMatchObject({ displayName: 'Alice Able', userPrincipalName: alice });
    expect((await world.get(`/users/${me.body.id}/messages`)).status).toBe(200);
    expect((await world.get('/users/ALICE@acme.example/messages')).status).toBe(200);
    expect(Object.keys((await world.get('/me?$select=displayName')).body)).toEqual(['@odata.context', 'displayName']);
    expect(refusal(await world.get(`/users/${team}`))).toEqual([403, 'Authorization_RequestDenied']);
    expect((await world.get('/me', { token: world.as(alice, ['Mail.ReadWrite']) })).status).toBe(403);
  });

  it('unknown people, mailboxes, segments, methods and versions', async () => {
    const world = createWorld();
    expect(refusal(await world.get('/users/nobody@acme.example/messages'))).toEqual([404, 'ErrorInvalidUser']);
    const none = world.as(mallory);
    expect(refusal(await world.get('/me/messages', { token: none }))).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
    expect(refusal(await world.get('/me/parcels'))).toEqual([400, 'BadRequest']);
    expect(refusal(await world.get('/groups'))).toEqual([400, 'BadRequest']);
    expect(refusal(await world.ask('PUT', '/me/messages'))).toEqual([405, 'MethodNotAllowed']);
    expect(refusal(await world.get('https://graph.microsoft.com/beta/me'))).toEqual([400, 'BadRequest']);
    expect(refusal(await world.get(`/me/messages?$filter=${'x'.repeat(20_000)}`))).toEqual([414, 'RequestUriTooLong']);
  });

  it('answers a preflight and exposes Retry-After, if the tenant does', async () => {
    for (const [retryAfter, readable] of [
      ['exposed', true],
      ['hidden', false],
    ] as const) {
      const world = createWorld({ unsettled: { retryAfter } });
      const preflight = await world.graph.handle({ method: 'OPTIONS', url: '/v1.0/me' });
      expect(preflight.status).toBe(200);
      expect(preflight.headers['access-control-expose-headers']!.includes('retry-after')).toBe(readable);
    }
  });

  it('tells errors in Graph’s shape', async () => {
    const world = createWorld();
    const { body } = await world.get(`/me/messages?$top=0`);
    expect(body.error).toEqual({
      code: 'BadRequest',
      message: expect.any(String),
      innerError: {
        date: '2026-11-02T09:00:00',
        'request-id': expect.any(String),
        'client-request-id': expect.any(String),
      },
    });
  });
});
