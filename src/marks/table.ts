/**
 * Every kind of mark in one table, for both hosts: what its name looks like, which colours it wears, whether a mail
 * client lists it beside the inbox.
 */
import type { Chip } from '../view/rows';

export type MarkKind = Chip['kind'];

export interface MarkStyle {
  kind: MarkKind;
  /** Gmail label colours; both from Gmail's own palette, with a contrast of at least 4.5 to 1. */
  gmail: { background: string; text: string };
  /** Preset of an Outlook master category, without its host's spelling: 0 red … 24 dark cranberry. */
  outlookPreset: number;
  /** In Gmail's list of labels: while something in it is unread, or never. */
  listed: 'if-unread' | 'never';
}

const style = (
  kind: MarkKind,
  background: string,
  text: string,
  outlookPreset: number,
  listed: MarkStyle['listed'] = 'if-unread',
): MarkStyle => ({ kind, gmail: { background, text }, outlookPreset, listed });

export const markStyles: Record<MarkKind, MarkStyle> = {
  overdue: style('overdue', '#ac2b16', '#ffffff', 15),
  'due-soon': style('due-soon', '#ffd6a2', '#7a2e0b', 16),
  urgent: style('urgent', '#cc3a21', '#ffffff', 0),
  high: style('high', '#ffe6c7', '#7a2e0b', 1),
  new: style('new', '#285bac', '#ffffff', 22),
  waiting: style('waiting', '#c9daf8', '#1c4587', 7),
  snoozed: style('snoozed', '#e7e7e7', '#464646', 10),
  owner: style('owner', '#b9e4d0', '#0b4f30', 4),
  unassigned: style('unassigned', '#0b804b', '#ffffff', 19),
  asked: style('asked', '#e4d7f5', '#41236d', 8),
  tag: style('tag', '#fef1d1', '#594c05', 3, 'never'),
  closed: style('closed', '#efefef', '#464646', 12, 'never'),
};

/** Pale pairs a lead may choose for a tag, by name. */
export const tagColours = {
  yellow: { gmail: { background: '#fef1d1', text: '#594c05' }, outlookPreset: 3 },
  blue: { gmail: { background: '#c9daf8', text: '#0d3472' }, outlookPreset: 7 },
  green: { gmail: { background: '#c6f3de', text: '#04502e' }, outlookPreset: 4 },
  pink: { gmail: { background: '#fbd3e0', text: '#711a36' }, outlookPreset: 9 },
  orange: { gmail: { background: '#ffe6c7', text: '#7a4706' }, outlookPreset: 1 },
  teal: { gmail: { background: '#98d7e4', text: '#0d3b44' }, outlookPreset: 5 },
  grey: { gmail: { background: '#e7e7e7', text: '#434343' }, outlookPreset: 13 },
} as const;

export type TagColour = keyof typeof tagColours;
