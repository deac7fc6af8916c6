/** From the written configuration to the checked one, or to everything that is wrong with it. */
import { safeParse } from 'valibot';
import type { Transitions } from '../sla/transitions';
import type { Fault } from '../words/config-faults';
import { crossFaults } from './consistency';
import { fault, findingsOf } from './fault';
import { finished } from './resolve';
import { type ConfigSource, configSchema } from './schema';
import type { Config } from './types';
import { placeKey, soundPart } from './valid-part';
import { zonesKnown } from './zones';

export interface CheckOptions {
  /** Transitions by zone: every zone this build can reckon with. The configuration may have stored others. */
  zones: Readonly<Record<string, Transitions>>;
}

export type Checked = { ok: true; config: Config } | { ok: false; faults: Fault[] };

/** Checks a parsed configuration. Never throws; reports every fault at once, those of form first. */
export function checkConfig(source: unknown, options: CheckOptions): Checked {
  const parsed = safeParse(configSchema, source);
  const findings = (parsed.issues ?? []).flatMap((issue) => findingsOf(issue, configSchema));
  const faulty = new Set(findings.flatMap(({ leftOut }) => (leftOut ? [placeKey(leftOut)] : [])));
  const sound = soundPart<ConfigSource>(source, faulty) ?? {};
  const known = [...Object.keys(options.zones), ...Object.keys(sound.zones ?? {})];
  const faults = [...findings.map((finding) => finding.fault), ...crossFaults(sound, (zone) => known.includes(zone))];
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, config: finished(parsed.output, zonesKnown(parsed.output, options.zones)) };
}

/** As `checkConfig`, from the text of a file or of the stored copy. */
export function readConfig(text: string, options: CheckOptions): Checked {
  let source: unknown;
  try {
    source = JSON.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { ok: false, faults: [fault([], 'not-json', { said })] };
  }
  return checkConfig(source, options);
}
