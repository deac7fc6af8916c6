/**
 * The little markup Google's cards know: b, i, u, s, font color, a href, time, br. Parsed into plain data; whoever draws
 * it makes elements one by one, so no text can become markup. Anything else is shown as it was typed.
 */

export type Mark = 'b' | 'i' | 'u' | 's' | 'font' | 'a' | 'time' | 'br';

export type TextNode = string | { tag: Mark; color?: string; href?: string; children: TextNode[] };

const tagPattern = /<(\/?)([a-z]+)((?:\s+[a-z-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*)\s*(\/?)>/iy;
const attributePattern = /\s([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const entityPattern = /&(amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});/gi;

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

interface Open {
  tag: Mark;
  node: { children: TextNode[] };
}

/** Never throws; unclosed tags end with the text. */
export function parseText(source: string): TextNode[] {
  const root: { children: TextNode[] } = { children: [] };
  const open: Open[] = [];
  const top = () => open[open.length - 1]?.node ?? root;
  let typed = '';
  const flush = () => {
    if (typed !== '') top().children.push(unescapeText(typed));
    typed = '';
  };
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    if (next === -1) break;
    typed += source.slice(at, next);
    tagPattern.lastIndex = next;
    const found = tagPattern.exec(source);
    at = found ? tagPattern.lastIndex : next + 1;
    const taken = found !== null && takeTag(found, open, top, flush);
    if (!taken) typed += found ? found[0] : '<';
  }
  typed += source.slice(at);
  flush();
  return root.children;
}

/** Answers false when the tag is not one of ours in a form we know; it then counts as text. */
function takeTag(
  found: RegExpExecArray,
  open: Open[],
  top: () => { children: TextNode[] },
  flush: () => void,
): boolean {
  const [, slash, rawName, rawAttributes, selfClosed] = found as unknown as [string, string, string, string, string];
  const name = rawName.toLowerCase();
  if (slash === '/') {
    const depth = open.map((one) => one.tag as string).lastIndexOf(name);
    if (depth === -1 || rawAttributes !== '') return false;
    flush();
    open.length = depth;
    return true;
  }
  const made = elementOf(name, attributesOf(rawAttributes));
  if (made === null) return false;
  flush();
  top().children.push(made);
  if (made.tag !== 'br' && selfClosed !== '/') open.push({ tag: made.tag, node: made });
  return true;
}

function elementOf(name: string, attributes: Record<string, string>) {
  const children: TextNode[] = [];
  const only = (...allowed: string[]) => Object.keys(attributes).every((key) => allowed.includes(key));
  switch (name) {
    case 'b':
    case 'i':
    case 'u':
    case 's':
    case 'br':
      return only() ? { tag: name as Mark, children } : null;
    case 'time':
      return { tag: 'time' as const, children };
    case 'font': {
      const color = attributes.color;
      const known = color !== undefined && only('color') && /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(color);
      return known ? { tag: 'font' as const, color, children } : null;
    }
    case 'a': {
      const href = attributes.href;
      return href !== undefined && only('href') && isLink(href) ? { tag: 'a' as const, href, children } : null;
    }
    default:
      return null;
  }
}

/** The kinds of link Google's cards open. */
export function isLink(href: string): boolean {
  return /^(?:https:\/\/[^\s/?#]+|mailto:[^\s]|tel:[^\s])/i.test(href);
}

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, key, double, single] of source.matchAll(attributePattern)) {
    attributes[key!.toLowerCase()] = unescapeText(double ?? single ?? '');
  }
  return attributes;
}

function unescapeText(text: string): string {
  return text.replace(entityPattern, (whole, name: string) => {
    const key = name.toLowerCase();
    if (!key.startsWith('#')) return named[key] ?? whole;
    const code = key.startsWith('#x') ? Number.parseInt(key.slice(2), 16) : Number(key.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
