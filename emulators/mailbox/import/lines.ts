/** A file's lines, whichever way they end. */

export interface Line {
  text: string;
  /** Bytes in the file, its end included. */
  size: number;
}

/** Lines one after the other; those read too far can be put back. */
export class Lines {
  private readonly source: AsyncGenerator<Line>;
  private readonly back: Line[] = [];

  /** `chunks` is the file in pieces, one character per byte. */
  constructor(chunks: AsyncIterable<string> | Iterable<string>) {
    this.source = linesOf(chunks);
  }

  async next(): Promise<Line | null> {
    const back = this.back.pop();
    if (back) return back;
    const { value, done } = await this.source.next();
    return done ? null : value;
  }

  putBack(lines: readonly (Line | null)[]): void {
    for (let at = lines.length - 1; at >= 0; at--) {
      const line = lines[at];
      if (line) this.back.push(line);
    }
  }
}

/** A whole mail with its lines ended by CRLF. */
export const withCrlf = (raw: string): string =>
  raw.includes('\n') ? raw.replace(/\r?\n/g, '\r\n') : raw.replace(/\r/g, '\r\n');

/** A return alone ends lines only in a file whose first line it ends, as on Macs of long ago. */
async function* linesOf(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Line> {
  let rest = '';
  let end: '\n' | '\r' | null = null;
  for await (const chunk of chunks) {
    rest += chunk;
    end ??= endOfLines(rest);
    if (end === null) continue;
    const lines = rest.split(end);
    rest = lines.pop()!;
    for (const line of lines) yield { text: line.endsWith('\r') ? line.slice(0, -1) : line, size: line.length + 1 };
  }
  const lines = end === null ? rest.split(/\r(?=.)/s) : [rest];
  for (const line of lines) if (line !== '') yield { text: line.replace(/\r$/, ''), size: line.length };
}

/** Null: what has been read so far does not say. */
function endOfLines(text: string): '\n' | '\r' | null {
  const at = text.search(/[\r\n]/);
  if (at < 0 || (text[at] === '\r' && at === text.length - 1)) return null;
  return text[at] === '\r' && text[at + 1] !== '\n' ? '\r' : '\n';
}
