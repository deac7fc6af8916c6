/** The member behind a proven address. */
import type { Config } from '../../../src/config/types';
import type { Roster } from '../../../src/team/roster';
import type { Person } from '../../../src/words/values';
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
