/**
 * A raw mail as the tree of its parts, which `format=full` shows. Mail comes from strangers: nothing in it makes this
 * throw, and nesting ends at a depth no honest mail has.
 */
import { decodeWords } from '../../mailbox/charset';
import { headersOf } from '../../mailbox/parse';

export interface MimePart {
  headers: readonly { name: string; value: string }[];
  /** Lower case, e.g. `text/plain`. */
  mimeType: string;
  charset: string;
  /** Empty where the part is no attachment. */
  filename: string;
  /** Transfer encoding undone; empty for a part that has parts. */
  body: Buffer;
  parts: MimePart[];
}

const deepest = 20;

export function mimeTree(raw: string, depth = 0): MimePart {
  const split = /^\r?\n|\r?\n\r?\n/.exec(raw);
  const body = split ? raw.slice(split.index + split[0].length) : '';
  const headers = headersOf(raw);
  const header = (name: string) => headers.find((one) => one.name.toLowerCase() === name)?.value ?? '';
  const type = header('content-type');
  const disposition = header('content-disposition');
  const mimeType = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(type)?.[1]?.toLowerCase() ?? 'text/plain';
  const filename = decodeWords(parameter(disposition, 'filename') || parameter(type, 'name'));
  const charset = parameter(type, 'charset') || 'utf-8';
  const boundary = parameter(type, 'boundary');
  const part = { headers, mimeType, charset, filename };
  if (mimeType.startsWith('multipart/') && boundary && depth < deepest) {
    const parts = partsOf(body, boundary).map((inner) => mimeTree(inner, depth + 1));
    return { ...part, body: Buffer.alloc(0), parts };
  }
  return { ...part, body: decoded(body, header('content-transfer-encoding')), parts: [] };
}

/** The parts between the boundary lines; a missing last line ends with the mail. */
function partsOf(body: string, boundary: string): string[] {
  const parts: string[] = [];
  let current: string[] | null = null;
  for (const line of body.split('\n')) {
    const bare = line.trimEnd();
    if (bare !== `--${boundary}` && bare !== `--${boundary}--`) {
      current?.push(line);
      continue;
    }
    if (current) parts.push(current.join('\n').replace(/\r$/, ''));
    current = [];
    if (bare === `--${boundary}--`) return parts;
  }
  if (current) parts.push(current.join('\n'));
  return parts;
}

function decoded(body: string, encoding: string): Buffer {
  const kind = encoding.trim().toLowerCase();
  if (kind === 'base64') return Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64');
  if (kind === 'quoted-printable') {
    const joined = body
      .split('\n')
      .map(withoutBlanksAtEnd)
      .join('\n')
      .replace(/=\r?\n/g, '');
    return Buffer.from(
      joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    );
  }
  return Buffer.from(body, 'latin1');
}

/** Blanks at the end of an encoded line were added on the way; those of the last one may be the text's. */
function withoutBlanksAtEnd(line: string, index: number, { length }: readonly string[]): string {
  if (index === length - 1) return line;
  const end = line.endsWith('\r') ? '\r' : '';
  let last = line.length - end.length;
  while (last > 0 && (line[last - 1] === ' ' || line[last - 1] === '\t')) last -= 1;
  return line.slice(0, last) + end;
}

/** A parameter of a structured header, RFC 2231's encoded and continued forms included. */
function parameter(value: string, name: string): string {
  const plain = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]*))`, 'i').exec(value);
  if (plain) return (plain[1] ?? plain[2] ?? '').replace(/\\(.)/g, '$1');
  const pieces = [...value.matchAll(new RegExp(`;\\s*${name}\\*(\\d*)(\\*?)\\s*=\\s*"?([^";]*)"?`, 'gi'))];
  const joined = pieces
    .sort((a, b) => Number(a[1]) - Number(b[1]))
    .map((piece) => piece[3]!.trim())
    .join('');
  try {
    return decodeURIComponent(joined.replace(/^[\w-]*'[^']*'/, ''));
  } catch {
    return joined;
  }
}
