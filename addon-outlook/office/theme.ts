/** Outlook's theme. It reports colours, but not whether they are dark; the pane goes by the background. */
import type { Follow, PaneTheme } from '../../pane/mount';

interface Colours {
  bodyBackgroundColor?: string;
}

export interface ThemeSource {
  /** What the page was opened with; clients without the event know none. */
  now: Colours | undefined;
  onChange(listener: (colours: Colours | undefined) => void): () => void;
}

/** Null: Outlook does not say, and the browser's preference decides. */
export const outlookTheme =
  ({ now, onChange }: ThemeSource): Follow<PaneTheme | null> =>
  (listener) => {
    listener(themeOfBackground(now?.bodyBackgroundColor));
    return onChange((colours) => listener(themeOfBackground(colours?.bodyBackgroundColor)));
  };

export function themeOfBackground(colour: string | undefined): PaneTheme | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
