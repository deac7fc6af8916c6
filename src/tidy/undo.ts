/** What a tidying up keeps so that it can be taken back: the same changes, grouped by what they are. */
import type { EntryData } from '../words/entry';
import type { MarkChange } from '../words/plan';

type Was = NonNullable<EntryData['was']>;

export function changesByMessage(marks: readonly MarkChange[]): Was {
  const groups = new Map<string, Was[number]>();
  for (const { on, add, remove } of marks) {
    if (on === 'conversation') continue;
    const key = JSON.stringify([add, remove]);
    const group = groups.get(key) ?? { messages: [], set: add, removed: remove };
    group.messages.push(on.message);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export const changesBack = (was: Was): MarkChange[] =>
  was.flatMap(({ messages, set, removed }) =>
    messages.map((message): MarkChange => ({ on: { message }, add: removed, remove: set, exact: true })),
  );
