import type { PaneTheme } from './mount';

/** Outlook tells colours and not whether it is dark; the pane goes by how bright the background is. */
export function themeOfBackground(colour: string | undefined): PaneTheme | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
