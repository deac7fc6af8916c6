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
  /** Another one that goes on from here, cache and counters included; only locks are free. Neither sees the other's writes. */
  fork(): State;
}

export const createState = (saved?: SavedState): State => stateOf(saved, new Cache(), new Quotas());

function stateOf(saved: SavedState | undefined, cache: Cache, quotas: Quotas): State {
  const properties = new Properties(saved?.properties);
  const triggers = new Triggers(saved?.triggers);
  const save = () => ({ properties: properties.save(), triggers: triggers.all().map((trigger) => ({ ...trigger })) });
  return {
    ...{ properties, cache, locks: new Locks(), triggers, quotas },
    save,
    fork: () => stateOf(save(), cache.copy(), quotas.copy()),
  };
}
