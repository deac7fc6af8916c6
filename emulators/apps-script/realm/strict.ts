/** Objects that refuse what they do not have, and arguments that are what they should be. */
import { Exception } from './host';

// Taken early: what is younger than ES2020 is removed before scripts run.
const { hasOwn } = Object;

/** Read by the language or by JSON on any object; absent is a fair answer. */
const ordinary = new Set<PropertyKey>([
  'then',
  'toJSON',
  'constructor',
  'toString',
  'valueOf',
  'toLocaleString',
  'hasOwnProperty',
]);

/** Wraps a service or builder: reading or writing anything it does not have throws and says what. */
export function strict<T extends object>(name: string, members: T): T {
  Object.setPrototypeOf(members, null);
  return new Proxy(Object.freeze(members), {
    get(target, key) {
      if (hasOwn(target, key)) return Reflect.get(target, key);
      if (typeof key === 'symbol') return undefined;
      if (key === 'toString') return () => name;
      if (ordinary.has(key)) return undefined;
      throw new Exception(`${name}.${key} is not in this runtime.`);
    },
    set(_target, key) {
      throw new Exception(`${name}.${String(key)} cannot be set.`);
    },
    defineProperty(_target, key) {
      throw new Exception(`${name}.${String(key)} cannot be set.`);
    },
  });
}

export type ArgumentType =
  | 'string'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'object'
  | 'array'
  | 'bytes'
  | 'strings'
  | 'date';

const tests: Record<ArgumentType, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: (value) => Array.isArray(value),
  // Apps Script's bytes are signed.
  bytes: (value) =>
    Array.isArray(value) && value.every((byte) => Number.isInteger(byte) && byte >= -128 && byte <= 127),
  strings: (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string'),
  date: (value) => value instanceof Date,
};

export function isA(type: ArgumentType, value: unknown): boolean {
  return tests[type](value);
}

/** Throws as Google does when arguments fit none of a method's signatures. */
export function expectArguments(
  method: string,
  args: readonly unknown[],
  ...signatures: readonly ArgumentType[][]
): void {
  const fits = signatures.some(
    (types) => types.length === args.length && types.every((type, index) => tests[type](args[index])),
  );
  if (!fits) throw mismatch(method, args);
}

export function mismatch(method: string, args: readonly unknown[]): Exception {
  const given = args.map((value) => (value === null ? 'null' : Array.isArray(value) ? 'Array' : typeof value));
  return new Exception(`The parameters (${given.join(',')}) don't match the method signature for ${method}.`);
}

/** One value of one of Google's enumerations. */
const names = new WeakMap<object, { of: string; name: string }>();

export function enumeration(of: string, values: readonly string[]): Record<string, object> {
  const members: Record<string, object> = {};
  for (const name of values) {
    const value = Object.freeze(
      Object.assign(Object.create(null), { toString: () => name, name: () => name, toJSON: () => name }),
    ) as object;
    names.set(value, { of, name });
    members[name] = value;
  }
  return strict(of, members);
}

/** The value's name, or undefined when it is no value of that enumeration. */
export function nameIn(of: string, value: unknown): string | undefined {
  const known = typeof value === 'object' && value !== null ? names.get(value) : undefined;
  return known?.of === of ? known.name : undefined;
}
