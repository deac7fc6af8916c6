/** Walking a syntax tree without knowing every kind of node. */
import type { Node } from 'acorn';

/** In the order of their places. Asked of every node of a whole add-on: no array is made, and no value looked at twice. */
export function eachChild(node: Node, see: (child: Node) => void): void {
  for (const field in node) {
    const value = (node as unknown as Record<string, unknown>)[field];
    if (typeof value !== 'object' || value === null || field === 'loc') continue;
    if (!Array.isArray(value)) {
      if (isNode(value)) see(value);
    } else for (const one of value) if (isNode(one)) see(one);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
