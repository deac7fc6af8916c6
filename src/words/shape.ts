/** Checks of plain data, each of which is the type it checks for. For what comes back from a wire or a store. */

/** Whether a value, as `JSON.parse` gives it, has this type. */
export type Shape<T> = (value: unknown) => value is T;

export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

export type Fields = Record<string, unknown>;
type Shapes = Record<string, Shape<unknown>>;
type FieldsOf<S extends Shapes> = { readonly [K in keyof S]: ShapeOf<S[K]> };
type OneOfWhys<W extends Record<string, Shapes>> = {
  readonly [K in keyof W & string]: { readonly why: K } & FieldsOf<W[K]>;
}[keyof W & string];

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object a text holds as JSON; null: it holds none. */
export function fieldsIn(json: string): Fields | null {
  try {
    const value: unknown = JSON.parse(json);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

export const text = (value: unknown): value is string => typeof value === 'string';

export const number = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

export const oneOf =
  <const T extends string>(options: readonly T[]) =>
  (value: unknown): value is T =>
    (options as readonly unknown[]).includes(value);

export const listOf =
  <T>(item: Shape<T>) =>
  (value: unknown): value is readonly T[] =>
    Array.isArray(value) && value.every(item);

/** A group with at least these fields. */
export const fields =
  <S extends Shapes>(shapes: S) =>
  (value: unknown): value is FieldsOf<S> =>
    isFields(value) && Object.entries(shapes).every(([name, shape]) => shape(value[name]));

/** What belongs to one name of several; undefined where there is no such name, those of every object included. */
export const named = <T>(table: Readonly<Record<string, T>>, name: unknown): T | undefined =>
  typeof name === 'string' && Object.keys(table).includes(name) ? table[name] : undefined;

/** Several groups, told apart by their field `why`. */
export function whys<W extends Record<string, Shapes>>(shapes: W): Shape<OneOfWhys<W>> {
  return (value: unknown): value is OneOfWhys<W> => {
    const inner = isFields(value) ? named(shapes, value.why) : undefined;
    return inner !== undefined && fields(inner)(value);
  };
}
