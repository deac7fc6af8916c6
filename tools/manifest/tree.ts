import type { Element } from './xml';

/** An element and everything below it, in document order. */
export function inside(element: Element): Element[] {
  return [element, ...element.children.flatMap(inside)];
}

/** The elements at a path of names below one, like `FormSettings/Form`. */
export function at(element: Element, path: string): Element[] {
  return path
    .split('/')
    .reduce<Element[]>(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [element],
    );
}
