/** All that is drawn, as one value; a change makes a new one. */
import type { Problem } from '../../src/strings/errors';
import type { Intent, View } from '../../src/words/screen';
import { keyOf, type Place } from './places';

export interface Screen {
  /** Tells screens apart that show the same place. */
  readonly id: number;
  readonly place: Place;
  /** Null until the first answer. */
  readonly view: View | null;
  /** Why there is no view. */
  readonly problem: Problem | null;
  readonly loading: boolean;
}

export type Act = Extract<Intent, { to: 'act' }>;

export interface Notice {
  /** Another notice has another number, even with the same words: it is read out again. */
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'problem';
  /** The conversation it is about and its title, said where another one is on the screen. */
  readonly conversation?: string;
  readonly title?: string;
  /** Address of the message it is about, in the mail client on the web. */
  readonly link?: string;
  readonly undo?: Act;
  /** What was written, in words. */
  readonly plan?: readonly string[];
}

export interface PaneState {
  /** The way back; the last one is on the screen. Empty: nothing is selected and nothing was asked for. */
  readonly stack: readonly Screen[];
  /** The conversation open in Outlook. */
  readonly selected: string | null;
  readonly notice: Notice | null;
  /** Conversations with a command under way (or `setUpKey`, `bulkKey`), and the button it was given by. */
  readonly busy: ReadonlyMap<string, string>;
  /** Grows when the person came to another screen or the screen to another conversation. */
  readonly arrivals: number;
}

export const emptyState: PaneState = { stack: [], selected: null, notice: null, busy: new Map(), arrivals: 0 };

export const topOf = ({ stack }: PaneState): Screen | null => stack[stack.length - 1] ?? null;

export const setUpKey = 'setUp';
export const bulkKey = 'bulk';

/** Under what a screen's drafts are kept. Setting up is one screen, wherever it was met. */
export const screenKey = ({ place, view }: Screen): string => (view?.screen === 'setup' ? setUpKey : keyOf(place));
