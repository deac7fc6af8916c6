/**
 * Utilities. Text beyond ASCII needs a charset by name: what Google assumes without one is not documented, so relying on
 * it is refused here.
 */
import { blob } from './blob';
import { encodeUtf8, fromBase64, isAscii, signed, toBase64, unsigned } from './bytes';
import { repeatable } from './engine';
import { call, config, Exception } from './host';
import { enumeration, expectArguments, isA, mismatch, nameIn, strict } from './strict';

const digests: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

export function utilities(): object {
  const random = config.seed === null ? null : repeatable(config.seed ^ 0x5bd1e995);
  return strict('Utilities', {
    Charset: enumeration('Charset', ['US_ASCII', 'UTF_8']),
    DigestAlgorithm: enumeration('DigestAlgorithm', Object.keys(digests)),
    base64Encode: (...args: unknown[]) => toBase64(bytesOf('Utilities.base64Encode', args), false),
    base64EncodeWebSafe: (...args: unknown[]) => toBase64(bytesOf('Utilities.base64EncodeWebSafe', args), true),
    base64Decode: (...args: unknown[]) => decode('Utilities.base64Decode', args, false),
    base64DecodeWebSafe: (...args: unknown[]) => decode('Utilities.base64DecodeWebSafe', args, true),
    computeDigest(...args: unknown[]) {
      const name = nameIn('DigestAlgorithm', args[0]);
      if (name === undefined) throw mismatch('Utilities.computeDigest', args);
      return signed(call('digest', digests[name], bytesOf('Utilities.computeDigest', args.slice(1))) as string);
    },
    computeHmacSha256Signature(...args: unknown[]) {
      const method = 'Utilities.computeHmacSha256Signature';
      const [value, key, ...charset] = args;
      if (args.length < 2 || typeof value !== typeof key) throw mismatch(method, args);
      return signed(
        call('hmac', 'sha256', bytesOf(method, [value, ...charset]), bytesOf(method, [key, ...charset])) as string,
      );
    },
    getUuid: () => (random ? uuid(random) : call('uuid')),
    formatDate(...args: unknown[]) {
      expectArguments('Utilities.formatDate', args, ['date', 'string', 'string']);
      return call('formatDate', String((args[0] as Date).getTime()), args[1], args[2]);
    },
    newBlob(...args: unknown[]) {
      const [data, type, name] = args;
      const named = [type, name].every((one) => one === undefined || isA('string', one));
      if (!named || args.length > 3 || !(isA('string', data) || isA('bytes', data)))
        throw mismatch('Utilities.newBlob', args);
      const bytes = typeof data === 'string' ? encodeUtf8(data) : unsigned(data as number[]);
      return blob(
        bytes,
        (type as string | undefined) ?? (typeof data === 'string' ? 'text/plain' : null),
        (name as string | undefined) ?? null,
      );
    },
    sleep(...args: unknown[]) {
      expectArguments('Utilities.sleep', args, ['integer']);
      call('sleep', Math.max(0, args[0] as number));
    },
  });
}

/** The bytes of a (value) or (text, charset) pair of arguments. */
function bytesOf(method: string, args: unknown[]): string {
  const [value, charset] = args;
  if (args.length === 1 && isA('bytes', value)) return unsigned(value as number[]);
  const name = args.length === 2 ? nameIn('Charset', charset) : undefined;
  if (typeof value !== 'string' || args.length > 2 || (args.length === 2 && name === undefined))
    throw mismatch(method, args);
  if (name === 'UTF_8') return encodeUtf8(value);
  if (isAscii(value)) return value;
  if (name === 'US_ASCII') return value.replace(/[\x80-\u{10ffff}]/gu, '?');
  throw new Exception(`${method}: text beyond ASCII without a charset; name Utilities.Charset.UTF_8.`);
}

function decode(method: string, args: unknown[], web: boolean): number[] {
  if (args.length === 2 ? nameIn('Charset', args[1]) === undefined : args.length !== 1) throw mismatch(method, args);
  if (typeof args[0] !== 'string') throw mismatch(method, args);
  const bytes = fromBase64(args[0], web);
  if (bytes === undefined) throw new Exception('Could not decode string.');
  return signed(bytes);
}

function uuid(random: () => number): string {
  const digit = (from: number, count: number) => (from + Math.floor(random() * count)).toString(16);
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) =>
    letter === 'x' ? digit(0, 16) : digit(8, 4),
  );
}
