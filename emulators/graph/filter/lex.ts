import { badRequest } from '../errors';

export type Token =
  | { is: 'word'; text: string; at: number }
  | { is: 'string'; text: string; at: number }
  | { is: 'number'; value: number; text: string; at: number }
  | { is: 'date'; value: number; text: string; at: number }
  | { is: 'mark'; text: '(' | ')' | ',' | ':'; at: number }
  | { is: 'end'; text: string; at: number };

const patterns: readonly [Token['is'], RegExp][] = [
  ['string', /'((?:[^']|'')*)'/y],
  ['date', /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?(?![\w.])/y],
  ['number', /-?\d+(?:\.\d+)?(?![\w.])/y],
  ['word', /[A-Za-z_][\w]*(?:[./][A-Za-z_]\w*)*/y],
  ['mark', /[(),:]/y],
];

/** Cuts a `$filter` into tokens; a string's doubled apostrophes are undone. Throws 400 BadRequest. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at]!)) {
      at++;
      continue;
    }
    const token = next(text, at);
    tokens.push(token.token);
    at = token.end;
  }
  tokens.push({ is: 'end', text: '', at });
  return tokens;
}

function next(text: string, at: number): { token: Token; end: number } {
  for (const [is, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { token: token(is, found, at), end: pattern.lastIndex };
  }
  throw syntaxError(at, text);
}

function token(is: Token['is'], found: RegExpExecArray, at: number): Token {
  const text = found[0];
  if (is === 'string') return { is, text: found[1]!.replaceAll("''", "'"), at };
  if (is === 'number') return { is, value: Number(text), text, at };
  if (is === 'date') return { is, value: dateOf(text, at), text, at };
  if (is === 'mark') return { is, text: text as '(', at };
  return { is: 'word', text, at };
}

function dateOf(text: string, at: number): number {
  const value = Date.parse(text);
  if (Number.isNaN(value)) throw syntaxError(at, text);
  return value;
}

export function syntaxError(at: number, text: string): Error {
  return badRequest(`Invalid filter clause: Syntax error at position ${at} in '${text}'.`);
}
