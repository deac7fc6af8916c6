import type { Roster } from '../team/roster';
import type { Person } from '../words/values';

/** The account that is signed in, and how far the host itself vouches for it. */
export interface Account {
  /** Empty where the host does not say. */
  address: string;
  sure: Person['sure'];
}

/**
 * Who is at work. An account the host vouches for, and which is one member's own, is that member. Else it is whoever said
 * who they are (`stated`), if they are on the roster; else the member whose account it seems to be. Null: nobody knows.
 */
export function personAt(roster: Roster, { address, sure }: Account, stated: Person | null): Person | null {
  const member = roster.byAddress(address);
  const own: Person | null = member && !member.left ? { handle: member.handle, sure } : null;
  if (own?.sure === 'verified') return own;
  return stated && roster.byHandle(stated.handle) ? stated : own;
}
