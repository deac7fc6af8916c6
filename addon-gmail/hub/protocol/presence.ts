import type { EpochMs, Handle, Presence, Visit } from '../../../src/words/values';

/** When each person opened the conversation, and last did anything in it. */
export type Visits = Record<Handle, [opened: EpochMs, seen: EpochMs]>;
/** After so long without a sign somebody counts as gone. */
export const staysFor = 15 * 60_000;

/** One more sign of life: what to keep, and what to show. `how`: opened anew, or a step in what was open. */
export function visited(kept: Visits, handle: Handle, now: EpochMs, how: 'open' | 'act') {
  const here = Object.entries(kept).filter(([, [, seen]]) => seen <= now && now - seen < staysFor);
  const own = here.find(([other]) => other === handle)?.[1];
  const others = here
    .filter(([other]) => other !== handle)
    .map(([other, [opened, seen]]): Visit => ({ handle: other, opened, seen }))
    .sort((a, b) => b.seen - a.seen);
  const opened = how === 'act' && own ? own[0] : now;
  const visits: Visits = { ...Object.fromEntries(here), [handle]: [opened, now] };
  return { visits, presence: { others, opened: own?.[0] ?? null } satisfies Presence };
}

/** Visits as they were kept; whatever does not read as such is forgotten. */
export function visitsIn(value: unknown): Visits {
  if (typeof value !== 'object' || value === null) return {};
  const isVisit = (visit: unknown) =>
    Array.isArray(visit) && visit.length === 2 && visit.every((at) => typeof at === 'number' && Number.isFinite(at));
  return Object.fromEntries(Object.entries(value).filter(([, visit]) => isVisit(visit))) as Visits;
}
