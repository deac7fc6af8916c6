/** The questions of use cases as typed calls: `const snapshot = yield* read(conversation)`. */

import type { BoardRow, Counts, Listed, StoredBoard } from '../words/board';
import type { Snapshot } from '../words/conversation';
import type { Plan } from '../words/plan';
import type { Answers, Asked, Conversations, Filed, OwnTexts, Question, Together, UseCase } from '../words/ports';
import type { EpochMs } from '../words/values';

type Method<P, M extends keyof P> = Extract<P[M], (...args: never[]) => unknown>;

/** A question of one port, and its answer. */
export const asking = <P>() =>
  function* <M extends keyof P & string>(
    ask: M,
    ...args: Parameters<Method<P, M>>
  ): UseCase<ReturnType<Method<P, M>>, P> {
    return (yield { ask, args } as unknown as Asked<P>) as ReturnType<Method<P, M>>;
  };

const ofConversations = asking<Conversations>();
const ofTexts = asking<OwnTexts>();

export const read = (conversation: string) => ofConversations('read', conversation);
export const bodies = (messages: string[]) => ofConversations('bodies', messages);
export const apply = (plan: Plan, since: string) => ofConversations('apply', plan, since);
export const conversationsWith = (links: string[]) => ofConversations('conversationsWith', links);
export const headlines = (conversations: string[]) => ofConversations('headlines', conversations);
export const changed = (since: string | null, what: 'mail' | 'mail-and-marks', unless: string[] = []) =>
  ofConversations('changed', since, what, unless);
export const allNamesThere = () => ofConversations('names');

export const readBoard = () => ofTexts('board');
export const keep = (rows: BoardRow[], drop: string[], position?: string) =>
  position === undefined ? ofTexts('keep', rows, drop) : ofTexts('keep', rows, drop, position);
export const factsIn = (from: EpochMs, to: EpochMs) => ofTexts('since', from, to);
export const gathered = (months: string[]) => ofTexts('find', 'facts', months);
export const gather = (month: string, texts: string[], replaces: string[]) =>
  ofTexts('file', 'facts', month, texts, replaces);

/** A file for people; the conversation that holds it. */
export function* storeFile(name: string, text: string): UseCase<Filed, OwnTexts> {
  const [filed] = yield* ofTexts('file', 'report', name, [text], []);
  return filed!;
}

/** Several questions at once, answered in their order. */
export function* together<const Q extends readonly Question[]>(questions: Q): UseCase<Answers<Q>, Together> {
  return (yield { ask: 'together', args: [questions] }) as Answers<Q>;
}

/** The board, counts of names, and the conversations under one name, asked for together. */
export function* readTogether(
  names: string[],
  list: { name: string; limit: number } | null,
): UseCase<{ board: StoredBoard; counts: Counts; listed: Listed }, Together> {
  const always = [
    { ask: 'board', args: [] },
    { ask: 'counts', args: [names] },
  ] as const;
  if (!list) {
    const [board, counts] = yield* together(always);
    return { board, counts, listed: { conversations: [], more: false } };
  }
  const [board, counts, listed] = yield* together([...always, { ask: 'list', args: [list.name, list.limit] }]);
  return { board, counts, listed };
}

/** Several conversations at once; one that is gone is left out. */
export function* readMany(conversations: string[]): UseCase<Snapshot[], Together> {
  const snapshots = yield* together(conversations.map((one) => ({ ask: 'read', args: [one] }) as const));
  return snapshots.filter((snapshot) => snapshot !== null);
}

/** Several lists at once, in the order of the names. */
export const listAll = (names: string[], limit: number): UseCase<Listed[], Together> =>
  together(names.map((name) => ({ ask: 'list', args: [name, limit] }) as const));
