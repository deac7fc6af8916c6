import type { EpochMs } from '../../../src/words/values';
import { identityExpired, identityRefused } from './refusals';

/** What a token claims; nothing of it is true until Google has vouched for the token. */
export interface Claims {
  iss: string;
  aud: string;
  sub: string;
  /** Lower case. */
  email: string;
  verified: boolean;
  /** The Workspace organisation that vouches for the address; absent for personal accounts. */
  hd?: string;
  issued: EpochMs;
  expires: EpochMs;
}

const issuers = ['https://accounts.google.com', 'accounts.google.com'];
/** Clocks differ; a token from further in the future is not one of Google's. */
const skew = 5 * 60_000;

const tokenPattern = /^[A-Za-z0-9_-]{10,1000}\.[A-Za-z0-9_-]{10,2500}\.[A-Za-z0-9_-]{40,1000}$/;

/** `decode`: base64url to text. @throws DocketError `identity-refused` */
export function claimsIn(token: string, decode: (part: string) => string): Claims {
  if (!tokenPattern.test(token)) throw identityRefused({ why: 'form' });
  const [header, payload] = token.split('.', 2).map((part) => parsed(part, decode));
  // A token names how it is signed; one that is not signed, or signed with a shared word, is nobody's.
  if (header?.alg !== 'RS256') throw identityRefused({ why: 'unsigned' });
  const { iss, aud, sub, email, email_verified: verified, hd, iat, exp } = payload ?? {};
  if (typeof iss !== 'string' || typeof aud !== 'string' || typeof sub !== 'string') throw incomplete();
  if (typeof email !== 'string' || !isSeconds(iat) || !isSeconds(exp)) throw incomplete();
  return {
    iss,
    aud,
    sub,
    email: email.toLowerCase(),
    verified: verified === true,
    ...(typeof hd === 'string' ? { hd: hd.toLowerCase() } : {}),
    issued: iat * 1000,
    expires: exp * 1000,
  };
}

/**
 * Refuses what cannot be a caller of this hub, no matter who signed it. `clients`: the client ids of add-ons that may call.
 *
 * @throws DocketError `identity-refused`, `identity-expired`
 */
export function checkClaims(claims: Claims, clients: readonly string[], now: EpochMs): void {
  if (!issuers.includes(claims.iss)) throw identityRefused({ why: 'issuer' });
  if (!clients.includes(claims.aud)) {
    const named = /^[0-9]+-[a-z0-9]+\.apps\.googleusercontent\.com$/.test(claims.aud);
    throw identityRefused({ why: 'audience', audience: named ? claims.aud : '' });
  }
  if (claims.expires <= now) throw identityExpired();
  if (claims.issued > now + skew || claims.issued >= claims.expires) throw identityRefused({ why: 'future' });
  if (!claims.verified) throw identityRefused({ why: 'address-unverified' });
  if (claims.hd === undefined && !/@(gmail|googlemail)\.com$/.test(claims.email)) throw notVouchedFor();
}

/**
 * Google knows who owns an address only where it runs the mail of that domain: Gmail itself, and an organisation's own
 * account (`hd`). A personal account under somebody else's domain may be anybody who once had that address.
 *
 * @throws DocketError `identity-refused` where the organisation is neither the address's own nor the team's
 */
export function checkDomain({ email, hd }: Claims, domains: readonly string[]): void {
  if (hd === undefined) return;
  if (hd !== email.slice(email.lastIndexOf('@') + 1) && !domains.includes(hd)) throw notVouchedFor();
}

const notVouchedFor = () => identityRefused({ why: 'domain' });

/** Whether what Google says of a token is what the token says; Google's answer has texts throughout. */
export function vouches(answer: unknown, claims: Claims): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  const { iss, aud, sub, email, email_verified: verified, hd, exp } = answer as Record<string, unknown>;
  return (
    iss === claims.iss &&
    aud === claims.aud &&
    sub === claims.sub &&
    String(email).toLowerCase() === claims.email &&
    String(verified) === 'true' &&
    (hd === undefined ? claims.hd === undefined : String(hd).toLowerCase() === claims.hd) &&
    Number(exp) * 1000 === claims.expires
  );
}

const incomplete = () => identityRefused({ why: 'incomplete' });

const isSeconds = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 1e11;

function parsed(part: string, decode: (part: string) => string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(decode(part));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
