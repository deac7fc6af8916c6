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
export function pathText(keys: readonly Key[]): string {
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

/** A definition, seen as far as its inner parts are needed to find the words for one place. */
interface Definition {
  type: string;
  entries?: Record<string, Definition>;
  item?: Definition;
  key?: Definition;
  items?: Definition[];
  options?: Definition[];
  value?: Definition;
  wrapped?: Definition;
  pipe?: { type: string; description?: string }[];
}

/** The definition of what is found under `key`, seen through optional values and alternatives. */
function inside(definition: Definition, key: Key): Definition | undefined {
  if (definition.wrapped) return inside(definition.wrapped, key);
  if (definition.type === 'union') return definition.options?.map((o) => inside(o, key)).find(Boolean);
  if (definition.entries)
    return Object.keys(definition.entries).includes(String(key)) ? definition.entries[key] : undefined;
  return (
    definition.item ?? definition.items?.[Number(key)] ?? (definition.type === 'record' ? definition.value : undefined)
  );
}

const describe = (definition: Definition): string | undefined =>
  definition.pipe?.find((part) => part.type === 'description')?.description ??
  (definition.wrapped && describe(definition.wrapped));

/** Says one finding of the definition: the sentence that is nearest to the place is the advice. */
export function faultOf(issue: GenericIssue, schema: GenericSchema, above: readonly Key[] = []): Fault[] {
  const items = issue.path ?? [];
  const keys = [...above, ...items.map((item) => item.key as Key)];
  // Of several alternatives, what was found further inside tells more than "none of them".
  const deeper = (issue.type === 'union' ? (issue.issues ?? []) : []).filter((inner) => inner.path);
  if (deeper.length > 0) return deeper.flatMap((inner) => faultOf(inner, schema, keys));

  let parent = schema as unknown as Definition;
  let here: Definition | undefined = parent;
  let advice = describe(parent) ?? '';
  for (const key of keys) {
    parent = here ?? parent;
    here = here && inside(here, key);
    advice = (here && describe(here)) ?? advice;
  }
  const last = keys[keys.length - 1];
  if (issue.expected === 'never') {
    const known = Object.keys((parent.wrapped ?? parent).entries ?? {}).join(', ');
    return [fault(keys, `There is no setting ${quoted(last)} here.`, `Settings here are: ${known}.`)];
  }
  const aboutKey = items[items.length - 1]?.origin === 'key';
  if (aboutKey && here !== undefined && issue.input === last) {
    const key = (parent.wrapped ?? parent).key;
    return [fault(keys, `${quoted(last)} is not possible as a name here.`, (key && describe(key)) ?? advice)];
  }
  if (issue.input === undefined)
    return [fault(keys, `${typeof last === 'string' ? quoted(last) : 'A value'} is missing.`, advice)];
  return [fault(keys, `${quoted(issue.input)} is not possible here.`, advice)];
}
