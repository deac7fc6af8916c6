import { describe, expect, test } from '@jest/globals';
import { scopesOf } from '../data/scopes';
import { answering, rawMail, team, type World, world } from './world';

describe('tokens', () => {
  test.each([
    [null, 'none'],
    ['nonsense', 'unknown'],
  ])('%j is a 401: %s', async (...[token]) => {
    const w = world();
    const { status, json, headers } = await w.call('GET', 'profile', { token });
    expect([status, json.error.status, json.error.errors[0].reason]).toEqual([401, 'UNAUTHENTICATED', 'authError']);
    expect(headers['WWW-Authenticate']).toContain('Bearer');
  });

  test('live an hour, or as long as they are given, or until revoked', async () => {
    const w = world();
    const hour = w.gmail.mintToken({ user: team, scopes: ['gmail.readonly'] });
    const minute = w.gmail.mintToken({ user: team, scopes: ['gmail.readonly'], livesMs: 60_000 });
    const status = async (token: string) => (await w.call('GET', 'profile', { token })).status;
    expect([await status(hour), await status(minute)]).toEqual([200, 200]);
    w.clock.now += 60_000;
    expect([await status(hour), await status(minute)]).toEqual([200, 401]);
    w.clock.now += 3_540_000;
    expect(await status(hour)).toBe(401);
    w.gmail.revoke(w.token);
    expect(await status(w.token)).toBe(401);
  });

  test('a bare token without Bearer is none', async () => {
    const w = world();
    expect((await w.call('GET', 'profile', { token: null, headers: { authorization: w.token } })).status).toBe(401);
    expect(
      (await w.call('GET', 'profile', { token: null, headers: { AUTHORIZATION: `Bearer ${w.token}` } })).status,
    ).toBe(200);
  });
});

describe('whose mailbox', () => {
  test('me and one’s own address are the same', async () => {
    const w = world();
    expect((await w.call('GET', 'profile', { user: team })).status).toBe(200);
    expect((await w.call('GET', 'profile', { user: team.toUpperCase() })).status).toBe(200);
  });

  test('anybody else’s is a 403 "Delegation denied"', async () => {
    const { status, json } = await world().call('GET', 'profile', { user: 'bob@acme.example' });
    expect(status).toBe(403);
    expect(json.error.message).toContain('Delegation denied');
  });
});

/** One request per method that succeeds with the right scope. */
async function requests(w: World): Promise<Record<string, [verb: string, path: string, body?: unknown]>> {
  const id = await w.receive();
  const label = await w.label('x');
  const { json } = await w.post('settings/filters', { criteria: { from: 'q' }, action: { addLabelIds: ['STARRED'] } });
  const star = { addLabelIds: ['STARRED'] };
  return {
    getProfile: ['GET', 'profile'],
    'labels.list': ['GET', 'labels'],
    'labels.get': ['GET', 'labels/INBOX'],
    'labels.create': ['POST', 'labels', { name: 'y' }],
    'labels.patch': ['PATCH', `labels/${label}`, {}],
    'labels.update': ['PUT', `labels/${label}`, { name: 'x' }],
    'labels.delete': ['DELETE', `labels/${label}`],
    'messages.list': ['GET', 'messages'],
    'messages.get': ['GET', `messages/${id}?format=minimal`],
    'messages.modify': ['POST', `messages/${id}/modify`, star],
    'messages.batchModify': ['POST', 'messages/batchModify', { ids: [id], ...star }],
    'messages.trash': ['POST', `messages/${id}/trash`],
    'messages.untrash': ['POST', `messages/${id}/untrash`],
    'messages.insert': ['POST', 'messages', { raw: Buffer.from(rawMail()).toString('base64url') }],
    'threads.list': ['GET', 'threads'],
    'threads.get': ['GET', `threads/${id}?format=minimal`],
    'threads.modify': ['POST', `threads/${id}/modify`, star],
    'threads.trash': ['POST', `threads/${id}/trash`],
    'threads.untrash': ['POST', `threads/${id}/untrash`],
    'history.list': ['GET', `history?startHistoryId=${(await w.get('profile')).json.historyId}`],
    'settings.filters.list': ['GET', 'settings/filters'],
    'settings.filters.get': ['GET', `settings/filters/${json.id}`],
    'settings.filters.create': ['POST', 'settings/filters', { criteria: { from: 'r' }, action: star }],
    'settings.filters.delete': ['DELETE', `settings/filters/${json.id}`],
  };
}

/** The fact sheet's table, in another form than the service's own. */
const allowed: Record<string, string> = {
  'gmail.labels': 'labels.list labels.get labels.create labels.patch labels.update labels.delete',
  'gmail.metadata':
    'getProfile labels.list labels.get messages.list messages.get threads.list threads.get history.list',
  'gmail.readonly':
    'getProfile labels.list labels.get messages.list messages.get threads.list threads.get history.list settings.filters.list settings.filters.get',
  'gmail.insert': 'messages.insert',
  'gmail.send': '',
  'gmail.compose': 'getProfile',
  'gmail.settings.basic': 'settings.filters.list settings.filters.get settings.filters.create settings.filters.delete',
  'userinfo.email': '',
};
const notWithMail = ['settings.filters.create', 'settings.filters.delete'];

describe('scopes', () => {
  test.each(Object.keys(allowed))('%s allows its methods and no others', async (scope) => {
    const w = world();
    for (const [method, [verb, path, body]] of Object.entries(await requests(w))) {
      const token = w.gmail.mintToken({ user: team, scopes: [`https://www.googleapis.com/auth/${scope}`] });
      const { status, json } = await w.call(verb, path, { token, body });
      const may = allowed[scope]!.split(' ').includes(method);
      expect([method, status < 300]).toEqual([method, may]);
      if (!may) expect(json.error.details[0].reason).toBe('ACCESS_TOKEN_SCOPE_INSUFFICIENT');
    }
  });

  test.each(['https://mail.google.com/', 'https://www.googleapis.com/auth/gmail.modify'])(
    '%s allows everything but making filters',
    async (scope) => {
      const w = world();
      const token = w.gmail.mintToken({ user: team, scopes: [scope] });
      for (const [method, [verb, path, body]] of Object.entries(await requests(w))) {
        const { status } = await w.call(verb, path, { token, body });
        expect([method, status < 300]).toEqual([method, !notWithMail.includes(method)]);
      }
    },
  );

  test('every method has its scopes listed', async () => {
    for (const method of Object.keys(await requests(world()))) expect(scopesOf[method]).toBeDefined();
  });

  test('metadata alone sees no bodies; with readonly beside it, all', async () => {
    const w = world();
    const id = await w.receive();
    const status = async (scopes: string[], format: string) => {
      const token = w.gmail.mintToken({ user: team, scopes });
      return (await w.call('GET', `threads/${id}`, { token, query: { format } })).status;
    };
    expect(await status(['gmail.metadata'], 'full')).toBe(403);
    expect(await status(['gmail.metadata'], 'metadata')).toBe(200);
    expect(await status(['gmail.metadata', 'gmail.readonly'], 'full')).toBe(200);
  });
});

describe('scopes for the open message', () => {
  async function opened() {
    const w = world();
    const id = await w.receive({ headers: ['Message-ID: <a@x>'] });
    const next = await w.receive({ subject: 'Re: Printer', headers: answering('<a@x>') });
    const other = await w.receive({ subject: 'Other' });
    const get = async (scope: string, path: string, message?: string, format = 'full') => {
      const token = w.gmail.mintToken({ user: team, scopes: [`gmail.addons.current.message.${scope}`] });
      const headers = message ? { 'X-Goog-Gmail-Access-Token': w.gmail.mintMessageToken(team, message) } : {};
      return (await w.call('GET', path, { token, headers: headers as Record<string, string>, query: { format } }))
        .status;
    };
    return { w, id, next, other, get };
  }

  test('need that message’s token, and reach it and its thread alone', async () => {
    const { id, next, other, get } = await opened();
    expect(await get('readonly', `messages/${next}`, next)).toBe(200);
    expect(await get('readonly', `threads/${id}`, next)).toBe(200);
    expect(await get('readonly', `messages/${next}`)).toBe(403);
    expect(await get('readonly', `messages/${other}`, next)).toBe(403);
    expect(await get('readonly', `threads/${other}`, next)).toBe(403);
    expect(await get('metadata', `messages/${next}`, next)).toBe(403);
    expect(await get('metadata', `messages/${next}`, next, 'metadata')).toBe(200);
  });

  test('end with the message’s token', async () => {
    const { w, id } = await opened();
    const message = w.gmail.mintMessageToken(team, id);
    w.clock.now += 3_600_000;
    const token = w.gmail.mintToken({ user: team, scopes: ['gmail.addons.current.message.readonly'] });
    const headers = { 'X-Goog-Gmail-Access-Token': message };
    expect((await w.call('GET', `messages/${id}`, { token, headers })).status).toBe(403);
  });

  test('do not write', async () => {
    const { w, id } = await opened();
    const token = w.gmail.mintToken({ user: team, scopes: ['gmail.addons.current.message.action'] });
    expect((await w.call('POST', `messages/${id}/modify`, { token, body: { addLabelIds: ['STARRED'] } })).status).toBe(
      403,
    );
  });
});

describe('what is never done', () => {
  test.each([
    ['POST', 'messages/send', 'messages.send'],
    ['POST', 'drafts', 'drafts.create'],
    ['GET', 'drafts', 'drafts.list'],
    ['POST', 'drafts/send', 'drafts.send'],
    ['PUT', 'drafts/1', 'drafts.update'],
    ['DELETE', 'messages/1', 'messages.delete'],
    ['DELETE', 'threads/1', 'threads.delete'],
    ['POST', 'messages/batchDelete', 'messages.batchDelete'],
  ])('%s %s is refused even with every scope, and on record as %s', async (verb, path, method) => {
    const w = world();
    const token = w.gmail.mintToken({
      user: team,
      scopes: ['https://mail.google.com/', 'gmail.send', 'gmail.compose'],
    });
    expect((await w.call(verb, path, { token })).status).toBe(403);
    expect(w.gmail.ledger).toMatchObject([{ method, status: 403, units: 0 }]);
  });

  test('sending by upload is refused as well', async () => {
    const w = world();
    const url = 'https://gmail.googleapis.com/upload/gmail/v1/users/me/messages/send?uploadType=media';
    const answer = await w.gmail.handle({
      method: 'POST',
      url,
      headers: { Authorization: `Bearer ${w.token}` },
      body: 'x',
    });
    expect([answer.status, w.gmail.ledger[0]!.method]).toEqual([403, 'messages.send']);
    w.gmail.clearLedger();
    expect(w.gmail.sent).toEqual(['messages.send']);
  });

  test.each([
    ['POST', 'messages/import'],
    ['POST', 'watch'],
  ])('%s %s says that it is not offered', async (verb, path) => {
    expect((await world().call(verb, path)).status).toBe(501);
  });
});
