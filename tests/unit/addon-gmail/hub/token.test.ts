import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkClaims, checkDomain, claimsIn, vouches } from '../../../../addon-gmail/hub/protocol/token';
import { DocketError } from '../../../../src/words/errors';

const decode = (part: string) => Buffer.from(part, 'base64url').toString('utf8');
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = 1_800_000_000_000;
const client = '123-abc.apps.googleusercontent.com';
const claims = {
  iss: 'https://accounts.google.com',
  aud: client,
  sub: '1',
  email: 'Alice@Fernhill.example',
  email_verified: true,
  hd: 'fernhill.example',
  iat: now / 1000 - 60,
  exp: now / 1000 + 3540,
};
const token = (more: object = {}, header: object = { alg: 'RS256' }) =>
  `${part(header)}.${part({ ...claims, ...more })}.${'s'.repeat(342)}`;
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'ok';
  } catch (thrown) {
    return thrown instanceof DocketError ? thrown.code : `not ours: ${String(thrown)}`;
  }
};
const judged = (text: string) => codeOf(() => checkClaims(claimsIn(text, decode), [client], now));

describe('identity tokens', () => {
  test('a good one, its address in lower case', () => {
    expect(judged(token())).toBe('ok');
    expect(claimsIn(token(), decode).email).toBe('alice@fernhill.example');
    expect(judged(token({ iss: 'accounts.google.com' }))).toBe('ok');
  });
  test.each<[string, object, object, string]>([
    ['alg none', {}, { alg: 'none' }, 'identity-refused'],
    ['alg missing', {}, {}, 'identity-refused'],
    ['alg in other letters', {}, { alg: 'rs256' }, 'identity-refused'],
    ['two audiences', { aud: [client, 'x'] }, { alg: 'RS256' }, 'identity-refused'],
    ['an audience that begins alike', { aud: `${client}.evil.example` }, { alg: 'RS256' }, 'identity-refused'],
    [
      'an issuer that begins alike',
      { iss: 'https://accounts.google.com.evil.example' },
      { alg: 'RS256' },
      'identity-refused',
    ],
    ['expired this very moment', { exp: now / 1000 }, { alg: 'RS256' }, 'identity-expired'],
    ['an end in words', { exp: String(now) }, { alg: 'RS256' }, 'identity-refused'],
    ['an end beyond time', { exp: 1e300 }, { alg: 'RS256' }, 'identity-refused'],
    ['issued six minutes ahead', { iat: now / 1000 + 360 }, { alg: 'RS256' }, 'identity-refused'],
    ['verified: 1', { email_verified: 1 }, { alg: 'RS256' }, 'identity-refused'],
    ['no organisation', { hd: undefined }, { alg: 'RS256' }, 'identity-refused'],
    [
      'an address that only ends like Gmail’s',
      { hd: undefined, email: 'a@notgmail.com' },
      { alg: 'RS256' },
      'identity-refused',
    ],
    ['Gmail itself', { hd: undefined, email: 'a@gmail.com' }, { alg: 'RS256' }, 'ok'],
  ])('%s', (_what, more, header, code) => {
    expect(judged(token(more, header))).toBe(code);
  });
  test('what is no token ends in one of our errors', () => {
    const any = fc.oneof(
      fc.string(),
      fc.tuple(fc.jsonValue(), fc.jsonValue()).map(([a, b]) => `${part(a)}.${part(b)}.${'s'.repeat(342)}`),
    );
    fc.assert(fc.property(any, (text) => expect(judged(text)).toMatch(/^identity-/)));
  });
  test('an organisation vouches for its own domain, and for the team’s', () => {
    const of = (hd: string | undefined) =>
      codeOf(() => checkDomain({ ...claimsIn(token(), decode), ...(hd ? { hd } : {}) }, ['group.example']));
    expect(of(undefined)).toBe('ok');
    expect(of('group.example')).toBe('ok');
    expect(of('evil.example')).toBe('identity-refused');
    expect(of('hill.example')).toBe('identity-refused');
  });
  test('Google’s answer has to be about this token in every claim', () => {
    const own = claimsIn(token(), decode);
    const answer = { ...claims, email: 'alice@fernhill.example', email_verified: 'true', exp: String(claims.exp) };
    expect(vouches(answer, own)).toBe(true);
    for (const [name, value] of [
      ['iss', 'x'],
      ['aud', 'x'],
      ['sub', '2'],
      ['email', 'bob@fernhill.example'],
      ['email_verified', 'false'],
      ['hd', 'evil.example'],
      ['hd', undefined],
      ['exp', String(claims.exp + 1)],
    ] as const)
      expect(vouches({ ...answer, [name]: value }, own)).toBe(false);
    for (const odd of [null, 'yes', 1, [], {}]) expect(vouches(odd, own)).toBe(false);
  });
});
