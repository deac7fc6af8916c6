/** What every part of the pane may need: what can be done, in which words, on which screen. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FirstStrings } from '../src/strings/first';
import type { Screens } from './state/screens';

export interface PaneParts {
  screens: Screens;
  strings: FirstStrings;
  /** Key of the screen shown; drafts are kept under it. */
  screen: string;
  /** Sections a person unfolded or folded, by id; kept while the pane is open. */
  folds: Map<string, boolean>;
}

export const PaneContext = createContext<PaneParts | null>(null);

export function usePane(): PaneParts {
  const parts = useContext(PaneContext);
  if (!parts) throw new Error('This part stands outside a pane.');
  return parts;
}
