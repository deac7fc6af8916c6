/** The filter that stamps `~New` on the team's new mail: made when asked for, repaired by every pass from then on. */

import { requireLiveConfig } from '../direct/configuration';
import { createClient } from '../mailbox/client';
import { repairFilters } from '../mailbox/filter';
import { readLabels } from '../mailbox/labels';
import { keepText, keptText } from '../mailbox/store';

const wantedKey = 'filter.wanted';

/** @returns how many filters were missing. @throws DocketError `not-set-up` */
export function wantStamp(limitMs: number): number {
  const made = repair(limitMs);
  keepText(wantedKey, 'yes');
  return made;
}

/** Makes what somebody has deleted, where the filter was asked for. */
export const repairStamp = (limitMs: number): number => (keptText(wantedKey) ? repair(limitMs) : 0);

function repair(limitMs: number): number {
  const client = createClient(Date.now() + limitMs);
  return repairFilters(client, requireLiveConfig(client), readLabels(client));
}
