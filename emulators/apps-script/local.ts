/** What Utilities needs of a real machine, computed in the worker: digests, identifiers, dates by zone. */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { formatDate } from './format-date';
import type { LocalCall } from './protocol';

/** Byte strings have one character per byte, on the way in and out. */
export const local: Record<LocalCall, (args: string[]) => string> = {
  digest: ([algorithm, bytes]) => createHash(algorithm!).update(bytes!, 'latin1').digest().toString('latin1'),
  hmac: ([algorithm, bytes, key]) =>
    createHmac(algorithm!, Buffer.from(key!, 'latin1')).update(bytes!, 'latin1').digest().toString('latin1'),
  uuid: () => randomUUID(),
  formatDate: ([moment, zone, pattern]) => formatDate(Number(moment), zone!, pattern!),
};
