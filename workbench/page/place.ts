/** Places in the mailbox by the addresses Gmail itself gives them; the workbench's own address names them alike. Pure. */

/** A list by its box or its search, or a conversation. */
export type Place = { label: string } | { search: string } | { thread: string };

const gmail = /^https:\/\/mail\.google\.com\/mail\/(?:u\/\d+\/|\?authuser=[^#]*)?(#.*)$/;

/** The part of an address in Gmail from `#` on; null: the address leads elsewhere. */
export const hashOf = (url: string): string | null => gmail.exec(url)?.[1] ?? null;

/** What a hash such as `#label/%40alice`, `#search/words` or `#all/18c…` names; null: nothing the workbench knows. */
export function placeOf(hash: string): Place | null {
  const [box = '', rest = '', ...more] = hash.replace(/^#/, '').split('/');
  if (rest === '' || more.length > 0) return null;
  const words = decoded(rest);
  if (words === null) return null;
  if (box === 'label') return { label: words };
  if (box === 'search') return { search: words };
  return /^[0-9a-f]+$/.test(rest) ? { thread: rest } : null;
}

/** Gmail writes a space as a plus. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
