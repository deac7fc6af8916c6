/** What the open message says, and by that whether Outlook still means it. */

import { itemChanged } from '../office/errors';
import type { OfficePort } from '../office/office';

export interface Texts {
  headers: string;
  /** The beginning. */
  text: string;
}

/** As much of a text as is judged, or compared. */
const textChars = 2000;

/**
 * Reads a message's texts; they never change. Calls carry no item, and Outlook has been seen to go on to another message
 * without telling: then the item here is still the old one and a call means the new one. So whoever is about to write
 * reads them again. Throws `changed-meanwhile` where they are another message's.
 */
export type ReadTexts = (itemId: string) => Promise<Texts>;

/** Lives as long as the pane: what a message said when it was opened is what it has to say later. */
export function createReadTexts(office: OfficePort): ReadTexts {
  let known: (Texts & { itemId: string }) | null = null;

  return async (itemId) => {
    const before = known?.itemId === itemId ? known : null;
    const headers = await office.headers(itemId);
    if (before && headers !== before.headers) throw itemChanged();
    // Copies of what was sent have no headers, so their text has to distinguish them.
    if (before && headers !== '') return before;
    const text = (await office.text(itemId)).slice(0, textChars);
    if (before && text !== before.text) throw itemChanged();
    known = { itemId, headers, text };
    return known;
  };
}
