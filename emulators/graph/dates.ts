import type { EpochMs } from '../mailbox/types';

/** Graph's dates of messages carry no fraction: two mails within one second have the same time. */
export function isoSeconds(at: EpochMs): string {
  return new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}
