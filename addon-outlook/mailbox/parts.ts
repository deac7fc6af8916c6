import type { Call } from './client';
import type { Session } from './session';

/** A question as calls that can travel with others, and what becomes of their answers. */
export interface Parts<T> {
  calls: Call[];
  finish(answers: unknown[]): T | Promise<T>;
}

/** Sends all calls together; answers in order. */
export async function carried<T>({ client }: Session, parts: readonly Parts<T>[]): Promise<T[]> {
  const answers = await client.all(parts.flatMap(({ calls }) => calls));
  const finished: T[] = [];
  let at = 0;
  for (const { calls, finish } of parts) {
    finished.push(await finish(answers.slice(at, at + calls.length)));
    at += calls.length;
  }
  return finished;
}
