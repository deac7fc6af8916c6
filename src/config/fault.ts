/** Finds what is wrong with a configuration, and where. */
import type { GenericIssue, GenericSchema } from 'valibot';
import type { Fault, FaultCode, FaultData, SettingHint } from '../words/config-faults';
import { cut } from '../words/text';

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
export const quoted = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(cut(value, 60)) : String(value);

export const fault = <F extends FaultCode>(keys: readonly Key[], code: F, data: FaultData[F]): Fault =>
  ({ path: pathText(keys), code, data }) as Fault;

/** What would be right at a place of the definition. */
export interface Hint {
  about: SettingHint;
  /** The only values possible there, if they can be counted. */
  options: readonly string[];
}

/** A definition, as far as its inner parts are needed to find the hint for one place. */
interface Definition {
  type: string;
  entries?: Record<string, Definition>;
  item?: Definition;
  items?: Definition[];
  key?: Definition;
  value?: Definition;
  wrapped?: Definition;
  options?: Definition[];
  pipe?: { type: string; metadata?: { hint?: Hint } }[];
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

const hintOf = (definition: Definition | undefined): Hint | undefined =>
  definition?.pipe?.find((part) => part.type === 'metadata')?.metadata?.hint ??
  (definition?.wrapped && hintOf(definition.wrapped));

/** What the definition says about a place: what surrounds it, and the hint nearest to it. */
function wordsAt(schema: GenericSchema, keys: readonly Key[]): { parent: Definition; hint: Hint } {
  let parent = schema as unknown as Definition;
  let here: Definition | undefined = parent;
  let hint: Hint = hintOf(here) ?? { about: 'configuration', options: [] };
  for (const key of keys) {
    parent = here ?? parent;
    here = here && inside(here, key);
    hint = hintOf(here) ?? hint;
  }
  return { parent: unwrapped(parent), hint };
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

  const { parent, hint } = wordsAt(schema, keys);
  const last = keys[keys.length - 1];
  const group = items[items.length - 1];
  if (issue.expected === 'never') {
    // The definition stops at the first unknown setting of a group; the others are reported all the same.
    const known = Object.keys(parent.entries ?? {});
    const unknown = Object.keys(group?.input as object).filter((key) => !known.includes(key));
    return unknown.map((key) => {
      const place = [...keys.slice(0, -1), key];
      return { fault: fault(place, 'unknown-setting', { setting: quoted(key), known }), leftOut: place };
    });
  }
  if (group?.origin === 'key' && parent.key) {
    const found = fault(keys, 'impossible-name', { name: quoted(last), hint: hintOf(parent.key) ?? hint });
    return [{ fault: found, leftOut: null }];
  }
  const { input } = issue;
  const found =
    input === undefined
      ? fault(keys, 'missing-value', { setting: typeof last === 'string' ? quoted(last) : '', hint })
      : fault(keys, 'impossible-value', { ...givenAs(input), hint });
  return [{ fault: found, leftOut: keys }];
}

function givenAs(input: unknown): Pick<FaultData['impossible-value'], 'kind' | 'value'> {
  if (Array.isArray(input)) return { kind: 'list', value: '' };
  return typeof input === 'object' && input !== null
    ? { kind: 'group', value: '' }
    : { kind: 'value', value: quoted(input) };
}
