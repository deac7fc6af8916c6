/** Whether two addresses write for the same customer. */
import { fold, hostOf } from './fold';
import { isFreemail } from './freemail';
import { registrableDomain } from './registrable-domain';
import { isRelay, isWithin, tenantOf } from './shared-domains';

export interface SideOptions {
  /** Lower-case domains under which every address counts by itself: `addressOnly` of the configuration, third parties'. */
  addressOnly: readonly string[];
}

/** What an address counts by. `by`: everybody at this domain, or this address alone. */
export interface Side {
  by: 'domain' | 'address';
  /** A domain, or a folded address. */
  of: string;
}

/** The side an address is on; null where it is no address, which is on nobody's side. */
export function sideOf(address: string, { addressOnly }: SideOptions): Side | null {
  const folded = fold(address);
  if (folded === '') return null;
  const host = hostOf(folded);
  const alone: Side = { by: 'address', of: folded };
  if (
    !host.includes('.') ||
    host.startsWith('[') ||
    isRelay(host) ||
    addressOnly.some((domain) => isWithin(host, domain))
  )
    return alone;
  const tenant = tenantOf(host);
  if (tenant !== null) return { by: 'domain', of: tenant };
  const registrable = registrableDomain(host);
  if (isFreemail(host, registrable) || /\.\d+$/.test(host)) return alone;
  // A public suffix that sends mail itself, like a ministry's: the whole host says who it is.
  return { by: 'domain', of: registrable ?? host };
}

/** Whether two addresses are on one side: the same mailbox, or the same company's domain. What is no address is on none. */
export function sameSide(a: string, b: string, options: SideOptions): boolean {
  const [one, other] = [sideOf(a, options), sideOf(b, options)];
  return one !== null && other !== null && one.by === other.by && one.of === other.of;
}
