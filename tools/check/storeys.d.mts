/** Which folder of src may import which; see `storeys.mjs`. */
export type Arrow = [from: string, to: string];
export const storeys: string[][];
export function importsBelow(folder: string): Arrow[];
export function faultsOfPlan(folder: string, floors?: string[][]): string[];
export function printed(folder: string, floors?: string[][]): string[];
