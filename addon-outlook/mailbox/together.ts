/** Conversations, lists, counts and the board as one batch of requests. */
import type { Answers, Promised, Question, Together } from '../../src/words/ports';
import type { EpochMs } from '../../src/words/values';
import { countCall, countsOf, listCall, listed } from './lists';
import { carried, type Parts } from './parts';
import { type Reading, readParts } from './snapshots';
import type { WireList, WireMessage } from './wire';

type Page = WireList<WireMessage>;
type Answer = Answers<Question[]>[number];

export const createTogether = (reading: Reading, now: EpochMs): Promised<Together> => ({
  async together<const Q extends readonly Question[]>(questions: Q) {
    const folder = await reading.session.ownFolder();
    return (await carried(
      reading.session,
      questions.map((question) => partsOf(question, reading, folder, now)),
    )) as Answers<Q>;
  },
});

function partsOf(question: Question, reading: Reading, folder: string, now: EpochMs): Parts<Answer> {
  const { session, board } = reading;
  switch (question.ask) {
    case 'read': {
      const { calls, finish } = readParts(reading, question.args[0], folder, false);
      const orNull = async (answers: unknown[]) => {
        const read = await finish(answers);
        return 'refused' in read ? null : read;
      };
      return { calls, finish: orNull };
    }
    case 'board':
      return { calls: [board.readCall(folder)], finish: ([answer]) => board.finish(folder, answer as Page | null) };
    case 'list': {
      const [name, limit] = question.args;
      return {
        calls: [listCall(session, name, limit)],
        finish: async ([page]) => listed(session, await session.places(), { name, limit }, page as Page),
      };
    }
    case 'counts': {
      const [names] = question.args;
      return {
        calls: names.map((name) => countCall(session, name)),
        finish: (pages) => countsOf(names, pages as Page[], now),
      };
    }
  }
}
