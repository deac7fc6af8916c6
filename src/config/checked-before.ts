import type { CheckOptions } from './check';
import { finished } from './resolve';
import type { ConfigSource } from './schema';
import type { Config } from './types';
import { zonesKnown } from './zones';

/**
 * The configuration of a text that was checked when it was stored, for whoever has no room for the check. What somebody spoilt
 * afterwards may throw anything.
 */
export function checkedBefore(text: string, { zones }: CheckOptions): Config {
  const source = JSON.parse(text) as ConfigSource;
  return finished(source, zonesKnown(source, zones));
}
