/** The context of a use case: made once, before it begins, and never changed while it runs. */
import type { Config } from '../config/types';
import { serviceLevelsOf } from '../sla/service-levels';
import type { Context } from '../team/context';
import { rosterOf } from '../team/roster';
import { vocabularyOf } from './vocabulary';

/** A configuration with what is worth working out once. */
export type Team = Pick<Context, 'config' | 'roster' | 'vocabulary' | 'serviceLevels'>;

export const teamOf = (config: Config): Team => ({
  config,
  roster: rosterOf(config),
  vocabulary: vocabularyOf(config),
  serviceLevels: serviceLevelsOf(config),
});

type Needed = 'limits' | 'person' | 'now';

/** What the host knows of the moment and of whoever is at work; what it does not know is undefined or left out. */
export type Circumstances = Pick<Context, Needed> & {
  [K in Exclude<keyof Context, Needed | keyof Team>]?: Context[K] | undefined;
};

export function contextOf(team: Team, circumstances: Circumstances): Context {
  const { limits, person, now, ...rest } = circumstances;
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...team, limits, person, now, ...known };
}
