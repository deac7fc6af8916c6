import type { ParsedMail } from '../../mailbox/types';

const longest = 200;
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** The beginning of a mail's text on one line, escaped for HTML as Gmail's snippets are. */
export function snippetOf(parsed: ParsedMail): string {
  const line = parsed.text.replace(/[\s\u00a0\u200b\u200c]+/g, ' ').trim();
  return shortened(line).replace(/[&<>"']/g, (char) => escapes[char]!);
}

/** Cut between words where there is one to cut at, and never through a pair of surrogates. */
function shortened(line: string): string {
  if (line.length <= longest) return line;
  const space = line.lastIndexOf(' ', longest);
  if (space > longest / 2) return line.slice(0, space);
  const cut = line.slice(0, longest);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
