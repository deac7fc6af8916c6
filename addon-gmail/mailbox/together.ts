/** Lists, counts and the board in one round trip; conversations besides in two at most. */
import type { Counts, Listed, StoredBoard } from '../../src/words/board';
import type { Snapshot } from '../../src/words/conversation';
import type { Answers, Question, Together } from '../../src/words/ports';
import type { EpochMs, Handle } from '../../src/words/values';
import { readStoredBoard } from './board';
import { type Call, path } from './client';
import type { Session } from './session';
import { readConversations } from './snapshots';
import type { WireLabelCounts, WireThreadList } from './wire';

type Answer = Answers<Question[]>[number];

/** Calls that can travel with others, and what becomes of their answers. */
interface Parts {
  calls: Call[];
  finish(answers: unknown[]): Answer;
}

export function createTogether(session: Session, handles: readonly Handle[], now: EpochMs): Together {
  return {
    together<const Q extends readonly Question[]>(questions: Q) {
      const wanted = questions.flatMap(({ ask, args }) => (ask === 'read' ? args : []));
      const read = readConversations(session, wanted, handles).map((one) => ('refused' in one ? null : one));
      const snapshots = read.values();
      const all = questions.map((question) => partsOf(session, question, { handles, now, snapshots }));
      const answers = session.client.all(all.flatMap(({ calls }) => calls));
      let at = 0;
      return all.map(({ calls, finish }) => {
        const own = answers.slice(at, at + calls.length);
        at += calls.length;
        return finish(own);
      }) as Answers<Q>;
    },
  };
}

interface Known {
  handles: readonly Handle[];
  now: EpochMs;
  /** Of the conversations asked for, in their order. */
  snapshots: Iterator<Snapshot | null>;
}

function partsOf(session: Session, question: Question, { handles, now, snapshots }: Known): Parts {
  switch (question.ask) {
    case 'read':
      return known(snapshots.next().value as Snapshot | null);
    case 'board':
      return known(readStoredBoard(handles));
    case 'list': {
      const [name, limit] = question.args;
      const labelIds = session.labels().idOf(name);
      if (labelIds === undefined) return known(notToBeListed);
      const call: Call = {
        method: 'get',
        orNull: true,
        path: path('threads', {
          labelIds,
          maxResults: limit,
          fields: 'threads(id,historyId),nextPageToken',
        }),
      };
      return { calls: [call], finish: ([page]) => listed(session, page as WireThreadList | null) };
    }
    case 'counts': {
      const [names] = question.args;
      const ids = names.map((name) => session.labels().idOf(name));
      return {
        calls: ids.flatMap(countCall),
        finish: (pages) => countsOf(names, ids, pages as WireLabelCounts[], now),
      };
    }
  }
}

/** A label somebody deleted or renamed costs no more than its own list: what stood under it is in the board and the journals. */
const notToBeListed: Listed = { conversations: [], more: true };

const known = (answer: Snapshot | StoredBoard | Listed | null): Parts => ({ calls: [], finish: () => answer });

function listed({ historyIds }: Session, page: WireThreadList | null): Listed {
  if (page === null) return notToBeListed;
  const { threads = [], nextPageToken } = page;
  for (const { id, historyId } of threads) if (historyId) historyIds.set(id, historyId);
  return { conversations: threads.map(({ id }) => id), more: nextPageToken !== undefined };
}

const countCall = (id: string | undefined): Call[] =>
  id === undefined ? [] : [{ method: 'get', path: path('labels', id, { fields: 'id,threadsTotal' }), orNull: true }];

function countsOf(
  names: readonly string[],
  ids: readonly (string | undefined)[],
  answers: readonly (WireLabelCounts | null)[],
  at: EpochMs,
): Counts {
  const byId = new Map(
    answers.filter((answer) => answer !== null).map((answer) => [answer.id, answer.threadsTotal ?? null]),
  );
  return { byName: Object.fromEntries(names.map((name, index) => [name, byId.get(ids[index] ?? '') ?? null])), at };
}
