/**
 * Work on a request that may have to wait for something: a generator that yields promises. All of this service is
 * synchronous but the parsing of an unusual mail, so that a caller without time to wait can be served as well.
 */
export type Work<T> = Generator<unknown, T, unknown>;

export async function whenDone<T>(work: Work<T>): Promise<T> {
  let step = work.next();
  while (!step.done) {
    let value: unknown;
    try {
      value = await step.value;
    } catch (thrown) {
      step = work.throw(thrown);
      continue;
    }
    step = work.next(value);
  }
  return step.value;
}

/** Throws where something has to be waited for. */
export function atOnce<T>(work: Work<T>): T {
  let step = work.next();
  while (!step.done) {
    if (step.value instanceof Promise) throw new Error('this request cannot be answered at once');
    step = work.next(step.value);
  }
  return step.value;
}
