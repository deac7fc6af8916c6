/** Drives a use case on Outlook, where every answer is a promise. */
import type { Request, UseCase } from '../../src/words/ports';

/** Whatever answers requests; see `Request` for what each one gives. */
export interface Serves {
  serve(request: Request): Promise<unknown>;
}

export async function run<T>(useCase: UseCase<T>, mailbox: Serves): Promise<T> {
  let step = useCase.next();
  while (!step.done) {
    let answer: unknown;
    try {
      answer = await mailbox.serve(step.value);
    } catch (error) {
      step = useCase.throw(error);
      continue;
    }
    step = useCase.next(answer);
  }
  return step.value;
}
