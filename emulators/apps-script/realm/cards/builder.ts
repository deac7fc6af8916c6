/** Makes builders from the table: every call checked, every part judged where it is used. */
import { validateMessage } from '../../cards/validate';
import { config, Exception, parse, stringify } from '../host';
import { isA, mismatch, nameIn, strict } from '../strict';
import { type BuilderClass, classes, type Json, type Parameter } from './table';

interface Part {
  kind: string;
  json: Json;
  /** What happens to a part that is changed after it was used is not documented: it is refused. */
  used: boolean;
}

const parts = new WeakMap<object, Part>();
const sound = new WeakMap<object, string>();
const refusedValue = Symbol('refused');

/** A finished object: a card or a response. */
export function finished(kind: string, json: Json): object {
  const text = stringify(json);
  const made = strict(kind, { printJson: () => text });
  parts.set(made, { kind, json: parse(text) as Json, used: false });
  return made;
}

/** The JSON of a finished object of that kind, or undefined. */
export function jsonOf(kind: string, value: unknown): Json | undefined {
  const part = typeof value === 'object' && value !== null ? parts.get(value) : undefined;
  return part?.kind === kind ? part.json : undefined;
}

/** A builder; `build` turns its JSON into what `build()` returns. */
export function builder(kind: string, build?: (json: Json) => object): object {
  const table = classes[kind] as BuilderClass;
  const state: Part = { kind, json: { ...table.start }, used: false };
  const members: Record<string, unknown> = {};
  for (const [name, method] of Object.entries(table.methods)) {
    members[name] = (...args: unknown[]) => {
      if (state.used) throw new Exception(`${kind}.${name}: this ${kind} is already part of something else.`);
      const values = valuesOf(method.signatures, args);
      if (!values) throw mismatch(`CardService.${kind}.${name}`, args);
      try {
        method.put(state.json, values);
      } catch (thrown) {
        throw new Exception(`CardService.${kind}.${name}: ${(thrown as Error).message}`);
      }
      return self;
    };
  }
  if (build) members.build = () => build(state.json);
  if (kind === 'Navigation') members.printJson = () => stringify(state.json);
  const self: object = strict(kind, members);
  parts.set(self, state);
  return self;
}

function valuesOf(signatures: readonly (readonly Parameter[])[], args: readonly unknown[]): unknown[] | undefined {
  for (const parameters of signatures) {
    if (parameters.length !== args.length) continue;
    const values = parameters.map((parameter, index) => argument(parameter, args[index]));
    if (!values.includes(refusedValue)) return values;
  }
  return undefined;
}

function argument(parameter: Parameter, given: unknown): unknown {
  if (parameter === 'texts')
    return Array.isArray(given) && given.every((one) => typeof one === 'string') ? [...given] : refusedValue;
  if (parameter === 'printable') return ['string', 'number', 'boolean'].includes(typeof given) ? given : refusedValue;
  if (typeof parameter === 'string') return isA(parameter, given) ? given : refusedValue;
  if ('value' in parameter) return nameIn(parameter.value, given) ?? refusedValue;
  if (parameter.part[0] === 'Card[]')
    return Array.isArray(given) && given.length > 0
      ? given.map((one) => jsonOf('Card', one) ?? refusedValue)
      : refusedValue;
  return partOf(parameter.part, given);
}

function partOf(kinds: readonly string[], given: unknown): unknown {
  const part = typeof given === 'object' && given !== null ? parts.get(given) : undefined;
  if (!part || !kinds.includes(part.kind)) return refusedValue;
  part.used = true;
  const { shape, widget } = classes[part.kind] ?? {};
  // What is inside was used before and changes no more: methods replace what they add to, see `table.ts`.
  const json = { ...part.json };
  if (shape) refuseFaults(validateMessage(shape, json, config, sound));
  // A lone button is shown as a list of one. Only sections take widgets, and they alone take more than buttons.
  if (!widget || !kinds.includes('TextParagraph')) return json;
  return shape === 'Button' ? { buttonList: { buttons: [json] } } : { [widget]: json };
}

/** Throws the first fault as Google throws its own. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw new Exception(`Invalid card: ${faults[0]}`);
}
