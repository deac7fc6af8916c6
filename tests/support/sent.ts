/**
 * Nothing is sent by itself: after every test of a file that has a world with a strict host in it, the host has sent what a
 * person of the test pressed, and nothing else. Importing this file is enough; worlds do.
 */
import { isDeepStrictEqual } from 'node:util';

interface Watched {
  sent(): readonly string[];
  pressed: readonly string[];
}

const watched = new Set<Watched>();

/**
 * `sent`: what the host was asked to send or draft so far, in its own words. The list in the answer is for the test: a person
 * pressed this.
 */
export function watchSending(sent: () => readonly string[]): string[] {
  const pressed: string[] = [];
  watched.add({ sent, pressed });
  return pressed;
}

/** Fails where a host of this file sent anything else than what was pressed. */
export function expectOnlyPressed(): void {
  for (const { sent, pressed } of watched) {
    if (isDeepStrictEqual([...sent()], pressed)) continue;
    throw new Error(`sent: ${JSON.stringify(sent())}, but a person pressed: ${JSON.stringify(pressed)}`);
  }
}

/** Figures and cases use the worlds outside Jest. */
if (typeof afterEach === 'function') afterEach(expectOnlyPressed);
declare const afterEach: ((check: () => void) => void) | undefined;
