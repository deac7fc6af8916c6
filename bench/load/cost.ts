/** What one execution of the built add-on asks of Google, taken from a run against the strict services. */
import type { Execution } from '../../emulators/apps-script';
import type { Gmail } from '../../emulators/gmail';

/** In order: requests that leave together, and the taking and giving back of the script lock. */
export type Stage = { do: 'trip'; units: number[] } | { do: 'lock' } | { do: 'unlock' } | { do: 'rest'; ms: number };

export interface Cost {
  stages: Stage[];
  fetches: number;
  /** Reads and writes of properties. */
  properties: number;
}

/** `gmail`: its ledger holds this execution alone. */
export function costOf(execution: Execution, gmail: Gmail): Cost {
  if (!execution.ok) throw new Error(`${execution.function}: ${execution.error?.message}`);
  const { calls, fetches } = execution;
  const trips = new Map<number, number>();
  for (const { trip, units } of gmail.ledger) trips.set(trip, (trips.get(trip) ?? 0) + units);
  const spent = [...trips.values()];
  const moments = [...new Set(fetches.map(({ at }) => at))];
  const leaving = moments.map((moment) => fetches.filter(({ at }) => at === moment));
  const stages: Stage[] = [];
  for (const [index, { call, at }] of calls.entries()) {
    if (call === 'sleep') stages.push({ do: 'rest', ms: (calls[index + 1]?.at ?? execution.virtualMs) - at });
    if (call === 'lock.acquire') stages.push({ do: 'lock' });
    if (call === 'lock.release') stages.push({ do: 'unlock' });
    if (call !== 'fetch.all') continue;
    const together = leaving.shift() ?? [];
    const units = together.map(({ url }) => (url.startsWith('https://gmail.') ? (spent.shift() ?? 0) : 0));
    stages.push({ do: 'trip', units });
  }
  const properties = calls.filter(({ call }) => call.startsWith('properties.')).length;
  return { stages, fetches: fetches.length, properties };
}

export const unitsOf = ({ stages }: Cost): number =>
  stages.reduce((sum, stage) => sum + (stage.do === 'trip' ? stage.units.reduce((a, b) => a + b, 0) : 0), 0);

export const tripsOf = ({ stages }: Cost): number => stages.filter((stage) => stage.do === 'trip').length;
