/** What Utilities needs of a real machine, computed in the worker: digests, identifiers, dates by zone. */
import { formatDate } from './format-date';
import type { LocalCall } from './protocol';

/** Loaded when it is first needed: that takes a new thread longer than most executions take. */
const nodeCrypto = () => require('node:crypto') as typeof import('node:crypto');

/** Byte strings have one character per byte, on the way in and out. */
export const local: Record<LocalCall, (args: string[]) => string> = {
  digest: ([algorithm, bytes]) =>
    nodeCrypto().createHash(algorithm!).update(bytes!, 'latin1').digest().toString('latin1'),
  hmac: ([algorithm, bytes, key]) =>
    nodeCrypto()
      .createHmac(algorithm!, Buffer.from(key!, 'latin1'))
      .update(bytes!, 'latin1')
      .digest()
      .toString('latin1'),
  uuid: () => nodeCrypto().randomUUID(),
  formatDate: ([moment, zone, pattern]) => formatDate(Number(moment), zone!, pattern!),
};
