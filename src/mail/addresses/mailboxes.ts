/** Takes an address header apart, by RFC 5322 where it is kept and by what people meant where it is not. One pass, no way back. */
import { isAddress } from './is-address';

/** One mailbox as written. */
export interface Mailbox {
  /** What stands before the angle brackets, quotes off; of an address without them, its comment. */
  name: string;
  /** What stands in the angle brackets, or the whole where there are none. */
  address: string;
  inAngles: boolean;
}

/** The mailboxes of a header in order, those of groups among them. An empty group is one without an address. */
export function mailboxes(header: string): Mailbox[] {
  const found: Mailbox[] = [];
  const ends = endsIn(header);
  const lastSemicolon = header.lastIndexOf(';');
  /** Parts before commas that are no address: of a name, if one with angle brackets follows. */
  let loose: string[] = [];
  let group: { name: string; before: number } | null = null;
  let part = emptyPart();

  function finishPart(): void {
    const { angle, named, bare, comment } = part;
    part = emptyPart();
    if (angle !== null) {
      found.push({ name: [...loose, named].join(',').trim(), address: angle, inAngles: true });
      loose = [];
    } else if (isAddress(bare.trim())) {
      finishLoose();
      found.push({ name: comment.trim(), address: bare.trim(), inAngles: false });
    } else if (named.trim() !== '') loose.push(named);
    // A directory's name is a recipient of its own.
    if (named.trim().startsWith('/')) finishLoose();
  }

  function finishLoose(): void {
    for (const name of loose) found.push({ name: name.trim(), address: '', inAngles: false });
    loose = [];
  }

  function finishGroup(): void {
    finishPart();
    finishLoose();
    if (group && found.length === group.before) found.push({ name: group.name, address: '', inAngles: false });
    group = null;
  }

  for (let at = 0; at < header.length; at += 1) {
    const char = header[at]!;
    const end = ends(at);
    if (end !== null) {
      const inner = header.slice(at + 1, end);
      if (char === '<') addAngle(part, inner);
      else if (char === '(') addComment(part, inner);
      else addText(part, unquoted(inner, part), `"${inner}"`);
      at = end;
    } else if (char === ',') finishPart();
    else if (char === ';') finishGroup();
    else if (char === ':' && !group && lastSemicolon > at && !part.bare.includes('@')) {
      finishLoose();
      group = { name: part.named.trim(), before: found.length };
      part = emptyPart();
    } else addText(part, char, char);
  }
  finishGroup();
  return found;
}

interface Part {
  /** Words before the angle brackets, as people read them. */
  named: string;
  /** The same without comments and with quotes: an address, if there are no angle brackets. */
  bare: string;
  comment: string;
  angle: string | null;
  /** What follows the angle brackets, and counts only if others come. */
  after: string;
}

/** Quotes around a name are the header's; those in the middle of one are somebody's nickname, and are shown. */
function unquoted(inner: string, { named }: Part): string {
  const text = inner.replace(/\\(.)/gs, '$1');
  return named.trim() === '' ? text : `"${text}"`;
}

const emptyPart = (): Part => ({ named: '', bare: '', comment: '', angle: null, after: '' });

function addText(part: Part, read: string, written: string): void {
  if (part.angle !== null) part.after += read;
  else {
    part.named += read;
    part.bare += written;
  }
}

function addComment(part: Part, inner: string): void {
  addText(part, `(${inner})`, '');
  part.comment = inner;
}

/** Of several angle brackets the last are the address; a decoded name may hold others. */
function addAngle(part: Part, inner: string): void {
  if (part.angle !== null) part.named += `<${part.angle}>${part.after}`;
  part.angle = inner;
  part.after = '';
}

/** Where what opens at a place closes; null where nothing opens, or it never closes and is a plain character. */
function endsIn(header: string): (at: number) => number | null {
  // Once one has not closed, none after it does: it is not looked for again, so that no header takes long.
  const closing = { '"': quoteEnd, '(': commentEnd, '<': angleEnd };
  const unclosed = new Set<string>();
  return (at) => {
    const char = header[at]!;
    if (!(char === '"' || char === '(' || char === '<') || unclosed.has(char)) return null;
    const end = closing[char](header, at);
    if (end === null) unclosed.add(char);
    return end;
  };
}

function quoteEnd(text: string, at: number): number | null {
  for (let i = at + 1; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '"') return i;
  }
  return null;
}

function commentEnd(text: string, at: number): number | null {
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth -= 1;
    if (depth === 0) return i;
  }
  return null;
}

function angleEnd(text: string, at: number): number | null {
  const end = text.indexOf('>', at);
  return end < 0 ? null : end;
}
