/** What may lead out of the mailbox, and where; see `outgoing.mjs`. */
export const folders: string[];
export const performing: string[];
export const waysIn: Map<string, string[]>;
export function outgoingFaults(file: string, source: string): string[];
export function outgoingFaultsBelow(root?: string): string[];
