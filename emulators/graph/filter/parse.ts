/** The grammar of `$filter`, as far as any OData service reads it; what Graph refuses is decided in `compile.ts`. */
import { lex, syntaxError, type Token } from './lex';

export type Value =
  | { type: 'string'; value: string }
  | { type: 'number'; value: number }
  | { type: 'date'; value: number }
  | { type: 'boolean'; value: boolean }
  | { type: 'null'; value: null };

export type Operand =
  | { is: 'path'; path: string }
  | { is: 'value'; value: Value }
  | { is: 'call'; name: string; of: Operand[] };

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

export type Node =
  | { is: 'and' | 'or'; left: Node; right: Node }
  | { is: 'not'; of: Node }
  | { is: 'compare'; op: Comparison; left: Operand; right: Operand }
  | { is: 'test'; what: Operand }
  | { is: 'lambda'; collection: string; kind: 'any' | 'all'; variable: string | null; body: Node | null };

const comparisons: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];

/** Throws 400 BadRequest with the position. `or` binds weakest, then `and`, then `not`. */
export function parseFilter(text: string): Node {
  const parser = new Parser(lex(text), text);
  const node = parser.or();
  parser.expectEnd();
  return node;
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly text: string,
  ) {}

  or(): Node {
    let left = this.and();
    while (this.takeWord('or')) left = { is: 'or', left, right: this.and() };
    return left;
  }

  expectEnd(): void {
    if (this.peek().is !== 'end') throw this.fault();
  }

  private and(): Node {
    let left = this.not();
    while (this.takeWord('and')) left = { is: 'and', left, right: this.not() };
    return left;
  }

  private not(): Node {
    return this.takeWord('not') ? { is: 'not', of: this.not() } : this.single();
  }

  private single(): Node {
    if (this.takeMark('(')) {
      const node = this.or();
      this.needMark(')');
      return node;
    }
    const token = this.peek();
    const lambda = token.is === 'word' ? /^(.+)\/(any|all)$/i.exec(token.text) : null;
    if (lambda && this.peek(1).text === '(') return this.lambda(lambda[1]!, lambda[2]!.toLowerCase() as 'any' | 'all');
    const left = this.operand();
    const op = this.peek();
    if (op.is !== 'word' || !comparisons.includes(op.text)) return { is: 'test', what: left };
    this.at++;
    return { is: 'compare', op: op.text as Comparison, left, right: this.operand() };
  }

  private lambda(collection: string, kind: 'any' | 'all'): Node {
    this.at++;
    this.needMark('(');
    if (this.takeMark(')')) return { is: 'lambda', collection, kind, variable: null, body: null };
    const variable = this.peek();
    if (variable.is !== 'word' || /[./]/.test(variable.text)) throw this.fault();
    this.at++;
    this.needMark(':');
    const body = this.or();
    this.needMark(')');
    return { is: 'lambda', collection, kind, variable: variable.text, body };
  }

  private operand(): Operand {
    const token = this.peek();
    this.at++;
    if (token.is === 'string') return { is: 'value', value: { type: 'string', value: token.text } };
    if (token.is === 'number') return { is: 'value', value: { type: 'number', value: token.value } };
    if (token.is === 'date') return { is: 'value', value: { type: 'date', value: token.value } };
    if (token.is !== 'word') throw this.fault(-1);
    if (token.text === 'true' || token.text === 'false') {
      return { is: 'value', value: { type: 'boolean', value: token.text === 'true' } };
    }
    if (token.text === 'null') return { is: 'value', value: { type: 'null', value: null } };
    if (comparisons.includes(token.text) || ['and', 'or', 'not'].includes(token.text)) throw this.fault(-1);
    return this.takeMark('(') ? this.call(token.text) : { is: 'path', path: token.text };
  }

  private call(name: string): Operand {
    const of: Operand[] = [];
    if (!this.takeMark(')')) {
      do of.push(this.operand());
      while (this.takeMark(','));
      this.needMark(')');
    }
    return { is: 'call', name: name.toLowerCase(), of };
  }

  private peek(ahead = 0): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)]!;
  }

  private takeWord(word: string): boolean {
    const token = this.peek();
    if (token.is !== 'word' || token.text !== word) return false;
    this.at++;
    return true;
  }

  private takeMark(mark: string): boolean {
    const token = this.peek();
    if (token.is !== 'mark' || token.text !== mark) return false;
    this.at++;
    return true;
  }

  private needMark(mark: string): void {
    if (!this.takeMark(mark)) throw this.fault();
  }

  private fault(offset = 0): Error {
    return syntaxError(this.peek(offset).at, this.text);
  }
}
