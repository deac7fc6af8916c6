/**
 * What outlives an execution: properties, cache, locks, triggers and daily counters of one script. Several runtimes
 * (two deployments of the same project) may share one.
 */
import { Cache } from './cache';
import { Locks } from './locks';
import { Properties } from './properties';
import { Quotas } from './quotas';
import { type TriggerRecord, Triggers } from './triggers';

/** JSON of what a restart must keep. The cache is best effort by contract and is not kept. */
export interface SavedState {
  properties: Record<string, Record<string, string>>;
  triggers: TriggerRecord[];
}

export interface State {
  readonly properties: Properties;
  readonly cache: Cache;
  readonly locks: Locks;
  readonly triggers: Triggers;
  readonly quotas: Quotas;
  save(): SavedState;
}

export function createState(saved?: SavedState): State {
  const properties = new Properties(saved?.properties);
  const triggers = new Triggers(saved?.triggers);
  return {
    properties,
    cache: new Cache(),
    locks: new Locks(),
    triggers,
    quotas: new Quotas(),
    save: () => ({ properties: properties.save(), triggers: triggers.all().map((trigger) => ({ ...trigger })) }),
  };
}
