import { recall, remember } from '../../../src/hosting/remembered';
import type { Remembered, UseCase } from '../../../src/words/ports';

/** Remembers a text and recalls it; where there is no room, the reason. */
export function* recallAfter(text: string): UseCase<string, Remembered> {
  try {
    yield* remember('key', text);
  } catch (thrown) {
    return (thrown as Error).message;
  }
  return yield* recall('key');
}
