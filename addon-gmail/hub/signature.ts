/**
 * Google's signature on an identity token, checked here: RS256 against the keys Google publishes
 * (https://www.googleapis.com/oauth2/v3/certs, RFC 7515 and 8017). However many tokens somebody makes up, it costs a question
 * about the keys in five minutes at most, so that nobody can use up what a member needs.
 */
import { digest } from '../direct/digest';
import { cache, cached } from '../mailbox/store';
import { bodyText } from '../mailbox/text';

const keysAddress = 'https://www.googleapis.com/oauth2/v3/certs';
const keysKey = 'google.keys';
const askedKey = 'google.keys.asked';
const askAgainSeconds = 300;
/** DigestInfo of SHA-256 without the digest, RFC 8017, 9.2. */
const sha256Info = '3031300d060960864801650304020105000420';

/** Its name; modulus and exponent, base64url. */
type Key = [kid: string, n: string, e: string];

/** Whether Google signed the token; null where that cannot be told, because Google's keys are not to be had. */
export function isSignedByGoogle(token: string): boolean | null {
  const [head = '', body = '', signature = ''] = token.split('.');
  const { alg, kid } = headerIn(head);
  if (alg !== 'RS256' || typeof kid !== 'string') return false;
  const keys = keysWith(kid);
  if (keys === null) return null;
  const key = keys.find(([name]) => name === kid);
  return key !== undefined && isSigned(`${head}.${body}`, signature, key);
}

function headerIn(head: string): { alg?: unknown; kid?: unknown } {
  try {
    return JSON.parse(bodyText(head)) as { alg?: unknown; kid?: unknown };
  } catch {
    return {};
  }
}

/** The keys Google signs with; asked for again where none of them is meant, but not for every token. */
function keysWith(kid: string): Key[] | null {
  const known = cached<Key[]>(keysKey);
  if (known?.some(([name]) => name === kid)) return known;
  if (cached<number>(askedKey) !== null) return known;
  cache(askedKey, 1, askAgainSeconds);
  const fresh = askForKeys();
  if (fresh === null) return known;
  cache(keysKey, fresh);
  return fresh;
}

function askForKeys(): Key[] | null {
  try {
    const response = UrlFetchApp.fetch(keysAddress, { muteHttpExceptions: true, followRedirects: false });
    if (response.getResponseCode() !== 200) return null;
    const { keys } = JSON.parse(response.getContentText()) as { keys: { kid: string; n: string; e: string }[] };
    return keys.map(({ kid, n, e }): Key => [kid, n, e]);
  } catch {
    return null;
  }
}

/** RSASSA-PKCS1-v1_5 with SHA-256: the signature, raised, is the digest as it is to be padded, to the letter. */
function isSigned(text: string, signature: string, [, n, e]: Key): boolean {
  const modulus = hexOf(n);
  const raised = power(numberOf(hexOf(signature)), numberOf(hexOf(e)), numberOf(modulus));
  const info = sha256Info + digest(text);
  const padding = modulus.length - info.length - '000100'.length;
  return raised.toString(16).padStart(modulus.length, '0') === `0001${'f'.repeat(Math.max(0, padding))}00${info}`;
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = BigInt(1);
  let square = base % modulus;
  for (const bit of [...exponent.toString(2)].reverse()) {
    if (bit === '1') result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

const numberOf = (hex: string): bigint => BigInt(`0x${hex || '0'}`);

const hexOf = (text: string): string =>
  Utilities.base64DecodeWebSafe(text + '='.repeat((4 - (text.length % 4)) % 4))
    .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');
