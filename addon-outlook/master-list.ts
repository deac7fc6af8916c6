/** The list of categories with their colours, which every mail client that shows the mailbox reads. */
import type { Config } from '../src/config/types';
import { allNames, kindOfMark, type Mark } from '../src/marks/names';
import { markStyles, tagColours } from '../src/marks/table';

/** As Office.js has it; the Graph form needs a permission that does not exist for shared mailboxes. */
export interface MasterList {
  names(): Promise<string[]>;
  /** Fails as a whole where the person may not change the list, as in every shared mailbox. */
  add(categories: { displayName: string; color: string }[]): Promise<void>;
}

export const vocabularyOf = ({ members, tags }: Config) => ({
  handles: members.map(({ handle }) => handle),
  tags: tags.map(({ name }) => name),
});

export interface Listed {
  made: number;
  kept: number;
  /** Names the list lacks and this person may not add; null: the list cannot even be read. */
  missing: string[];
}

/** Adds what is missing where that is allowed. Never fails: a name without a colour still works. */
export async function completeList(list: MasterList | null, config: Config): Promise<Listed> {
  const wanted = allNames(vocabularyOf(config));
  const all = wanted.map(({ name }) => name);
  if (!list) return { made: 0, kept: 0, missing: all };
  try {
    const known = new Set(await list.names());
    const missing = wanted.filter(({ name }) => !known.has(name));
    const kept = all.length - missing.length;
    if (missing.length === 0) return { made: 0, kept, missing: [] };
    try {
      await list.add(
        missing.map(({ name, mark }) => ({ displayName: name, color: `Preset${presetOf(mark, config)}` })),
      );
      return { made: missing.length, kept, missing: [] };
    } catch {
      return { made: 0, kept, missing: missing.map(({ name }) => name) };
    }
  } catch {
    return { made: 0, kept: 0, missing: all };
  }
}

function presetOf(mark: Mark, config: Config): number {
  const chosen = mark.facet === 'tag' ? config.tags.find(({ name }) => name === mark.value)?.colour : undefined;
  return chosen ? tagColours[chosen].outlookPreset : markStyles[kindOfMark(mark)].outlookPreset;
}
