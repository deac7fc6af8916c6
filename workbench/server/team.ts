/** Who may sit at the team's account, read from the configuration's written form. */
import type { Person } from './wire';

export interface Team {
  /** The team mailbox's address, lower case. */
  mailbox: string;
  timeZone: string;
  people: Person[];
}

interface Written {
  mailbox?: unknown;
  timeZone?: unknown;
  members?: { handle?: unknown; name?: unknown; addresses?: unknown; role?: unknown; left?: unknown }[];
}

/** Takes what it understands; whether the configuration is right is the add-on's to say. */
export function teamOf(config: unknown): Team {
  const { mailbox, timeZone, members } = (config ?? {}) as Written;
  const people: Person[] = [];
  for (const { handle, name, addresses, role = 'agent', left } of Array.isArray(members) ? members : []) {
    const seat = String(role);
    if (typeof handle !== 'string' || left === true) continue;
    const address: unknown = Array.isArray(addresses) ? addresses[0] : undefined;
    people.push({
      handle,
      name: typeof name === 'string' ? name : handle,
      role: seat === 'agent' ? '' : seat,
      ...(typeof address === 'string' ? { address: address.toLowerCase() } : {}),
    });
  }
  return {
    mailbox: typeof mailbox === 'string' ? mailbox.toLowerCase() : 'team@workbench.example',
    timeZone: typeof timeZone === 'string' ? timeZone : 'Europe/Berlin',
    people,
  };
}
