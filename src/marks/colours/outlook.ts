/**
 * The colours Outlook gives to names: presets of its master list of categories, 0 red … 24 dark cranberry, without the
 * host's spelling of them. Apart from `gmail.ts`, since the pane needs nothing else of it to begin.
 */
import type { MarkKind, TagColour } from '../../words/marks';

export const kindPresets: Record<MarkKind, number> = {
  overdue: 15,
  'due-soon': 16,
  urgent: 0,
  high: 1,
  new: 22,
  waiting: 7,
  snoozed: 10,
  owner: 4,
  unassigned: 19,
  asked: 8,
  tag: 3,
  closed: 12,
};

/** What a lead may choose for a tag. */
export const tagPresets: Record<TagColour, number> = {
  yellow: 3,
  blue: 7,
  green: 4,
  pink: 9,
  orange: 1,
  teal: 5,
  grey: 13,
};
