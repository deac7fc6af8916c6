/** The requests of use cases as typed calls: `const snapshot = yield* read(conversation)`. */

import type { BoardRow, Counts, Listed, StoredBoard } from '../words/board';
import type { Headline, Snapshot } from '../words/conversation';
import type { Entry } from '../words/entry';
import type { Plan } from '../words/plan';
import type { Applied, Changed, Gathered, Request, Stored, UseCase } from '../words/ports';
import type { EpochMs } from '../words/values';

const asking = <T>(request: Request): UseCase<T> =>
  (function* () {
    return (yield request) as T;
  })();

export const read = (conversation: string) => asking<Snapshot>({ ask: 'read', conversation });
export const apply = (plan: Plan, since: string) => asking<Applied>({ ask: 'apply', plan, since });
export const headlines = (conversations: string[]) => asking<Headline[]>({ ask: 'headlines', conversations });
export const changed = (since: string | null, what: 'mail' | 'mail-and-marks', unless: string[] = []) =>
  asking<Changed>({ ask: 'changed', since, what, unless });
export const readBoard = () => asking<StoredBoard>({ ask: 'board' });
export const keep = (rows: BoardRow[], drop: string[], position?: string) =>
  asking<void>({ ask: 'keep', rows, drop, ...(position === undefined ? {} : { position }) });
export const factsIn = (from: EpochMs, to: EpochMs) => asking<Entry[]>({ ask: 'facts', from, to });
export const gathered = (months: string[]) => asking<Gathered[]>({ ask: 'gathered', months });
export const gather = (month: string, texts: string[], replaces: string[]) =>
  asking<void>({ ask: 'gather', month, texts, replaces });
export const allNamesThere = () => asking<string[]>({ ask: 'names' });
export const storeFile = (name: string, text: string) => asking<Stored>({ ask: 'file', name, text });

/** The board, counts of names, and the conversations under one name, asked for together. */
export function* readTogether(names: string[], list: { name: string; limit: number } | null) {
  const of: Request[] = [{ ask: 'board' }, { ask: 'counts', names }];
  if (list) of.push({ ask: 'list', ...list });
  const answers = yield* asking<unknown[]>({ ask: 'all', of });
  return {
    board: answers[0] as StoredBoard,
    counts: answers[1] as Counts,
    listed: list ? (answers[2] as Listed) : { conversations: [], more: false },
  };
}

/** Several conversations at once; one that is gone is left out. */
export function* readMany(conversations: string[]) {
  const answers = yield* asking<(Snapshot | null)[]>({
    ask: 'all',
    of: conversations.map((conversation) => ({ ask: 'read', conversation, orNull: true })),
  });
  return answers.filter((snapshot): snapshot is Snapshot => snapshot !== null);
}

/** Several lists at once, in the order of the names. */
export const listAll = (names: string[], limit: number) =>
  asking<Listed[]>({ ask: 'all', of: names.map((name) => ({ ask: 'list', name, limit })) });
