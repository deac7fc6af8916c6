export const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** A whole number with its thousands apart. */
export const figure = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
