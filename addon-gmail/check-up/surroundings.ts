/** Probes that need no mailbox of the team's: what Gmail hands over, and what the engine can do. */

import { type Client, path } from '../mailbox/client';
import type { WireThread } from '../mailbox/wire';
import type { Sights } from './checks';

/** `named`: what Gmail calls the open conversation, null where none is; `opened`: its id, where that can be told. */
export function handedOver(client: Client, named: string | null, opened: string | null): Sights['threadId'] {
  if (named === null) return null;
  const thread =
    opened === null
      ? null
      : client.one<WireThread | null>({
          method: 'get',
          path: path('threads', opened, { format: 'minimal', fields: 'id' }),
          orNull: true,
        });
  // The form, not the id: a report may travel.
  const form = named.replace(/[0-9]/g, '0');
  return {
    id: /^[0-9a-f]+$/.test(form) ? form.replace(/[a-f]/g, 'f') : form,
    known: thread?.id === opened && opened !== null,
  };
}

/** Asked of a date's own words, since the gate for bundles lets nobody name Intl. */
export function zonesOfTheEngine(): Sights['intl'] {
  try {
    const there = new Date(0).toLocaleTimeString('en-GB', { timeZone: 'Asia/Kathmandu', hour12: false });
    return { zones: there.startsWith('05:30') };
  } catch {
    return { zones: false };
  }
}
