/** Which addresses are the team's own. */
import type { Config } from '../config/types';
import type { Roster } from '../team/roster';
import type { EpochMs } from '../words/values';
import { fold, foldHost, hostOf } from './addresses/fold';
import { isWithin } from './addresses/shared-domains';

export interface TeamAddresses {
  /** The team mailbox or one of its aliases. */
  isMailbox(address: string): boolean;
  /** The mailbox, an alias, a domain of the team, or a member's address at that moment. */
  isTeam(address: string, at: EpochMs): boolean;
}

export interface TeamSource {
  roster: Roster;
  config: Pick<Config, 'mailbox' | 'aliases' | 'domains'>;
}

export function teamAddressesOf({ roster, config }: TeamSource): TeamAddresses {
  const mailboxes = new Set([config.mailbox, ...config.aliases].map(fold));
  const domains = config.domains.map(foldHost).filter((domain) => domain !== '');
  const isMailbox = (address: string): boolean => mailboxes.has(fold(address));
  return {
    isMailbox,
    isTeam(address, at) {
      const folded = fold(address);
      if (folded === '') return false;
      return (
        mailboxes.has(folded) ||
        domains.some((domain) => isWithin(hostOf(folded), domain)) ||
        roster.byAddress(address, at) !== undefined
      );
    },
  };
}
