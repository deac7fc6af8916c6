/** What is wrong with a configuration, and where. */
import type { GenericIssue, GenericSchema } from 'valibot';

export interface Fault {
  /** Where, like `members[2].handle`; empty for the whole. */
  path: string;
  /** What is wrong, one sentence. */
  message: string;
  /** What would be right, one sentence. */
  advice: string;
  code: 'config-invalid' | 'unknown-zone';
}

export type Key = string | number;

/** `['members', 2, 'handle']` as `members[2].handle`. */
function pathText(keys: readonly Key[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    if (!/^[A-Za-z$][\w-]*$/.test(key)) return `${path}[${quoted(key)}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');
}

/** A value as a fault quotes it: short, and only ever text. */
export function quoted(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of settings';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
}

export const fault = (keys: readonly Key[], message: string, advice: string): Fault => ({
  path: pathText(keys),
  message,
  advice,
  code: 'config-invalid',
});

/** A definition, as far as its inner parts are needed to find the words for one place. */
interface Definition {
  type: string;
  entries?: Record<string, Definition>;
  item?: Definition;
  items?: Definition[];
  key?: Definition;
  value?: Definition;
  wrapped?: Definition;
  options?: Definition[];
  pipe?: { type: string; description?: string }[];
}

/** Takes off what only wraps: an optional value; of alternatives, the one that has something inside. */
function unwrapped(definition: Definition): Definition {
  const inner = definition.wrapped ?? definition.options?.find((option) => option.entries);
  return inner ? unwrapped(inner) : definition;
}

function inside(definition: Definition, key: Key): Definition | undefined {
  const { type, entries, item, items, value } = unwrapped(definition);
  if (entries) return Object.keys(entries).includes(String(key)) ? entries[key] : undefined;
  return item ?? items?.[Number(key)] ?? (type === 'record' ? value : undefined);
}

const describe = (definition: Definition | undefined): string | undefined =>
  definition?.pipe?.find((part) => part.type === 'description')?.description ??
  (definition?.wrapped && describe(definition.wrapped));

/** What the definition says about a place: what surrounds it, and the description nearest to it. */
function wordsAt(schema: GenericSchema, keys: readonly Key[]): { parent: Definition; advice: string } {
  let parent = schema as unknown as Definition;
  let here: Definition | undefined = parent;
  let advice = describe(here) ?? '';
  for (const key of keys) {
    parent = here ?? parent;
    here = here && inside(here, key);
    advice = describe(here) ?? advice;
  }
  return { parent: unwrapped(parent), advice };
}

/** A fault of form, and the keys of what has to be left out for the rest to be sound; null: nothing. */
export interface Finding {
  fault: Fault;
  leftOut: readonly Key[] | null;
}

/** Says what the definition found. */
export function findingsOf(issue: GenericIssue, schema: GenericSchema, above: readonly Key[] = []): Finding[] {
  const items = issue.path ?? [];
  const keys = [...above, ...items.map((item) => item.key as Key)];
  // Of several alternatives, what was found further inside says more than "none of them".
  const deeper = (issue.issues ?? []).filter((inner) => inner.path);
  if (deeper.length > 0) return deeper.flatMap((inner) => findingsOf(inner, schema, keys));

  const { parent, advice } = wordsAt(schema, keys);
  const last = keys[keys.length - 1];
  const group = items[items.length - 1];
  if (issue.expected === 'never') {
    // The definition stops at the first unknown setting of a group; the others are reported all the same.
    const known = Object.keys(parent.entries ?? {});
    const unknown = Object.keys(group?.input as object).filter((key) => !known.includes(key));
    return unknown.map((key) => {
      const place = [...keys.slice(0, -1), key];
      const message = `There is no setting ${quoted(key)} here.`;
      return { fault: fault(place, message, `Settings here are: ${known.join(', ')}.`), leftOut: place };
    });
  }
  if (group?.origin === 'key' && parent.key) {
    const message = `${quoted(last)} is not possible as a name here.`;
    return [{ fault: fault(keys, message, describe(parent.key) ?? advice), leftOut: null }];
  }
  const missing = `${typeof last === 'string' ? quoted(last) : 'A value'} is missing.`;
  const message = issue.input === undefined ? missing : `${quoted(issue.input)} is not possible here.`;
  return [{ fault: fault(keys, message, advice), leftOut: keys }];
}
