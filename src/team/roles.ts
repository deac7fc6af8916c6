/**
 * What a role is offered. Whoever can open the mailbox can change it by hand, so only the hub enforces this; elsewhere
 * it keeps people from doing by mistake what is not theirs to do.
 */
import type { Member, Role } from '../config/types';
import { DocketError } from '../words/errors';

/** Agents and leads do everything; collaborators answer what they are asked. */
const acts: Record<Role, 'all' | readonly string[]> = {
  agent: 'all',
  lead: 'all',
  collaborator: ['note', 'seen', 'replied', 'undo'],
};

export function may(role: Role, act: string): boolean {
  const allowed = acts[role];
  return allowed === 'all' || allowed.includes(act);
}

/** Whether somebody in this role can be given work. */
export const mayOwn = (role: Role): boolean => role !== 'collaborator';

/** @throws DocketError `not-allowed` */
export function requireMay(member: Pick<Member, 'name' | 'role' | 'left'>, act: string): void {
  if (member.left) {
    throw new DocketError('not-allowed', { why: 'left-the-team', name: member.name });
  }
  if (!may(member.role, act)) {
    throw new DocketError('not-allowed', { why: 'collaborators-write-notes' });
  }
}
