import { attentionNames, attentions } from '../words/attentions';
import type { Mark, MarkKind, Vocabulary } from '../words/marks';
import { markedPriorities, priorities } from '../words/priorities';
import { markedStatuses, statuses } from '../words/statuses';

/** On work that nobody owns. */
export const unassignedName = '@unassigned';

const fixedMarks: Mark[] = [
  ...attentionNames.map((value): Mark => ({ facet: 'attention', value })),
  ...markedPriorities.map((value): Mark => ({ facet: 'priority', value })),
  ...markedStatuses.map((value): Mark => ({ facet: 'status', value })),
  { facet: 'owner', value: null },
];

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

/** Whether a name says that a conversation is closed, whoever gets the credit. */
export const isClosedMark = (name: string): boolean => name.startsWith('✓');

/** The name of a mark. Inverse of `parseName`. */
export function nameOf(mark: Mark): string {
  switch (mark.facet) {
    case 'attention':
      return attentions[mark.value].mark;
    case 'priority':
      return priorities[mark.value].mark;
    case 'status':
      return statuses[mark.value].mark;
    case 'owner':
      return mark.value === null ? unassignedName : `@${mark.value}`;
    case 'closed':
      return `✓${mark.value}`;
    case 'asked':
      return `?${mark.value}`;
    case 'tag':
      return `#${mark.value}`;
  }
}

const fixed = new Map(fixedMarks.map((mark) => [nameOf(mark), mark]));

/** What colours a mark: see `marks/colours`. */
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
    ...fixedMarks,
    ...vocabulary.handles.flatMap((value): Mark[] => [
      { facet: 'owner', value },
      { facet: 'closed', value },
      { facet: 'asked', value },
    ]),
    ...vocabulary.tags.map((value): Mark => ({ facet: 'tag', value })),
  ];
  return marks.map((mark) => ({ name: nameOf(mark), mark }));
}
