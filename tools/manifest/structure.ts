import type { Fault } from './fault';
import { type Child, root, type Shape, typeAttribute } from './grammar';
import type { Element } from './xml';

/** Every difference between a document and the grammar. */
export function structureFaults(document: Element): Fault[] {
  const faults: Fault[] = [];
  if (document.name !== root.name || document.space !== root.space) {
    const message = `The root must be ${root.name} of ${root.space}.`;
    return [{ code: 'wrong-root', where: document.name, line: document.line, message }];
  }
  checkElement(document, root.shape, document.name, (fault) => faults.push(fault));
  return faults;
}

type Tell = (fault: Fault) => void;

function checkElement(element: Element, declared: Shape, where: string, tell: Tell): void {
  const say = (code: string, message: string) => tell({ code, where, line: element.line, message });
  const type = element.attributes.get(typeAttribute);
  const shape = declared.types ? declared.types[type ?? ''] : declared;
  if (!shape) {
    const possible = Object.keys(declared.types!).join(' or ');
    say('wrong-type', `xsi:type must be ${possible}${type === undefined ? '' : `, not "${type}"`}.`);
    return;
  }
  checkAttributes(element, shape, declared.types !== undefined, say);
  if (shape.text) checkValue(shape.text, element.text, say);
  else if (element.text) say('unexpected-text', `There can be no text here: "${element.text}".`);
  checkChildren(element, shape.children ?? [], where, tell);
}

type Say = (code: string, message: string) => void;

function checkAttributes(
  { attributes }: Element,
  { attributes: declared = {} }: Shape,
  typed: boolean,
  say: Say,
): void {
  const known = new Set(typed ? [typeAttribute] : []);
  for (const [key, value] of Object.entries(declared)) {
    const name = key.replace('?', '');
    known.add(name);
    const given = attributes.get(name);
    if (given !== undefined) checkValue(value, given, say);
    else if (name === key) say('missing-attribute', `The attribute ${name} is missing.`);
  }
  for (const name of attributes.keys()) {
    if (!known.has(name)) say('unknown-attribute', `There is no attribute ${name} here.`);
  }
}

function checkValue(value: NonNullable<Shape['text']>, text: string, say: Say): void {
  const problem = value.problem(text);
  if (problem) say(value.code, problem);
}

function checkChildren(parent: Element, declared: Child[], where: string, tell: Tell): void {
  const counts = new Map<Child, number>();
  const types = new Set<string>();
  let furthest = 0;
  for (const child of parent.children) {
    const path = `${where}/${child.name}`;
    const say = (code: string, message: string) => tell({ code, where: path, line: child.line, message });
    const at = declared.findIndex(({ name }) => name === child.name);
    const found = declared[at];
    if (!found) {
      say('unknown-element', `${child.name} is not possible in ${parent.name}.`);
      continue;
    }
    if (child.space !== (found.space ?? parent.space)) {
      say('wrong-namespace', `${child.name} belongs to ${found.space ?? parent.space}, not to "${child.space}".`);
      continue;
    }
    if (at < furthest) say('wrong-order', `${child.name} must stand before ${declared[furthest]!.name}.`);
    furthest = Math.max(furthest, at);
    counts.set(found, (counts.get(found) ?? 0) + 1);
    const type = child.attributes.get(typeAttribute) ?? '';
    if (found.once && types.has(type)) say('repeated-element', `There can be one ${child.name} of the type ${type}.`);
    types.add(type);
    checkElement(child, found.shape, path, tell);
  }
  for (const child of declared) {
    const count = counts.get(child) ?? 0;
    const say = (code: string, message: string) => tell({ code, where, line: parent.line, message });
    if (count === 0 && '1+'.includes(child.occurs)) say('missing-element', `${child.name} is missing.`);
    const max = child.max ?? ('1?'.includes(child.occurs) ? 1 : Number.POSITIVE_INFINITY);
    if (count > max) say('repeated-element', `${child.name} stands ${count} times; at most ${max} is possible.`);
  }
}
