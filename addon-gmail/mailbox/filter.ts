/**
 * The native filter that puts `~New` on mail to the team the moment it arrives, so that the message list shows it before
 * any pass has run. Nothing depends on it. Reading filters needs no scope of its own; making one needs
 * `gmail.settings.basic`, which a hub's manifest asks for where the configuration wants the filter.
 */
import type { Config } from '../../src/config/types';
import { nameOf } from '../../src/marks/names';
import { type Call, type Client, path } from './client';
import type { Labels } from './labels';

export interface Filter {
  criteria: { to: string };
  /** Gmail lets one filter put on one label of a person's own. */
  action: { addLabelIds: [string] };
}

interface WireFilters {
  filter?: { criteria?: Record<string, unknown>; action?: { addLabelIds?: string[] } }[];
}

/** One for each address of the team. Addresses come from the checked configuration, never from mail. */
export function wantedFilters({ mailbox, aliases }: Config, labels: Labels): Filter[] {
  const label = labels.need(nameOf({ facet: 'status', value: 'new' }));
  return [mailbox, ...aliases].map((to) => ({ criteria: { to }, action: { addLabelIds: [label] } }));
}

/** Those of the wanted that are there, with nothing else asked of the mail. */
export function storedFilters(client: Client, wanted: readonly Filter[]): Filter[] {
  const { filter = [] } = client.one<WireFilters>({ method: 'get', path: path('settings', 'filters') });
  return wanted.filter(({ criteria, action }) =>
    filter.some(
      (stored) =>
        Object.keys(stored.criteria ?? {}).length === 1 &&
        String(stored.criteria?.to).toLowerCase() === criteria.to &&
        stored.action?.addLabelIds?.includes(action.addLabelIds[0]),
    ),
  );
}

/** Makes those that are missing; how many that were. A filter that exists is no error: a first attempt made it. */
export function repairFilters(client: Client, config: Config, labels: Labels): number {
  const wanted = wantedFilters(config, labels);
  const there = storedFilters(client, wanted);
  const missing = wanted.filter((filter) => !there.includes(filter));
  client.all(
    missing.map((body): Call => ({ method: 'post', path: path('settings', 'filters'), body, existsIsFine: true })),
  );
  return missing.length;
}
