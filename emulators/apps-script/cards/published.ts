/**
 * Judges card JSON by the schema Google publishes: unknown fields and values, types, and more than one member of a oneof.
 * What Gmail's sidebar makes of it besides is `validate.ts`'s to judge.
 */
import schema from './card-v1.json';

interface Field {
  type: string;
  rule?: string;
}

interface Declared {
  fields?: Record<string, Field>;
  oneofs?: Record<string, { oneof: string[] }>;
  values?: Record<string, number>;
  nested?: Record<string, Declared>;
}

const root: Declared = { nested: schema.nested as Record<string, Declared> };

const scalars: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  int32: Number.isInteger,
  // 64 bits are text in JSON.
  int64: (value) => typeof value === 'string' && /^-?\d{1,19}$/.test(value),
  float: Number.isFinite,
  double: Number.isFinite,
  'google.protobuf.FloatValue': Number.isFinite,
};

/** Sentences; none where the card is one of google.apps.card.v1. */
export function publishedFaults(card: unknown): string[] {
  const faults: string[] = [];
  message('Card', card, 'card', [root], faults);
  return faults;
}

/** `scopes`: where a name is looked for, the innermost first. */
function message(name: string, value: unknown, path: string, scopes: readonly Declared[], faults: string[]): void {
  const declared = lookUp(name, scopes);
  if (!declared) {
    faults.push(`${path}: no message ${name} is published`);
    return;
  }
  if (declared.values) {
    if (typeof value !== 'string' || !Object.hasOwn(declared.values, value))
      faults.push(`${path}: ${JSON.stringify(value)} is no value of ${name}`);
    return;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.push(`${path}: not an object`);
    return;
  }
  const inside = [declared, ...scopes];
  for (const [key, inner] of Object.entries(value)) {
    const field = declared.fields && Object.hasOwn(declared.fields, key) ? declared.fields[key] : undefined;
    if (!field) faults.push(`${path}.${key}: no field of ${name}`);
    else if (field.rule !== 'repeated') one(field.type, inner, `${path}.${key}`, inside, faults);
    else if (Array.isArray(inner))
      for (const [index, item] of inner.entries()) one(field.type, item, `${path}.${key}[${index}]`, inside, faults);
    else faults.push(`${path}.${key}: not a list`);
  }
  for (const { oneof } of Object.values(declared.oneofs ?? {})) {
    const set = oneof.filter((key) => Object.hasOwn(value, key));
    if (set.length > 1) faults.push(`${path}: only one of ${set.join(', ')}`);
  }
}

function one(type: string, value: unknown, path: string, scopes: readonly Declared[], faults: string[]): void {
  const fits = scalars[type];
  if (!fits) message(type, value, path, scopes, faults);
  else if (!fits(value)) faults.push(`${path}: not of type ${type}`);
}

/** A name may be of several parts, such as `Card.CardHeader`, or of another package. */
function lookUp(name: string, scopes: readonly Declared[]): Declared | undefined {
  const parts = name.replace(/^google\.(?:type|apps\.card\.v1)\./, '').split('.');
  for (const scope of scopes) {
    let found: Declared | undefined = scope;
    for (const part of parts) found = found?.nested?.[part];
    if (found) return found;
  }
  return undefined;
}
