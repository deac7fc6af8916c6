/** Who has an account beside the team mailbox, read from the configuration's written form. */
import type { DirectoryUser } from '../../../emulators/graph';

interface Written {
  members?: { handle?: unknown; name?: unknown; addresses?: unknown; left?: unknown }[];
}

export interface Seat extends DirectoryUser {
  handle: string;
}

/** Everybody still on the team, with full access to its mailbox. */
export function seatsOf(config: unknown, mailbox: string): Seat[] {
  const { members } = (config ?? {}) as Written;
  return (Array.isArray(members) ? members : []).flatMap(({ handle, name, addresses, left }) => {
    const address: unknown = Array.isArray(addresses) ? addresses[0] : undefined;
    if (typeof handle !== 'string' || typeof address !== 'string' || left === true) return [];
    return [
      { handle, address: address.toLowerCase(), name: typeof name === 'string' ? name : handle, opens: [mailbox] },
    ];
  });
}
