/** The list of categories with their colours, which every mail client that shows the mailbox reads. */
import type { Config } from '../../src/config/types';
import { vocabularyOf } from '../../src/hosting/vocabulary';
import { kindPresets, tagPresets } from '../../src/marks/colours/outlook';
import { allNames, kindOfMark } from '../../src/marks/names';
import type { Mark } from '../../src/words/marks';

/** As Office.js has it; the Graph form needs a permission that does not exist for shared mailboxes. */
export interface MasterList {
  names(): Promise<string[]>;
  /** Fails as a whole where the person may not change the list, as in every shared mailbox. */
  add(categories: { displayName: string; color: string }[]): Promise<void>;
}

export interface Listed {
  made: number;
  kept: number;
  /** Names the list lacks and this person may not add; null: the list cannot even be read. */
  missing: string[];
}

/** Adds what is missing where that is allowed. Never fails: a name without a colour still works. */
export async function completeList(list: MasterList | null, config: Config): Promise<Listed> {
  const wanted = categoriesOf(config);
  const all = wanted.map(({ name }) => name);
  if (!list) return { made: 0, kept: 0, missing: all };
  try {
    const known = new Set(await list.names());
    const missing = wanted.filter(({ name }) => !known.has(name));
    const kept = all.length - missing.length;
    if (missing.length === 0) return { made: 0, kept, missing: [] };
    try {
      await list.add(missing.map(({ name, preset }) => ({ displayName: name, color: `Preset${preset}` })));
      return { made: missing.length, kept, missing: [] };
    } catch {
      return { made: 0, kept, missing: missing.map(({ name }) => name) };
    }
  } catch {
    return { made: 0, kept: 0, missing: all };
  }
}

/** Names of the team's that the list lacks; null where it cannot be read. Never fails. */
export async function missingIn(list: MasterList, config: Config): Promise<string[] | null> {
  try {
    const known = new Set(await list.names());
    return categoriesOf(config)
      .map(({ name }) => name)
      .filter((name) => !known.has(name));
  } catch {
    return null;
  }
}

export interface Category {
  name: string;
  /** Number of the colour, 0 to 24; `Preset0` in Office.js, `preset0` in Graph. */
  preset: number;
}

/** Every category of the team with its colour, in the order of `docs/marks.md`. */
export const categoriesOf = (config: Config): Category[] =>
  allNames(vocabularyOf(config)).map(({ name, mark }) => ({ name, preset: presetOf(mark, config) }));

function presetOf(mark: Mark, config: Config): number {
  const chosen = mark.facet === 'tag' ? config.tags.find(({ name }) => name === mark.value)?.colour : undefined;
  return chosen ? tagPresets[chosen] : kindPresets[kindOfMark(mark)];
}
