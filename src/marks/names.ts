import type { Mark, MarkKind, Vocabulary } from '../words/marks';

const fixed = new Map<string, Mark>(
  Object.entries({
    '!Overdue': { facet: 'attention', value: 'overdue' },
    '!Due soon': { facet: 'attention', value: 'due-soon' },
    '!Urgent': { facet: 'priority', value: 'urgent' },
    '!High': { facet: 'priority', value: 'high' },
    '~New': { facet: 'status', value: 'new' },
    '~Waiting': { facet: 'status', value: 'waiting' },
    '~Snoozed': { facet: 'status', value: 'snoozed' },
    '@unassigned': { facet: 'owner', value: null },
  } as Record<string, Mark>),
);

/** The mark a name stands for, or null: a foreign name, to be carried through untouched. Case counts. */
export function parseName(name: string, vocabulary: Vocabulary): Mark | null {
  const known = fixed.get(name);
  if (known) return known;
  const rest = name.slice(1);
  switch (name[0]) {
    case '@':
      return vocabulary.handles.includes(rest) ? { facet: 'owner', value: rest } : null;
    case '✓':
      return vocabulary.handles.includes(rest) ? { facet: 'closed', value: rest } : null;
    case '?':
      return vocabulary.handles.includes(rest) ? { facet: 'asked', value: rest } : null;
    case '#':
      return vocabulary.tags.includes(rest) ? { facet: 'tag', value: rest } : null;
    default:
      return null;
  }
}

/** The name of a mark. Inverse of `parseName`. */
export function nameOf(mark: Mark): string {
  switch (mark.facet) {
    case 'attention':
      return mark.value === 'overdue' ? '!Overdue' : '!Due soon';
    case 'priority':
      return mark.value === 'urgent' ? '!Urgent' : '!High';
    case 'status':
      return mark.value === 'new' ? '~New' : mark.value === 'waiting' ? '~Waiting' : '~Snoozed';
    case 'owner':
      return mark.value === null ? '@unassigned' : `@${mark.value}`;
    case 'closed':
      return `✓${mark.value}`;
    case 'asked':
      return `?${mark.value}`;
    case 'tag':
      return `#${mark.value}`;
  }
}

/** Which row of the table colours a mark. */
export function kindOfMark(mark: Mark): MarkKind {
  switch (mark.facet) {
    case 'attention':
    case 'priority':
    case 'status':
      return mark.value;
    case 'owner':
      return mark.value === null ? 'unassigned' : 'owner';
    default:
      return mark.facet;
  }
}

/** Every name a team needs, for set-up: fixed words, then three per member, then one per tag. */
export function allNames(vocabulary: Vocabulary): { name: string; mark: Mark }[] {
  const marks: Mark[] = [
    ...fixed.values(),
    ...vocabulary.handles.flatMap((value): Mark[] => [
      { facet: 'owner', value },
      { facet: 'closed', value },
      { facet: 'asked', value },
    ]),
    ...vocabulary.tags.map((value): Mark => ({ facet: 'tag', value })),
  ];
  return marks.map((mark) => ({ name: nameOf(mark), mark }));
}
