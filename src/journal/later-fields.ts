/** Fields of an entry that say more than its marks, checked one by one: an odd one is left out and costs nothing else. */
import type { EntryData } from '../words/entry';

type Field = 'of' | 'due' | 'task' | 'link' | 'score' | 'token' | 'rule' | 'template' | 'call' | 'fact';
type Shape = Record<string, unknown>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isWhole = (value: unknown): value is number => Number.isInteger(value);
const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each field's value with nothing but what is known of it; undefined where it is amiss. */
const readers: { [F in Field]: (value: unknown) => EntryData[F] } = {
  of: (value) => (isText(value) ? value : undefined),
  due: (value) => (isNumber(value) ? value : undefined),
  task: (value) => (isText(value) ? value : undefined),
  token: (value) => (isText(value) ? value : undefined),
  link(value) {
    if (!isShape(value) || !isText(value.other) || !isText(value.as)) return undefined;
    const { other, as, since, policy } = value;
    return { other, as, ...(isNumber(since) ? { since } : {}), ...(isText(policy) ? { policy } : {}) };
  },
  score: (value) =>
    isShape(value) && isNumber(value.n) && isNumber(value.of) ? { n: value.n, of: value.of } : undefined,
  rule: (value) =>
    isShape(value) && isText(value.name) && isWhole(value.v) ? { name: value.name, v: value.v } : undefined,
  template(value) {
    if (!isShape(value) || !isText(value.id) || !isWhole(value.v) || !isText(value.lang)) return undefined;
    return { id: value.id, v: value.v, lang: value.lang };
  },
  call(value) {
    if (!isShape(value) || !(value.way === 'in' || value.way === 'out')) return undefined;
    if (!isText(value.with) || !isNumber(value.minutes)) return undefined;
    return { way: value.way, with: value.with, minutes: value.minutes };
  },
  fact: (value) =>
    isShape(value) && isText(value.key) && isText(value.value) ? { key: value.key, value: value.value } : undefined,
};

export function laterFields(stored: Shape): Pick<EntryData, Field> {
  const read = Object.entries(readers).map(([field, reader]) => [field, reader(stored[field])] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}
