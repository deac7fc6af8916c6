/** Regular expressions as trees, as far as ECMAScript 2024 has them; without any judgement of what they match. */

export type Node =
  | { is: 'choice'; options: Node[] }
  | { is: 'sequence'; items: Node[] }
  /** One character: a literal, an escape, a class or the dot, as written. */
  | { is: 'one'; source: string }
  /** `^`, `$`, `\b` or `\B`. */
  | { is: 'edge'; source: string }
  | { is: 'look'; behind: boolean; negative: boolean; body: Node }
  | { is: 'group'; capture: number | null; body: Node }
  | { is: 'back'; to: number }
  | { is: 'repeat'; body: Node; min: number; max: number; greedy: boolean };

export interface Expression {
  source: string;
  flags: string;
  tree: Node;
}

/** @throws where it meets what it does not know: nothing is passed over */
export function parseExpression(source: string, flags: string): Expression {
  const names = [...source.matchAll(/\((\?<(?![=!])(?<name>[^>]*)>|(?!\?))/g)].map(({ groups }) => groups?.name ?? '');
  const codePoints = /[uv]/.test(flags);
  let at = 0;
  let captures = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at} of /${source}/${flags}`);
  };
  const takes = (text: string): boolean => {
    if (!source.startsWith(text, at)) return false;
    at += text.length;
    return true;
  };

  function choice(): Node {
    const options = [sequence()];
    while (takes('|')) options.push(sequence());
    return options.length === 1 ? options[0]! : { is: 'choice', options };
  }

  function sequence(): Node {
    const items: Node[] = [];
    while (at < source.length && !'|)'.includes(source[at]!)) items.push(repeated(atom()));
    return { is: 'sequence', items };
  }

  function repeated(body: Node): Node {
    const counted = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(source.slice(at));
    if (!counted) return body;
    at += counted[0].length;
    const greedy = !takes('?');
    const [text, low, comma, high] = counted;
    const min = low === undefined ? (text === '+' ? 1 : 0) : Number(low);
    const max = low === undefined ? (text === '?' ? 1 : Infinity) : high ? Number(high) : comma ? Infinity : min;
    return { is: 'repeat', body, min, max, greedy };
  }

  function atom(): Node {
    const from = at;
    if (takes('^') || takes('$') || takes('\\b') || takes('\\B')) return { is: 'edge', source: source.slice(from, at) };
    if (takes('(')) return group();
    if (takes('[')) return charClass(from);
    if (takes('\\')) return escaped(from);
    if ('*+?{'.includes(source[at]!)) fail('a quantifier of nothing');
    at += codePoints ? String.fromCodePoint(source.codePointAt(at)!).length : 1;
    return { is: 'one', source: source.slice(from, at) };
  }

  function group(): Node {
    const look = /^\?(<?)([=!])/.exec(source.slice(at));
    let capture: number | null = null;
    if (look) at += look[0].length;
    else if (takes('?:')) capture = null;
    else {
      capture = ++captures;
      const named = /^\?<[^>]*>/.exec(source.slice(at));
      if (named) at += named[0].length;
      else if (source[at] === '?') fail('an unknown kind of group');
    }
    const body = choice();
    if (!takes(')')) fail('a group without an end');
    return look
      ? { is: 'look', behind: look[1] === '<', negative: look[2] === '!', body }
      : { is: 'group', capture, body };
  }

  function charClass(from: number): Node {
    for (let depth = 1; depth > 0; at += 1) {
      if (at >= source.length) fail('a class without an end');
      if (source[at] === '\\') at += 1;
      else if (source[at] === ']') depth -= 1;
      else if (source[at] === '[' && flags.includes('v')) depth += 1;
    }
    return { is: 'one', source: source.slice(from, at) };
  }

  function escaped(from: number): Node {
    const rest = source.slice(at);
    const back = /^(?:([1-9]\d*)|k<([^>]*)>)/.exec(rest);
    if (back) {
      at += back[0].length;
      return { is: 'back', to: back[1] ? Number(back[1]) : names.indexOf(back[2]!) + 1 };
    }
    const length = /^(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[\s\S])/u.exec(rest);
    at += length![0].length;
    return { is: 'one', source: source.slice(from, at) };
  }

  const tree = choice();
  if (at < source.length) fail('something left over');
  return { source, flags, tree };
}
