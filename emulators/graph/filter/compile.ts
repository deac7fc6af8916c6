/**
 * From a parsed filter to a test, by a schema that says what may be filtered and how. What the schema does not allow
 * is refused the way Graph refuses it: an unknown property 400 BadRequest, a form that cannot be evaluated 400
 * ErrorInvalidUrlQueryFilter.
 */
import { badRequest, GraphError } from '../errors';
import type { Comparison, Node, Operand, Value } from './parse';

export type Plain = string | number | boolean | undefined;
export type StringTest = 'startswith' | 'endswith' | 'contains';

/** One property a filter may name. Dates are epoch milliseconds. */
export interface Field<T> {
  type: 'string' | 'date' | 'boolean';
  get(item: T): Plain;
  ops: readonly (Comparison | StringTest)[];
  /** Compares letter by letter; strings are else compared without regard to case. */
  exact?: boolean;
  /** The items that may equal this value, where an index knows; else every item is looked at. */
  narrow?(value: string): readonly T[];
}

/** A collection with `any`; the schema reads the body itself. */
export type Lambda<T> = (variable: string, body: Node) => Compiled<T>;

export interface Schema<T> {
  fields: Readonly<Record<string, Field<T>>>;
  lambdas: Readonly<Record<string, Lambda<T>>>;
}

export interface Compiled<T> {
  test(item: T): boolean;
  /** The properties named, in order of appearance; `$orderby` depends on it. */
  names: readonly string[];
  /** A superset of what can match; null: everything. */
  narrow(): readonly T[] | null;
}

export function invalidNode(): GraphError {
  return new GraphError('ErrorInvalidUrlQueryFilter');
}

export function compile<T>(node: Node, schema: Schema<T>): Compiled<T> {
  switch (node.is) {
    case 'and':
      return both(compile(node.left, schema), compile(node.right, schema));
    case 'or':
      return either(compile(node.left, schema), compile(node.right, schema));
    case 'not':
      return negated(node.of, schema);
    case 'compare':
      return comparison(node.op, node.left, node.right, schema);
    case 'test':
      return stringTest(node.what, schema);
    case 'lambda': {
      const lambda = Object.hasOwn(schema.lambdas, node.collection) ? schema.lambdas[node.collection] : undefined;
      if (!lambda) throw unknownProperty(node.collection);
      if (node.kind !== 'any' || !node.body || !node.variable) throw invalidNode();
      const compiled = lambda(node.variable, node.body);
      return { ...compiled, names: [node.collection] };
    }
  }
}

/** Compares as Graph does: strings without regard to case unless `exact`, nothing equals only nothing. */
export function compareValues(op: Comparison, left: Plain, right: Plain, exact: boolean): boolean {
  const [a, b] = exact ? [left, right] : [folded(left), folded(right)];
  if (op === 'eq') return a === b;
  if (op === 'ne') return a !== b;
  if (a === undefined || b === undefined) return false;
  return op === 'gt' ? a > b : op === 'ge' ? a >= b : op === 'lt' ? a < b : a <= b;
}

export function testString(test: StringTest, text: string, part: string): boolean {
  const [a, b] = [text.toLowerCase(), part.toLowerCase()];
  return test === 'startswith' ? a.startsWith(b) : test === 'endswith' ? a.endsWith(b) : a.includes(b);
}

export function isStringTest(name: string): name is StringTest {
  return name === 'startswith' || name === 'endswith' || name === 'contains';
}

function both<T>(left: Compiled<T>, right: Compiled<T>): Compiled<T> {
  return {
    test: (item) => left.test(item) && right.test(item),
    names: [...left.names, ...right.names],
    narrow: () => {
      const [a, b] = [left.narrow(), right.narrow()];
      return a && b ? (a.length <= b.length ? a : b) : (a ?? b);
    },
  };
}

function either<T>(left: Compiled<T>, right: Compiled<T>): Compiled<T> {
  return {
    test: (item) => left.test(item) || right.test(item),
    names: [...left.names, ...right.names],
    narrow: () => {
      const a = left.narrow();
      const b = a && right.narrow();
      return a && b ? [...new Set([...a, ...b])] : null;
    },
  };
}

function negated<T>(of: Node, schema: Schema<T>): Compiled<T> {
  if (of.is === 'lambda') throw invalidNode();
  const inner = compile(of, schema);
  return { test: (item) => !inner.test(item), names: inner.names, narrow: () => null };
}

function comparison<T>(op: Comparison, left: Operand, right: Operand, schema: Schema<T>): Compiled<T> {
  if (left.is !== 'path' || right.is !== 'value') throw invalidNode();
  const field = fieldOf(left.path, schema);
  if (!field.ops.includes(op)) throw invalidNode();
  const value = typed(right.value, field.type, left.path);
  const { get, narrow, exact = false } = field;
  return {
    test: (item) => compareValues(op, get(item), value, exact),
    names: [left.path],
    narrow: () => (op === 'eq' && narrow && typeof value === 'string' ? narrow(value) : null),
  };
}

function stringTest<T>(what: Operand, schema: Schema<T>): Compiled<T> {
  if (what.is === 'path') {
    const field = fieldOf(what.path, schema);
    if (field.type !== 'boolean') throw invalidNode();
    return { test: (item) => field.get(item) === true, names: [what.path], narrow: () => null };
  }
  if (what.is !== 'call' || !isStringTest(what.name)) throw invalidNode();
  const { name } = what;
  const [path, part] = what.of;
  if (what.of.length !== 2 || path?.is !== 'path' || part?.is !== 'value') throw invalidNode();
  const field = fieldOf(path.path, schema);
  const { value } = part.value;
  if (!field.ops.includes(name) || typeof value !== 'string') throw invalidNode();
  return {
    test: (item) => testString(name, String(field.get(item) ?? ''), value),
    names: [path.path],
    narrow: () => null,
  };
}

function fieldOf<T>(path: string, schema: Schema<T>): Field<T> {
  if (Object.hasOwn(schema.fields, path)) return schema.fields[path]!;
  if (Object.hasOwn(schema.lambdas, path)) throw invalidNode();
  throw unknownProperty(path);
}

/** A value that does not fit the property's type is refused, as OData does, before anything is looked up. */
function typed(value: Value, type: Field<unknown>['type'], path: string): Plain {
  if (value.type === 'null') return undefined;
  const fits = value.type === type || (type === 'date' && value.type === 'date');
  if (!fits) {
    throw badRequest(`A binary operator with incompatible types was detected for '${path}': ${type}, ${value.type}.`);
  }
  return value.value;
}

function unknownProperty(path: string): GraphError {
  return badRequest(`Could not find a property named '${path}'.`);
}

function folded(value: Plain): Plain {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
