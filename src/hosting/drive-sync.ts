/** Drives a use case on a host where every answer is there at once. */
import type { UseCase } from '../words/ports';
import { answerOf } from './answer';

/** `ports`: those the use case needs, and no others. What they throw is thrown into the use case, which may go on. */
export function driveSync<T, P>(useCase: UseCase<T, P>, ports: P): T {
  let step = useCase.next();
  while (!step.done) {
    let answer: unknown;
    try {
      answer = answerOf<P>(ports, step.value);
    } catch (error) {
      step = useCase.throw(error);
      continue;
    }
    step = useCase.next(answer);
  }
  return step.value;
}
