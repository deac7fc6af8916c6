/** The member behind a proven address. */
import type { Config } from '../config/types';
import type { Person } from '../ports';
import type { Roster } from '../team/roster';
import { notOnTeam } from './refusals';
import { type Claims, checkDomain } from './token';

/** @throws DocketError `identity-refused`, `not-on-team` */
export function callerOf(
  claims: Claims,
  { domains }: Pick<Config, 'domains'>,
  roster: Pick<Roster, 'byAddress'>,
): Person {
  checkDomain(claims, domains);
  const member = roster.byAddress(claims.email);
  if (!member || member.left) throw notOnTeam();
  return { handle: member.handle, sure: 'verified' };
}
