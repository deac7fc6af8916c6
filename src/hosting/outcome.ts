/** What came of a question, as cards and pane take it: a view, or a failure. Nothing else ever comes of one. */
import { failureOf } from '../words/errors';
import type { Outcome } from '../words/inbox';
import type { View } from '../words/screen';

export const failed = (thrown: unknown): Outcome => ({ ok: false, error: failureOf(thrown) });

export function outcomeOf(view: () => View): Outcome {
  try {
    return { ok: true, view: view() };
  } catch (thrown) {
    return failed(thrown);
  }
}

export async function promisedOutcome(view: () => Promise<View>): Promise<Outcome> {
  try {
    return { ok: true, view: await view() };
  } catch (thrown) {
    return failed(thrown);
  }
}
