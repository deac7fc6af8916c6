/** A request's address, taken apart. */
export interface ParsedUrl {
  /** Decoded, without empty ones. */
  segments: readonly string[];
  query: readonly (readonly [name: string, value: string])[];
}

const origin = 'https://gmail.googleapis.com';

/** Undefined where the address is not Gmail's: such a request would never have come here. */
export function parseUrl(address: string): ParsedUrl | undefined {
  let url: URL;
  try {
    url = new URL(address);
    if (url.origin !== origin) return undefined;
    return {
      segments: url.pathname.split('/').slice(1).map(decodeURIComponent),
      query: [...url.searchParams],
    };
  } catch {
    return undefined;
  }
}
