import type { Acted } from './acted';

/**
 * Names a command put on and that do not hold, because a colleague's step at the same moment came after it; empty where
 * nobody came between, or the mailbox cannot say.
 */
export const overtakenNames = ({ desk, plan }: Pick<Acted, 'desk' | 'plan'>): string[] =>
  (plan?.entry?.set ?? []).filter((name) => !desk.names.includes(name));
