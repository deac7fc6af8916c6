/** Outlook's theme. It reports colours, but not whether they are dark; the pane goes by the background. */
import type { Follow, PaneTheme } from '../../pane/mount';
import type { KeyValue } from './storage';

interface Colours {
  bodyBackgroundColor?: string;
}

/** Outlook on the web tells the theme when it changes, and not at the start: the last one told is remembered. */
const key = 'docket.theme';

export interface ThemeSource {
  storage: KeyValue | null;
  /** What the page was opened with; clients without the event know none. */
  now: Colours | undefined;
  onChange(listener: (colours: Colours | undefined) => void): () => void;
}

/** Null: Outlook does not say, and the browser's preference decides. */
export const outlookTheme =
  ({ now, onChange, storage }: ThemeSource): Follow<PaneTheme | null> =>
  (listener) => {
    listener(themeOfBackground(now?.bodyBackgroundColor) ?? remembered(storage));
    return onChange((colours) => {
      const theme = themeOfBackground(colours?.bodyBackgroundColor);
      if (theme) remember(storage, theme);
      listener(theme);
    });
  };

function remembered(storage: KeyValue | null): PaneTheme | null {
  try {
    const kept = storage?.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}

function remember(storage: KeyValue | null, theme: PaneTheme): void {
  try {
    storage?.setItem(key, theme);
  } catch {
    // Then the next pane starts as the browser would.
  }
}

export function themeOfBackground(colour: string | undefined): PaneTheme | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
