/**
 * Partial responses: `fields=id,messages(id,payload/headers)` keeps those parts of an answer. `a/b` goes down, `a(b,c)`
 * goes down to several, `*` is every field.
 */
import type { Shape } from '../data/shapes';
import { invalid } from '../errors';

/** What to keep below each name; null keeps all. */
export type Mask = Map<string, Mask | null>;

/** Throws a 400 where the text cannot be read or names a field this answer does not have. */
export function readFields(text: string, shape: Shape): Mask {
  let at = 0;

  function list(within: Shape | true): Mask {
    const mask: Mask = new Map();
    for (;;) {
      item(mask, within);
      if (text[at] !== ',') return mask;
      at += 1;
    }
  }

  function item(mask: Mask, within: Shape | true): void {
    const name = /^(\*|[A-Za-z][A-Za-z0-9]*)/.exec(text.slice(at))?.[0];
    if (name === undefined) throw unreadable(text);
    at += name.length;
    const below = fieldOf(within, name);
    if (below === undefined) throw invalid(`Invalid field selection ${name}`);
    if (text[at] === '/') {
      at += 1;
      const deeper: Mask = new Map();
      item(deeper, below);
      merge(mask, name, deeper);
    } else if (text[at] === '(') {
      at += 1;
      const deeper = list(below);
      if (text[at] !== ')') throw unreadable(text);
      at += 1;
      merge(mask, name, deeper);
    } else merge(mask, name, null);
  }

  const mask = list(shape);
  if (at !== text.length) throw unreadable(text);
  return mask;
}

/** The part of `answer` the mask keeps. Lists are filtered item by item. */
export function pick(answer: unknown, mask: Mask | null): unknown {
  if (mask === null || typeof answer !== 'object' || answer === null) return answer;
  if (Array.isArray(answer)) return answer.map((item) => pick(item, mask));
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(answer)) {
    const below = mask.has(name) ? mask.get(name)! : mask.get('*');
    if (below !== undefined) kept[name] = pick(value, below);
  }
  return kept;
}

function fieldOf(within: Shape | true, name: string): Shape | true | undefined {
  if (within === true) return undefined;
  if (name === '*') return Object.assign({}, ...Object.values(within).filter((below) => below !== true)) as Shape;
  return Object.hasOwn(within, name) ? within[name] : undefined;
}

/** The same name twice keeps what either would. */
function merge(mask: Mask, name: string, below: Mask | null): void {
  const before = mask.get(name);
  if (before === undefined || before === null || below === null) {
    mask.set(name, before === null ? null : below);
    return;
  }
  for (const [inner, deeper] of below) merge(before, inner, deeper);
}

function unreadable(text: string) {
  return invalid(`Invalid field selection ${text}`);
}
