/** `Together` for mailboxes that have no round trip to save: one question after the other. */
import type { Snapshot } from '../words/conversation';
import { failureOf } from '../words/errors';
import type { Answers, Conversations, OwnTexts, Promised, Question, Together } from '../words/ports';
import { answerOf } from './answer';

type Single = Pick<Conversations, 'read' | 'list' | 'counts'> & Pick<OwnTexts, 'board'>;

/** At once. */
export const oneByOneSync = (ports: Single): Together => ({
  together: <const Q extends readonly Question[]>(questions: Q) =>
    questions.map((question) =>
      question.ask === 'read' ? orNull(() => ports.read(...question.args)) : answerOf<Single>(ports, question),
    ) as Answers<Q>,
});

/** As promises. */
export const oneByOne = (ports: Promised<Single>): Promised<Together> => ({
  async together<const Q extends readonly Question[]>(questions: Q) {
    const answers: unknown[] = [];
    for (const question of questions) answers.push(await answered(ports, question));
    return answers as Answers<Q>;
  },
});

async function answered(ports: Promised<Single>, question: Question): Promise<unknown> {
  try {
    return await answerOf<Single>(ports, question);
  } catch (error) {
    if (question.ask === 'read' && isNone(error)) return null;
    throw error;
  }
}

function orNull(read: () => Snapshot): Snapshot | null {
  try {
    return read();
  } catch (error) {
    if (isNone(error)) return null;
    throw error;
  }
}

const isNone = (error: unknown): boolean => ['conversation-gone', 'own-item'].includes(failureOf(error).code);
