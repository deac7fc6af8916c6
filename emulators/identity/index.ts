/**
 * Google's sign-in as the workbench needs it: identity tokens that are really signed, and the tokeninfo service that really
 * checks them, and the keys. What a token says can be bent, to see what a script makes of it; the signature is then Google's all the same.
 */
import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import type { FetchAnswer, FetchRequest } from '../apps-script';

export interface Claims {
  iss: string;
  azp: string;
  aud: string;
  sub: string;
  email: string;
  email_verified: boolean;
  /** The organisation's main domain; absent for a personal account. */
  hd?: string;
  iat: number;
  exp: number;
}

export interface IdentityOptions {
  now: () => number;
  /** Whether an address belongs to an organisation. Default: every address, to its own domain. */
  hd?: (address: string) => string | undefined;
}

export interface Identity {
  /** What ScriptApp.getIdentityToken answers to this account in a script with this client id. */
  token(address: string, client: string, bent?: Partial<Claims>): string;
  /** Answers a request that is for tokeninfo or for the keys; undefined for any other. */
  answer(request: FetchRequest): FetchAnswer | undefined;
  /** How often tokeninfo was asked. */
  readonly asked: number;
  /** How often the keys were asked for. */
  readonly keysAsked: number;
}

const address = 'https://oauth2.googleapis.com/tokeninfo';
const keysAddress = 'https://www.googleapis.com/oauth2/v3/certs';
const hour = 3600;
const kid = 'workbench-1';

export function createIdentity({
  now,
  hd = (mail) => mail.slice(mail.lastIndexOf('@') + 1),
}: IdentityOptions): Identity {
  // Half of what Google's keys have: nothing here is secret, and every world makes one.
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const sign = (text: string) => createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url');
  const isSigned = (text: string, signature: string) =>
    createVerify('RSA-SHA256').update(text).verify(publicKey, signature, 'base64url');
  let asked = 0;
  let keysAsked = 0;

  function token(mail: string, client: string, bent: Partial<Claims> = {}): string {
    const iat = Math.floor(now() / 1000);
    const organisation = hd(mail);
    const claims: Claims = {
      iss: 'https://accounts.google.com',
      azp: client,
      aud: client,
      sub: subjectOf(mail),
      email: mail,
      email_verified: true,
      ...(organisation === undefined ? {} : { hd: organisation }),
      iat,
      exp: iat + hour,
      ...bent,
    };
    const text = `${part({ alg: 'RS256', kid, typ: 'JWT' })}.${part(claims)}`;
    return `${text}.${sign(text)}`;
  }

  /** The claims as texts, as Google answers them, or null for a token it will not vouch for. */
  function info(given: string): Record<string, string> | null {
    const [header, payload, signature, more] = given.split('.');
    if (!header || !payload || !signature || more !== undefined) return null;
    const { alg } = read(header) ?? {};
    const claims = read(payload);
    if (alg !== 'RS256' || !claims || !isSigned(`${header}.${payload}`, signature)) return null;
    if (typeof claims.exp !== 'number' || claims.exp <= now() / 1000) return null;
    return { ...Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, String(value)])), alg, kid };
  }

  return {
    token,
    get asked() {
      return asked;
    },
    get keysAsked() {
      return keysAsked;
    },
    answer(request) {
      if (request.url === keysAddress && request.method === 'GET') {
        keysAsked += 1;
        const { n, e } = publicKey.export({ format: 'jwk' });
        return json(200, { keys: [{ kty: 'RSA', alg: 'RS256', use: 'sig', kid, n, e }] });
      }
      if (request.url.split('?')[0] !== address) return undefined;
      asked += 1;
      const query = request.method === 'POST' ? request.text : (request.url.split('?')[1] ?? '');
      const claims = info(new URLSearchParams(query).get('id_token') ?? '');
      return claims ? json(200, claims) : json(400, { error: 'invalid_token', error_description: 'Invalid Value' });
    },
  };
}

/** Google's accounts have numbers of 21 digits; the same address has the same one. */
function subjectOf(mail: string): string {
  let hash = 7;
  for (const character of mail) hash = (hash * 31 + character.charCodeAt(0)) % 1_000_000_007;
  return `1${String(hash).padStart(20, '0')}`;
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function read(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Record<string, unknown>;
  } catch {
    return null;
  }
}

const json = (status: number, value: object) => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=UTF-8' },
  body: JSON.stringify(value),
});
