/**
 * How many steps a backtracking matcher takes, as every engine of ECMAScript is one: each character looked at and each way
 * tried counts one. No clock is asked, so the figure is the same on every machine.
 */
import type { Expression, Node } from './parse';

/** So many are too many for any text of the tests. */
const stepsAtMost = 2_000_000;

export class TooManySteps extends Error {}

type Then = (at: number) => boolean;

/** Steps until the text has been searched: for every match where the expression is global, for the first where it is not. */
export function stepsOf({ tree, flags, source }: Expression, text: string): number {
  const { isOne } = testing(flags);
  const isWord = (at: number) => at >= 0 && at < text.length && /\w/.test(text[at]!);
  const captured = new Map<number, string>();
  let steps = 0;

  function match(node: Node, at: number, then: Then): boolean {
    if (++steps > stepsAtMost) throw new TooManySteps(source);
    switch (node.is) {
      case 'sequence':
        return inOrder(node.items, 0, at, then);
      case 'choice':
        return node.options.some((option) => match(option, at, then));
      case 'one': {
        const one = flags.includes('u') || flags.includes('v') ? codePoint(text, at) : text[at];
        return one !== undefined && isOne(node.source, one) && then(at + one.length);
      }
      case 'edge':
        return isEdge(node.source, at) && then(at);
      case 'group':
        return match(node.body, at, (end) => {
          const before = node.capture === null ? undefined : captured.get(node.capture);
          if (node.capture !== null) captured.set(node.capture, text.slice(at, end));
          if (then(end)) return true;
          if (node.capture !== null) captured.set(node.capture, before ?? '');
          return false;
        });
      case 'back': {
        const said = captured.get(node.to) ?? '';
        steps += said.length;
        return text.startsWith(said, at) && then(at + said.length);
      }
      case 'look': {
        const holds = node.behind ? matchesBehind(node.body, at) : match(node.body, at, () => true);
        return holds !== node.negative && then(at);
      }
      case 'repeat':
        return repeat(node, 0, at, then);
    }
  }

  function inOrder(items: readonly Node[], index: number, at: number, then: Then): boolean {
    if (index === items.length) return then(at);
    return match(items[index]!, at, (end) => inOrder(items, index + 1, end, then));
  }

  function repeat(node: Extract<Node, { is: 'repeat' }>, done: number, at: number, then: Then): boolean {
    const more = () =>
      done < node.max &&
      match(node.body, at, (end) => (end > at || done < node.min) && repeat(node, done + 1, end, then));
    const enough = () => done >= node.min && then(at);
    return node.greedy ? more() || enough() : enough() || more();
  }

  /** Engines go backwards; of a body with a longest match no more than that is looked at. */
  function matchesBehind(body: Node, at: number): boolean {
    for (let from = at; from >= 0 && at - from <= longest(body); from--)
      if (match(body, from, (end) => end === at)) return true;
    return false;
  }

  function isEdge(edge: string, at: number): boolean {
    const lines = flags.includes('m');
    if (edge === '^') return at === 0 || (lines && text[at - 1] === '\n');
    if (edge === '$') return at === text.length || (lines && text[at] === '\n');
    return (isWord(at - 1) !== isWord(at)) === (edge === '\\b');
  }

  let from = 0;
  while (from <= text.length) {
    let end = -1;
    let start = from;
    const reach = (reached: number) => {
      end = reached;
      return true;
    };
    while (start <= text.length && !match(tree, start, reach)) {
      if (flags.includes('y')) return steps;
      start += 1;
    }
    if (end < 0 || !/[gy]/.test(flags)) return steps;
    from = Math.max(end, start + (end === start ? 1 : 0));
  }
  return steps;
}

const codePoint = (text: string, at: number): string | undefined => {
  const point = text.codePointAt(at);
  return point === undefined ? undefined : String.fromCodePoint(point);
};

/** The longest match in characters; infinite where there is none. */
export function longest(node: Node): number {
  switch (node.is) {
    case 'sequence':
      return node.items.reduce((sum, item) => sum + longest(item), 0);
    case 'choice':
      return Math.max(...node.options.map(longest));
    case 'one':
      return 2;
    case 'group':
      return longest(node.body);
    case 'repeat':
      return node.max === 0 ? 0 : longest(node.body) * node.max;
    case 'back':
      return Infinity;
    default:
      return 0;
  }
}

interface Testing {
  /** Whether one character is what a literal, an escape, a class or the dot means. */
  isOne(source: string, one: string): boolean;
}

const known = new Map<string, Testing>();

export function testing(flags: string): Testing {
  const kept = known.get(flags);
  if (kept) return kept;
  const expressions = new Map<string, { real: RegExp; said: Map<string, boolean> }>();
  const made: Testing = {
    isOne(source, one) {
      let about = expressions.get(source);
      if (!about) {
        about = { real: new RegExp(`^(?:${source})$`, flags.replace(/[gymd]/g, '')), said: new Map() };
        expressions.set(source, about);
      }
      let says = about.said.get(one);
      if (says === undefined) {
        says = about.real.test(one);
        about.said.set(one, says);
      }
      return says;
    },
  };
  known.set(flags, made);
  return made;
}
