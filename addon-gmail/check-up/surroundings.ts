/** Probes that need no mailbox of the team's: what Gmail hands over, and what the engine can do. */

import { type Client, path } from '../mailbox/client';
import type { WireThread } from '../mailbox/wire';
import type { Sights } from './checks';

/** Whether the API knows the conversation Gmail says is open; null: none is. */
export function handedOver(client: Client, opened: string | null): Sights['threadId'] {
  if (opened === null) return null;
  const thread = client.one<WireThread | null>({
    method: 'get',
    path: path('threads', opened, { format: 'minimal', fields: 'id' }),
    orNull: true,
  });
  // The form, not the id: a report may travel.
  return { id: opened.replace(/[0-9]/g, '0').replace(/[a-f]/g, 'f'), known: thread?.id === opened };
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
