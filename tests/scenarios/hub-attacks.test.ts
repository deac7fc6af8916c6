/** Whoever knows the hub's address can send it anything. What must not come in does not, and costs next to nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FetchAnswer, FetchRequest } from '../../emulators/apps-script';
import type { Claims } from '../../emulators/identity';
import { failureIn } from '../../src/words/failure-in';
import { type Answer, client, type HubWorld, hubWorld } from '../support/hub-world';

const tokenInfo = 'https://oauth2.googleapis.com/tokeninfo';

let world: HubWorld;
let conversation: string;
/** What the network does to a request before anybody answers it. */
let network: (request: FetchRequest) => FetchAnswer | undefined = () => undefined;

beforeAll(async () => {
  world = await hubWorld({ intercept: (request) => network(request) });
  await world.setUp();
  conversation = await world.customerWrites();
}, 120_000);
afterAll(() => world.close());

let ids = 0;
let asked = 0;
beforeEach(() => {
  network = () => undefined;
  world.forgetCaches();
  world.gmail.clearLedger();
  asked = world.identity.asked;
});

const freshId = () => {
  ids += 1;
  return `request${String(ids).padStart(8, '0')}`;
};
const request = (token: string, more: object = {}) => ({
  v: 1,
  id: freshId(),
  token,
  do: 'open',
  conversation,
  ...more,
});
const take = (token: string, more: object = {}) => request(token, { do: 'act', command: { do: 'take' }, ...more });
const bent = (claims: Partial<Claims>) => world.identity.token('alice@fernhill.example', client, claims);
const written = () => world.gmail.ledger.filter(({ method }) => /insert|modify/.test(method)).length;
const code = (answer: Answer) => answer.error?.code ?? (answer.ok ? 'ok' : 'none');

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** The claims of a genuine token under another header, with a signature nobody made. */
function forged(header: object, claims: object = {}): string {
  const [, payload] = world.token('alice').split('.');
  const read = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object;
  return `${part(header)}.${part({ ...read, ...claims })}.${'A'.repeat(342)}`;
}

describe('tokens', () => {
  test('a genuine one is asked about once, and not again while it lasts', async () => {
    const token = world.token('alice');
    expect((await world.post(request(token))).ok).toBe(true);
    expect((await world.post(request(token))).ok).toBe(true);
    expect(world.identity.asked - asked).toBe(1);
  });

  test.each<[string, () => string, string]>([
    ['no form at all', () => 'abc', 'identity-refused'],
    ['alg none', () => forged({ alg: 'none' }), 'identity-refused'],
    ['a shared word for a signature', () => forged({ alg: 'HS256', typ: 'JWT' }), 'identity-refused'],
    ['expired', () => bent({ iat: now() - 7200, exp: now() - 3600 }), 'identity-expired'],
    ['from the future', () => bent({ iat: now() + 3600, exp: now() + 7200 }), 'identity-refused'],
    ['for another add-on', () => world.identity.token('alice@fernhill.example', other), 'identity-refused'],
    ['of another issuer', () => bent({ iss: 'https://accounts.evil.example' }), 'identity-refused'],
    ['an address nobody has verified', () => bent({ email_verified: false }), 'identity-refused'],
    ['an address that only says so in words', () => bent({ email_verified: 'true' as never }), 'identity-refused'],
    ['a personal account under the team’s domain', () => bent({ hd: undefined }), 'identity-refused'],
  ])('%s: refused before Google is asked', async (_what, token, refused) => {
    expect(code(await world.post(take(token())))).toBe(refused);
    expect(world.identity.asked).toBe(asked);
    expect(world.gmail.ledger).toHaveLength(0);
  });

  test('of an organisation that is neither the address’s own nor the team’s', async () => {
    expect(code(await world.post(take(bent({ hd: 'evil.example' }))))).toBe('identity-refused');
    expect(world.identity.asked).toBe(asked);
    expect(written()).toBe(0);
  });

  test('forged with everything right but the signature: Google is asked once, then never again', async () => {
    const token = forged({ alg: 'RS256', kid: 'workbench-1', typ: 'JWT' });
    for (let n = 0; n < 3; n++) expect(code(await world.post(take(token)))).toBe('identity-refused');
    expect(world.identity.asked - asked).toBe(1);
    expect(written()).toBe(0);
  });

  test('a genuine one of somebody who is not on the team, or has left it', async () => {
    for (const address of ['mallory@fernhill.example', 'erin@fernhill.example', 'alice@gmail.com'])
      expect(code(await world.post(take(world.identity.token(address, client))))).toBe('not-on-team');
    expect(world.identity.asked).toBe(asked);
    expect(world.gmail.ledger).toHaveLength(0);
  });

  test('Google’s answer must be about the very claims', async () => {
    const aboutBob = (email: string): FetchAnswer => ({
      status: 200,
      body: JSON.stringify({ iss: 'https://accounts.google.com', aud: client, email, email_verified: 'true' }),
    });
    network = ({ url }) => (url.startsWith(tokenInfo) ? aboutBob('bob@fernhill.example') : undefined);
    expect(code(await world.post(take(world.token('alice'))))).toBe('identity-refused');
  });

  test('a flood of made-up tokens soon asks nobody, and whoever is known works on', async () => {
    const known = world.token('bob');
    expect((await world.post(request(known))).ok).toBe(true);
    const before = world.identity.asked;
    const answers = new Map<string, number>();
    for (let n = 0; n < 40; n++) {
      const answer = code(await world.post(take(forged({ alg: 'RS256', typ: 'JWT' }, { jti: String(n) }))));
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
    expect(world.identity.asked - before).toBe(10);
    expect(Object.fromEntries(answers)).toEqual({ 'identity-refused': 40 });
    // A flood of tokens that cannot be a caller's asks nobody at all.
    for (let n = 0; n < 40; n++) await world.post(take(forged({ alg: 'RS256' }, { aud: `${n}-x.example` })));
    expect(world.identity.asked - before).toBe(10);
    expect((await world.post(request(known))).ok).toBe(true);
    expect((await world.post(request(world.token('carol')))).ok).toBe(true);
    expect(written()).toBe(0);
  });

  test('a flood in a member’s name locks that member out neither now nor next hour, and costs Google’s keys once', async () => {
    const flood = async (header: object, n: number) =>
      code(await world.post(take(forged({ alg: 'RS256', typ: 'JWT', ...header }, { jti: String(n) }))));
    for (let n = 0; n < 12; n++) expect(await flood({ kid: 'workbench-1' }, n)).toBe('identity-refused');
    for (let n = 0; n < 12; n++) expect(await flood({ kid: `made-up-${n}` }, n)).toBe('identity-refused');
    const before = world.identity.asked;
    const genuine = world.identity.token('alice@fernhill.example', client, { iat: Math.floor(now() / 1000) - 1 });
    expect((await world.post(request(genuine))).ok).toBe(true);
    expect([world.identity.asked - before, world.identity.keysAsked]).toEqual([0, 1]);
    // One letter of the signature, or of what is signed, and it is Google's no more.
    const bentSignature = genuine.replace(/.{5}$/, (end) => [...end].reverse().join(''));
    expect(code(await world.post(take(bentSignature)))).toBe('identity-refused');
  });

  test('while Google’s keys are not to be had, a flood lets nobody new in and holds nothing against them', async () => {
    network = ({ url }) => (url.includes('/oauth2/v3/certs') ? { status: 503, body: '' } : undefined);
    for (let n = 0; n < 12; n++)
      await world.post(take(forged({ alg: 'RS256', typ: 'JWT', kid: 'workbench-1' }, { jti: String(n) })));
    expect(code(await world.post(request(world.token('alice'))))).toBe('identity-unchecked');
  });

  test.each<[string, FetchAnswer]>([
    ['down', { status: 503, body: 'try later' }],
    ['slow', { timeout: true }],
    ['talking nonsense', { status: 200, body: '<html>' }],
    ['gone', { status: 404, body: '' }],
  ])('while tokeninfo is %s nobody new comes in, and nothing is remembered against them', async (_how, broken) => {
    const known = world.token('bob');
    expect((await world.post(request(known))).ok).toBe(true);
    network = ({ url }) => (url.startsWith(tokenInfo) ? broken : undefined);
    const token = world.token('alice');
    expect((await world.post(take(token))).error).toMatchObject({ code: 'identity-unchecked', retryAfterMs: 60_000 });
    expect(written()).toBe(0);
    expect((await world.post(request(known))).ok).toBe(true);
    network = () => undefined;
    expect((await world.post(request(token))).ok).toBe(true);
  });

  test('none is stored or logged', async () => {
    const tokens = [world.token('alice'), forged({ alg: 'RS256', typ: 'JWT' })];
    for (const token of tokens) await world.post(take(token));
    const seen = JSON.stringify([world.hubState.properties.save(), world.hubExecutions.map(({ logs }) => logs)]);
    for (const token of tokens) {
      const [, payload, signature] = token.split('.');
      for (const piece of [payload!, signature!]) expect(seen).not.toContain(piece.slice(0, 40));
      for (const { fetches } of world.hubExecutions)
        for (const { url } of fetches) expect(url).not.toContain(payload!.slice(0, 40));
    }
  });
});

describe('roles and repetition', () => {
  test('a collaborator assigns nothing, whatever her add-on sends', async () => {
    const command = { do: 'assign', to: 'bob' };
    expect(code(await world.post(take(world.token('carol'), { command })))).toBe('not-allowed');
    expect(code(await world.post(take(world.token('carol'))))).toBe('not-allowed');
    expect(written()).toBe(0);
  });

  test('who acted is what the token says, whatever the command claims', async () => {
    const text = 'The pole is in stock.';
    const command = { do: 'note', text, by: 'dana', sure: 'verified' };
    const answer = await world.post(take(world.token('carol'), { command }));
    expect(JSON.stringify(answer.view)).toContain(text);
    const [event] = answer.view!.sections.flatMap(({ rows }) => rows).filter((row) => row.text === text);
    expect(event).toMatchObject({ who: 'You' });
  });

  test('the same step sent again is done once and answered alike', async () => {
    const body = take(world.token('alice'), { command: { do: 'assign', to: 'dana' } });
    const said = 'Assigned to Dana.';
    const first = await world.post(body);
    expect(first.view?.notice?.text).toBe(said);
    world.gmail.clearLedger();
    const again = await world.post(body);
    expect(again.view?.notice?.text).toBe(said);
    expect(written()).toBe(0);
    // As long as the journal lasts, not only as long as a cache.
    world.forgetCaches();
    expect((await world.post(body)).view?.notice?.text).toBe(said);
    expect(written()).toBe(0);
  });

  test.each([true, false])(
    'the same id for another step, or by another person, is refused (cache kept: %p)',
    async (kept) => {
      const id = freshId();
      const step = { id, command: { do: 'priority', priority: kept ? 'urgent' : 'high' } };
      expect((await world.post(take(world.token('alice'), step))).ok).toBe(true);
      world.gmail.clearLedger();
      const other = { id, command: { do: 'close' } };
      if (!kept) world.forgetCaches();
      expect(code(await world.post(take(world.token('alice'), other)))).toBe('id-reused');
      if (!kept) world.forgetCaches();
      expect(code(await world.post(take(world.token('bob'), step)))).toBe('id-reused');
      expect(written()).toBe(0);
    },
  );

  test('nor for the same step on another conversation', async () => {
    const second = await world.customerWrites({ subject: 'Another thing' });
    const id = freshId();
    expect((await world.post(take(world.token('bob'), { id }))).ok).toBe(true);
    expect(code(await world.post(take(world.token('bob'), { id, conversation: second })))).toBe('id-reused');
  });
});

describe('bodies', () => {
  test.each<[string, string | object, string]>([
    ['no JSON', '{', 'request-malformed'],
    ['nothing', '', 'request-malformed'],
    ['a list', '[]', 'request-malformed'],
    ['null', 'null', 'request-malformed'],
    ['an unknown version', { v: 2, id: 'abcdefgh' }, 'version-unknown'],
    ['a version in words', { v: '1', id: 'abcdefgh' }, 'version-unknown'],
    ['no id', { v: 1, token: 'x', do: 'open' }, 'request-malformed'],
    ['an id with a slash', { v: 1, id: '../../etc', token: 'x', do: 'open' }, 'request-malformed'],
    ['5 MB', 'x'.repeat(5_000_000), 'request-too-large'],
    ['5 MB of JSON', { v: 1, id: 'abcdefgh', token: 'x'.repeat(5_000_000) }, 'request-too-large'],
    ['5 MB of two-byte letters', 'é'.repeat(2_500_000), 'request-too-large'],
  ])('%s', async (_what, body, refused) => {
    const answer = await world.post(body);
    expect(answer).toMatchObject({ v: 1, ok: false, error: { code: refused } });
    expect(failureIn(answer.error).code).toBe(refused);
    expect(world.identity.asked).toBe(asked);
    expect(world.gmail.ledger).toHaveLength(0);
  });

  test.each<[string, object]>([
    ['an unknown act', { do: 'delete' }],
    ['no conversation', { conversation: undefined }],
    ['a conversation that is no id', { conversation: 'me/messages' }],
    ['a conversation that is a list', { conversation: ['1'] }],
    ['a command that is text', { do: 'act', command: 'close' }],
    ['a command with a number', { do: 'act', command: { do: 'snooze', until: 5 } }],
    ['a command of ten thousand fields', { do: 'act', command: manyFields() }],
    ['a board without a list', { do: 'board', query: {} }],
    ['an offset of a year', { offset: 525_600 }],
  ])('%s is refused before anybody is asked', async (_what, more) => {
    expect(code(await world.post(request(world.token('alice'), more)))).toBe('request-malformed');
    expect(world.gmail.ledger).toHaveLength(0);
  });

  test('an unknown command of somebody known', async () => {
    const answer = await world.post(take(world.token('alice'), { command: { do: 'constructor' } }));
    expect(code(answer)).toBe('unknown-command');
  });
});

describe('Message-IDs', () => {
  test.each([
    '<a@b> OR in:anywhere',
    '"a"@b',
    'a b@c',
    'a@b" subject:secret',
    '<a@b>{from:alice}',
    `<${'a'.repeat(300)}@b>`,
    '(a@b)',
    'a@b\r\nX: y',
    '',
  ])('%p never reaches a search', async (message) => {
    const answer = await world.post(request(world.token('alice'), { conversation: undefined, message }));
    expect(code(answer)).toBe('no-team-copy');
    expect(world.gmail.ledger.filter(({ method }) => method === 'messages.list')).toHaveLength(0);
  });

  test('a later mail that borrows an id does not take the conversation’s place', async () => {
    const message = world.messageId(conversation);
    await world.customerWrites({ subject: 'Not the tent', messageId: message });
    const answer = await world.post(request(world.token('alice'), { conversation: undefined, message }));
    expect(answer.view?.title).toBe('Tent pole snapped');
  });

  test('Docket’s own notes are no conversation', async () => {
    const id = freshId();
    await world.post(take(world.token('alice'), { id, command: { do: 'note', text: 'Only for us.' } }));
    const message = `<${id}@notes.invalid>`;
    const answer = await world.post(request(world.token('bob'), { conversation: undefined, message }));
    expect(code(answer)).toBe('own-item');
  });
});

const other = '999-other.apps.googleusercontent.com';
const now = () => Math.floor(world.now() / 1000);
function manyFields() {
  return { do: 'note', ...Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`f${n}`, ''])) };
}
