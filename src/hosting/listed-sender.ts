/** A sender among `machines`, as a lead puts it there by one press. */

import type { ConfigSource } from '../config/schema';
import { fold } from '../mail/addresses/fold';

/** The text of a configuration in which the address is a machine's, and no longer one of `people`. */
export function withMachine(text: string, address: string): string {
  const source = JSON.parse(text) as ConfigSource;
  const folded = fold(address);
  const isIt = (sender: string) => fold(sender) === folded;
  const { machines = [], people } = source;
  return JSON.stringify({
    ...source,
    machines: machines.some(isIt) ? machines : [...machines, address.toLowerCase()],
    ...(people ? { people: people.filter((sender) => !isIt(sender)) } : {}),
  });
}
