/** multipart/related uploads and multipart/mixed batches: strict, since a program wrote them. */
import { invalid } from '../errors';

export interface Part {
  /** By lower-case name. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Throws a 400 where the boundary is missing or the last part is not closed. */
export function readMultipart(contentType: string, body: string): Part[] {
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  const mark = `--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  if (mark === '--') throw invalid('The multipart body has no boundary.');
  const pieces = `\r\n${body}`.split(`\n${mark}`);
  const end = pieces.pop()!;
  if (pieces.length === 0 || !end.startsWith('--')) throw invalid('The multipart body is not closed.');
  return pieces.slice(1).map((piece) => readPart(piece.replace(/\r$/, '')));
}

/** Headers, an empty line, and the rest. */
export function readPart(text: string): Part {
  const trimmed = text.replace(/^[ \t]*\r?\n/, '');
  const blank = /(^|\r?\n)\r?\n/.exec(trimmed);
  const head = blank ? trimmed.slice(0, blank.index) : trimmed;
  const headers: Record<string, string> = {};
  for (const line of head.split(/\r?\n/)) {
    const field = /^([^:\s]+)\s*:\s*(.*)$/.exec(line);
    if (field) headers[field[1]!.toLowerCase()] = field[2]!.trim();
  }
  return { headers, body: blank ? trimmed.slice(blank.index + blank[0].length) : '' };
}
