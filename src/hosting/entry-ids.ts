import type { CommandData } from '../words/inbox';

export interface EntryIds {
  /** The id for a step: given again after a failure it has the one it had. */
  idFor(conversation: string, command: CommandData): string;
  /** The step with this id has come to its end, and giving it again is another step. */
  done(id: string): void;
}

/**
 * Ids of entries, chosen before the first attempt. Whoever was told that a step failed presses again; where its entry was
 * written all the same, the step finds it by its id and leaves no second one.
 */
export function entryIds(newId: () => string): EntryIds {
  const open = new Map<string, string>();
  return {
    idFor(conversation, command) {
      const key = JSON.stringify([conversation, command]);
      const id = open.get(key) ?? newId();
      open.set(key, id);
      return id;
    },
    done(id) {
      for (const [key, known] of open) if (known === id) open.delete(key);
    },
  };
}
