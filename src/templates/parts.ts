/**
 * The text form of a template: words, blanks `{{name}}` and `{{name | what stands there otherwise}}`, and
 * `{{if name}} … {{else}} … {{end}}`, which says its first part where something fills the name. Reading it never fails: what
 * is wrong is listed.
 */
import { isKnownName } from './blanks';
import { linksIn } from './markup';
import type { PartFault } from './types';

export type Part =
  | { is: 'words'; text: string }
  | { is: 'blank'; name: string; otherwise: string | null }
  | { is: 'condition'; name: string; says: Part[]; otherwise: Part[] };

export function partsOf(text: string): { parts: Part[]; faults: PartFault[] } {
  const parts: Part[] = [];
  const faults: PartFault[] = [];
  let open: Extract<Part, { is: 'condition' }> | null = null;
  let into = parts;

  function words(between: string): void {
    if (/[{}]/.test(between)) faults.push({ why: 'stray-brace' });
    if (between !== '') into.push({ is: 'words', text: between });
  }

  function named(name: string): string {
    if (!isKnownName(name)) faults.push({ why: 'unknown-name', name });
    return name;
  }

  function inside(given: string): void {
    const said = given.trim().replace(/\s+/g, ' ');
    if (said.startsWith('if ')) {
      const name = named(said.slice(3));
      if (open) faults.push({ why: 'condition', name });
      open = { is: 'condition', name, says: [], otherwise: [] };
      parts.push(open);
      into = open.says;
    } else if (said === 'else' || said === 'end') {
      const allowed = open && (said === 'end' || into === open.says);
      if (!allowed) faults.push({ why: 'condition', name: said });
      into = allowed && said === 'else' ? open!.otherwise : parts;
      if (said === 'end') open = null;
    } else {
      const at = said.indexOf('|');
      const otherwise = at < 0 ? null : said.slice(at + 1).trim();
      if (/[{}]/.test(said)) faults.push({ why: 'stray-brace' });
      into.push({ is: 'blank', name: named((at < 0 ? said : said.slice(0, at)).trim()), otherwise });
    }
  }

  let at = 0;
  for (;;) {
    const start = text.indexOf('{{', at);
    const end = start < 0 ? -1 : text.indexOf('}}', start + 2);
    if (end < 0) break;
    words(text.slice(at, start));
    inside(text.slice(start + 2, end));
    at = end + 2;
  }
  words(text.slice(at));
  const unended = open as Extract<Part, { is: 'condition' }> | null;
  if (unended) faults.push({ why: 'condition', name: unended.name });
  for (const address of linksIn(text).refused) faults.push({ why: 'link', address });
  return { parts, faults };
}

/** Every name a template uses. */
export const namesIn = (parts: readonly Part[]): string[] => [
  ...new Set(
    parts.flatMap((part) => {
      if (part.is === 'words') return [];
      return part.is === 'blank' ? [part.name] : [part.name, ...namesIn(part.says), ...namesIn(part.otherwise)];
    }),
  ),
];
