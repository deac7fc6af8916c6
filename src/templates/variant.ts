import type { Template, Variant } from './types';

/** Which variant answers a customer. */
export interface Chosen {
  lang: string;
  variant: Variant;
  /** The language that was wanted and is missing; absent: nothing is. */
  missing?: string;
}

/** The variant in the wanted language, else the team's, else the first there is. `wanted` null: nobody knows. */
export function variantFor({ lang }: Template, wanted: string | null, ofTeam: string): Chosen {
  const there = Object.keys(lang);
  const found = [wanted ?? ofTeam, ofTeam, there[0]!].find((tag) => there.includes(tag))!;
  return { lang: found, variant: lang[found]!, ...(wanted !== null && found !== wanted ? { missing: wanted } : {}) };
}
