/** The two ways text gets onto a card. Fields that read HTML get escaped text; all others get it as it is. */

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for a field that reads HTML: appears exactly as it was written. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character]!);

/** Line breaks survive in fields that read HTML only as elements. */
const escapedLines = (text: string): string => escaped(text).replace(/\r?\n/g, '<br>');

/**
 * Weight, not colour: cards do not say on which ground they are drawn, and no red is readable on Gmail's light and dark
 * one alike. The words carry the warning.
 */
export function toned(text: string, tone: 'normal' | 'quiet' | 'strong' | 'warning' | undefined): string {
  const html = escapedLines(text);
  return tone === 'strong' || tone === 'warning' ? `<b>${html}</b>` : html;
}
