/** The two ways text gets onto a card. Fields that read HTML get escaped text; all others get it as it is. */

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for a field that reads HTML: appears exactly as it was written. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character]!);

/** Line breaks survive in fields that read HTML only as elements. */
export const escapedLines = (text: string): string => escaped(text).replace(/\r?\n/g, '<br>');

/** Colours of Gmail's own side panel; both keep a contrast of 4.5 to 1 on white. */
const colours = { quiet: '#5f6368', warning: '#b3261e' } as const;

export function toned(text: string, tone: 'normal' | 'quiet' | 'strong' | 'warning' | undefined): string {
  const html = escapedLines(text);
  if (tone === 'strong') return `<b>${html}</b>`;
  if (tone === 'quiet' || tone === 'warning') return `<font color="${colours[tone]}">${html}</font>`;
  return html;
}
