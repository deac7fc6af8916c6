/** The configuration at the top of the repository, to be bent by a test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, checkConfig } from '../../../src/config/check';
import type { ConfigSource } from '../../../src/config/schema';
import { zoneTransitions } from '../../../src/sla/zone';

const text = readFileSync(join(process.cwd(), 'docket.config.json'), 'utf8');

export const zones = {
  'Europe/Berlin': zoneTransitions('Europe/Berlin', 2025, 2030),
  'America/New_York': zoneTransitions('America/New_York', 2025, 2030),
};

/** A fresh copy each time. */
export const seed = (): ConfigSource => JSON.parse(text) as ConfigSource;

/** The seed after a change, checked. */
export function checkedAfter(change: (source: ConfigSource) => void): Checked {
  const source = seed();
  change(source);
  return checkConfig(source, { zones });
}

/** The places of all faults, in order; empty where there is none. */
export function placesAfter(change: (source: ConfigSource) => void): string[] {
  const checked = checkedAfter(change);
  return checked.ok ? [] : checked.faults.map(({ path }) => path);
}
