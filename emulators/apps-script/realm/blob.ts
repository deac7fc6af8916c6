/** Blobs, as far as payloads, digests and responses need them. */
import { decodeUtf8, signed } from './bytes';
import { strict } from './strict';

interface Bytes {
  bytes: string;
  contentType: string | null;
}

const blobs = new WeakMap<object, Bytes>();

export function blobBytes(value: unknown): Bytes | undefined {
  return typeof value === 'object' && value !== null ? blobs.get(value) : undefined;
}

export function blob(bytes: string, contentType: string | null, name: string | null): object {
  const made = strict('Blob', {
    getBytes: () => signed(bytes),
    getContentType: () => contentType,
    getDataAsString: () => decodeUtf8(bytes),
    getName: () => name,
  });
  blobs.set(made, { bytes, contentType });
  return made;
}
