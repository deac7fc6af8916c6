/** Worlds that are closed when the test that opened them is over. */
import { afterEach } from '@jest/globals';

interface Closable {
  close(): Promise<void>;
}

/** Called once in a file; what it returns keeps the world that a test opens, and hands it on. */
export function closedAfterEach(): <W extends Closable>(opening: Promise<W>) => Promise<W> {
  const open: Closable[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
  });
  return async (opening) => {
    const one = await opening;
    open.push(one);
    return one;
  };
}
