/** Google's published limits (quotas page and service reference), in one place. */
export const limits = {
  addonMs: 30_000,
  scriptMs: 360_000,
  simultaneous: 30,
  url: 2_048,
  headers: 100,
  headerBytes: 8_192,
  payloadBytes: 50 * 1024 * 1024,
  responseBytes: 50 * 1024 * 1024,
  redirects: 5,
  propertyBytes: 9_216,
  storeBytes: 500 * 1024,
  cacheBytes: 100 * 1024,
  cacheKey: 250,
  cacheSeconds: 21_600,
  cacheDefaultSeconds: 600,
  cacheItems: 1_000,
  cacheKept: 900,
  triggers: 20,
  sleepMs: 300_000,
} as const;

/** A day's allowance per user; the day begins with the first use. Trigger time is in milliseconds. */
export const daily = {
  consumer: { urlfetch: 20_000, properties: 50_000, 'trigger run time': 90 * 60_000 },
  workspace: { urlfetch: 100_000, properties: 500_000, 'trigger run time': 6 * 3_600_000 },
} as const;

export type Allowance = keyof (typeof daily)['consumer'];

/** Length in bytes as UTF-8. */
export function utf8Length(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
