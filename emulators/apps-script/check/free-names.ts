/** Which names a script uses without declaring them. */
import type { Node } from 'acorn';
import { eachChild, isNode } from './nodes';

export interface FreeName {
  name: string;
  line: number;
  /** Only asked about with `typeof`, which is safe for a name that does not exist. */
  probed: boolean;
}

/** Any node's fields, read as they come. */
type Fields = Record<string, unknown> & { type: string };

class Scope {
  readonly names = new Set<string>();
  readonly outer: Scope | null;
  /** Where `var` goes. */
  readonly ofFunction: boolean;

  constructor(outer: Scope | null, ofFunction: boolean) {
    this.outer = outer;
    this.ofFunction = ofFunction;
  }

  has(name: string): boolean {
    return this.names.has(name) || (this.outer?.has(name) ?? false);
  }

  forVar(): Scope {
    return this.ofFunction || !this.outer ? this : this.outer.forVar();
  }
}

export function freeNames(program: Node): FreeName[] {
  const found: FreeName[] = [];
  walk(program, new Scope(null, true), found, false);
  return found;
}

function walk(node: Node, scope: Scope, found: FreeName[], probed: boolean): void {
  const fields = node as unknown as Fields;
  if (node.type === 'Identifier') {
    const name = fields.name as string;
    if (!scope.has(name) && name !== 'undefined') found.push({ name, line: node.loc?.start.line ?? 0, probed });
    return;
  }
  const inner = opensScope(node) ? new Scope(scope, isFunction(node) || node.type === 'Program') : scope;
  if (isFunction(node)) {
    if (node.type !== 'ArrowFunctionExpression') inner.names.add('arguments');
    if (isNode(fields.id)) (node.type === 'FunctionDeclaration' ? scope : inner).names.add(nameOf(fields.id));
    for (const parameter of fields.params as Node[]) declare(parameter, inner);
  }
  if (node.type === 'ClassExpression' && isNode(fields.id)) inner.names.add(nameOf(fields.id));
  if (node.type === 'CatchClause' && isNode(fields.param)) declare(fields.param, inner);
  if (inner !== scope) hoist(node, inner);
  const asked = node.type === 'UnaryExpression' && fields.operator === 'typeof';
  eachChild(node, (child) => {
    // Property names and labels are not uses of a name.
    if ((child === fields.property || child === fields.key) && fields.computed === false && !fields.shorthand) return;
    if (child !== fields.label) walk(child, inner, found, asked);
  });
}

/** Declares what the statements of this scope declare, wherever they stand in it. */
function hoist(node: Node, scope: Scope): void {
  eachChild(node, (child) => {
    const fields = child as unknown as Fields;
    if (child.type === 'VariableDeclaration') {
      const target = fields.kind === 'var' ? scope.forVar() : scope;
      for (const { id } of fields.declarations as { id: Node }[]) declare(id, target);
    }
    if (child.type === 'FunctionDeclaration' || child.type === 'ClassDeclaration') {
      if (isNode(fields.id)) scope.names.add(nameOf(fields.id));
    }
    if (isFunction(child)) return;
    if (opensScope(child)) hoistVars(child, scope.forVar());
    else hoist(child, scope);
  });
}

/** `var` inside blocks belongs to the function. */
function hoistVars(node: Node, scope: Scope): void {
  eachChild(node, (child) => {
    const fields = child as unknown as Fields;
    if (child.type === 'VariableDeclaration' && fields.kind === 'var')
      for (const { id } of fields.declarations as { id: Node }[]) declare(id, scope);
    if (!isFunction(child)) hoistVars(child, scope);
  });
}

function declare(pattern: Node, scope: Scope): void {
  const fields = pattern as unknown as Fields;
  if (pattern.type === 'Identifier') scope.names.add(nameOf(pattern));
  else if (pattern.type === 'AssignmentPattern') declare(fields.left as Node, scope);
  else if (pattern.type === 'RestElement') declare(fields.argument as Node, scope);
  else if (pattern.type === 'ArrayPattern')
    for (const one of fields.elements as (Node | null)[]) one && declare(one, scope);
  else if (pattern.type === 'ObjectPattern')
    for (const one of fields.properties as Node[])
      declare(one.type === 'Property' ? ((one as unknown as Fields).value as Node) : one, scope);
}

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

const isFunction = (node: Node): boolean => functions.has(node.type);

const scopes = new Set([
  ...['Program', 'BlockStatement', 'ForStatement', 'ForInStatement', 'ForOfStatement'],
  ...['SwitchStatement', 'CatchClause', 'ClassExpression'],
]);

const opensScope = (node: Node): boolean => isFunction(node) || scopes.has(node.type);

function nameOf(node: Node): string {
  return (node as unknown as { name: string }).name;
}
