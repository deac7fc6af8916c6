/** By itself, so that a pane that is just starting does not wait for every other field. */

/** The first value of each field, as `BoardQuery.chosen` takes it: none of them holds a space. */
export const chosenText = (fields: Readonly<Record<string, string | readonly string[] | undefined>>): string =>
  Object.entries(fields)
    .map(([field, value]) => `${field}=${[value ?? ''].flat()[0]?.replace(/\s/g, '') ?? ''}`)
    .join(' ');
