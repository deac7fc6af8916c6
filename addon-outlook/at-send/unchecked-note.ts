/** The reply that went out unchecked: a note from the script that runs at sending to the pane, which says so once. */
import type { EpochMs } from '../../src/words/values';
import type { KeyValue } from '../office/storage';

const key = 'docket.unchecked';
/** Later nobody knows any more which reply is meant. */
const toldForMs = 12 * 3_600_000;

export function noteUnchecked(storage: KeyValue | null, at: EpochMs): void {
  try {
    storage?.setItem(key, String(at));
  } catch {
    // Then nobody hears of it.
  }
}

/** When it was sent; null: nothing to tell. Told once. */
export function takeUnchecked(storage: KeyValue | null, now: EpochMs): EpochMs | null {
  try {
    const text = storage?.getItem(key) ?? '';
    if (text !== '') storage?.setItem(key, '');
    const at = /^\d{1,16}$/.test(text) ? Number(text) : 0;
    return at <= now && now - at < toldForMs ? at : null;
  } catch {
    return null;
  }
}
