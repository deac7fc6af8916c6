/** Drives a use case on a host where answers are promises. */
import type { Promised, UseCase } from '../words/ports';
import { answerOf } from './answer';

/** `ports`: those the use case needs, and no others. What they reject with is thrown into the use case, which may go on. */
export async function driveAsync<T, P>(useCase: UseCase<T, P>, ports: Promised<P>): Promise<T> {
  let step = useCase.next();
  while (!step.done) {
    let answer: unknown;
    try {
      answer = await answerOf<P>(ports, step.value);
    } catch (error) {
      step = useCase.throw(error);
      continue;
    }
    step = useCase.next(answer);
  }
  return step.value;
}
