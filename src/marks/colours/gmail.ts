/**
 * Which colours each kind of mark wears in Gmail, and whether Gmail lists it beside the inbox.
 * Outlook's colours: `outlook.ts`.
 */
import type { MarkKind, TagColour } from '../../words/marks';

export interface MarkStyle {
  /** Gmail label colours; both from Gmail's own palette, with a contrast of at least 4.5 to 1. */
  gmail: { background: string; text: string };
  /** In Gmail's list of labels: while something in it is unread, or never. */
  listed: 'if-unread' | 'never';
}

const style = (background: string, text: string, listed: MarkStyle['listed'] = 'if-unread'): MarkStyle => ({
  gmail: { background, text },
  listed,
});

export const markStyles: Record<MarkKind, MarkStyle> = {
  overdue: style('#ac2b16', '#ffffff'),
  'due-soon': style('#ffd6a2', '#7a2e0b'),
  urgent: style('#cc3a21', '#ffffff'),
  high: style('#ffe6c7', '#7a2e0b'),
  new: style('#285bac', '#ffffff'),
  waiting: style('#c9daf8', '#1c4587'),
  snoozed: style('#e7e7e7', '#464646'),
  owner: style('#b9e4d0', '#0b4f30'),
  unassigned: style('#0b804b', '#ffffff'),
  asked: style('#e4d7f5', '#41236d'),
  tag: style('#fef1d1', '#594c05', 'never'),
  closed: style('#efefef', '#464646', 'never'),
};

/** Pale pairs a lead may choose for a tag, by name. */
export const tagColours: Record<TagColour, Pick<MarkStyle, 'gmail'>> = {
  yellow: { gmail: { background: '#fef1d1', text: '#594c05' } },
  blue: { gmail: { background: '#c9daf8', text: '#0d3472' } },
  green: { gmail: { background: '#c6f3de', text: '#04502e' } },
  pink: { gmail: { background: '#fbd3e0', text: '#711a36' } },
  orange: { gmail: { background: '#ffe6c7', text: '#7a4706' } },
  teal: { gmail: { background: '#98d7e4', text: '#0d3b44' } },
  grey: { gmail: { background: '#e7e7e7', text: '#434343' } },
};
