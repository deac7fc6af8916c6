/** The filter that stamps `~New` on the team's new mail, where the configuration wants it: made, and made whole by every pass. */

import { mayUse } from '../consent';
import { requireLiveConfig } from '../direct/configuration';
import { createClient } from '../mailbox/client';
import { repairFilters } from '../mailbox/filter';
import { readLabels } from '../mailbox/labels';
import { hubSettings } from './settings';

const limitMs = 30_000;

/** @throws DocketError `not-set-up` */
export function stampNewMail(): void {
  if (!hubSettings?.markNewMail) return;
  if (!mayUse('gmail.settings.basic')) {
    console.warn(JSON.stringify({ notGranted: ['gmail.settings.basic'] }));
    return;
  }
  const client = createClient(Date.now() + limitMs);
  const filters = repairFilters(client, requireLiveConfig(client), readLabels(client));
  if (filters > 0) console.log(JSON.stringify({ filters }));
}
