/** Random, so that no two writers choose the same; the letters a journal id may have. */
export const newId = (): string => Utilities.getUuid().replace(/-/g, '').slice(0, 24);
