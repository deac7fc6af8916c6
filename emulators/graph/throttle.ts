/**
 * Outlook's limits, counted per application and mailbox, so that a whole team shares them. A batch counts part by
 * part. Source: throttling-limits, "Outlook service limits"; the seconds of the answer to a concurrent request are an
 * assumption.
 */
import type { EpochMs } from '../mailbox/types';
import { GraphError } from './errors';
import type { Limits } from './types';

export const usualLimits: Readonly<Limits> = Object.freeze({
  requests: 10_000,
  windowMs: 600_000,
  concurrent: 4,
  concurrentRetryAfter: 1,
  uploadBytes: 150 * 1024 * 1024,
  tokens: 1000,
  url: 16_384,
});

const uploadWindowMs = 300_000;

interface Meter {
  running: number;
  /** Times of the requests in the window, oldest first. */
  times: EpochMs[];
  uploads: { at: EpochMs; bytes: number }[];
}

export class Throttle {
  private readonly meters = new Map<string, Meter>();

  constructor(
    private readonly limits: Limits,
    private readonly now: () => EpochMs,
  ) {}

  /** Counts a request in; the answer counts it out again. Throws 429, and a refused request is not counted. */
  enter(app: string, mailbox: string, bytes: number): () => void {
    const meter = this.meter(`${app} ${mailbox}`);
    const { limits } = this;
    const now = this.now();
    forget(meter, now, limits.windowMs);
    if (meter.times.length >= limits.requests) throw busy(meter.times[0]! + limits.windowMs - now);
    const uploaded = meter.uploads.reduce((sum, upload) => sum + upload.bytes, 0);
    if (bytes > 0 && uploaded + bytes > limits.uploadBytes) {
      throw busy(meter.uploads.length > 0 ? meter.uploads[0]!.at + uploadWindowMs - now : uploadWindowMs);
    }
    if (meter.running >= limits.concurrent) {
      throw new GraphError('ApplicationThrottled', { retryAfter: limits.concurrentRetryAfter });
    }
    meter.times.push(now);
    if (bytes > 0) meter.uploads.push({ at: now, bytes });
    meter.running++;
    return () => {
      meter.running--;
    };
  }

  private meter(key: string): Meter {
    let meter = this.meters.get(key);
    if (!meter) {
      meter = { running: 0, times: [], uploads: [] };
      this.meters.set(key, meter);
    }
    return meter;
  }
}

function busy(waitMs: number): GraphError {
  return new GraphError('TooManyRequests', { retryAfter: Math.max(1, Math.ceil(waitMs / 1000)) });
}

function forget(meter: Meter, now: EpochMs, windowMs: number): void {
  const firstKept = meter.times.findIndex((at) => at > now - windowMs);
  meter.times.splice(0, firstKept < 0 ? meter.times.length : firstKept);
  meter.uploads = meter.uploads.filter(({ at }) => at > now - uploadWindowMs);
}
