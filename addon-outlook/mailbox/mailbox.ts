/** The team's mailbox as the core wants it, over Microsoft Graph. Translates; decides nothing. */

import { entriesIn } from '../../src/journal/text';
import { allNames } from '../../src/marks/names';
import type { Snapshot } from '../../src/words/conversation';
import type { Vocabulary } from '../../src/words/marks';
import type { Plan } from '../../src/words/plan';
import type { Applied, Request } from '../../src/words/ports';
import { type BoardStore, createBoardStore } from './board';
import { changedConversations } from './changes';
import type { Call } from './client';
import { formerNames } from './config';
import { conversationGone, conversationId, ownItem } from './exchange';
import { factsIn, gather, gathered } from './gathered';
import { type Item, listCall as itemsCall, itemsIn } from './items';
import { countCall, countsOf, headlineFields, headlineOf, listCall, listed } from './lists';
import { isOwn, messageFields, messageOf } from './messages';
import type { Session } from './session';
import type { WireList, WireMessage } from './wire';
import { carryOut, messagesCall, placeFields } from './writing';

export interface GraphMailbox {
  serve(request: Request): Promise<unknown>;
  /** What the board says of a conversation that has been read; see `Context.done`. */
  doneOf(conversation: string): string | null | undefined;
}

export interface MailboxOptions {
  session: Session;
  vocabulary: Vocabulary;
  sentence(entry: NonNullable<Plan['entry']>): string;
  /** Mail older than this is ignored, epoch ms. */
  since: number;
  now: number;
}

/** A request as calls that can travel with others, and what becomes of their answers. */
interface Parts {
  calls: Call[];
  finish(answers: unknown[]): unknown;
}

type Page = WireList<WireMessage>;

/** For one use case: what was read is remembered only as long as it takes. */
export function createMailbox(options: MailboxOptions): GraphMailbox {
  const { session, vocabulary } = options;
  const { client } = session;
  const board: BoardStore = createBoardStore(session, vocabulary.handles);
  const done = new Map<string, string | null>();

  async function serve(request: Request): Promise<unknown> {
    switch (request.ask) {
      case 'apply':
        return apply(request.plan, request.since);
      case 'keep':
        return board.keep(request.rows, request.drop, request.position);
      case 'changed':
        return changedConversations(session, { ...request, unless: request.unless ?? [], oldest: options.since });
      case 'names':
        return formerNames(session);
      case 'facts':
        return factsIn(session, request.from, request.to);
      case 'gathered':
        return gathered(session, request.months);
      case 'gather':
        return gather(session, request);
      case 'all':
        return together(request.of);
      default:
        return (await together([request]))[0];
    }
  }

  async function together(requests: Request[]): Promise<unknown[]> {
    const folder = await session.ownFolder();
    const all = requests.map((request) => partsOf(request, folder, requests.length === 1));
    const answers = await client.all(all.flatMap(({ calls }) => calls));
    const finished: unknown[] = [];
    let at = 0;
    for (const { calls, finish } of all) {
      finished.push(await finish(answers.slice(at, at + calls.length)));
      at += calls.length;
    }
    return finished;
  }

  function partsOf(request: Request, folder: string, alone: boolean): Parts {
    switch (request.ask) {
      case 'read':
        return readParts(conversationId(request.conversation), request.orNull === true, folder, alone);
      case 'board':
        return { calls: [board.readCall(folder)], finish: ([answer]) => board.finish(folder, answer as Page | null) };
      case 'list':
        return {
          calls: [listCall(session, request.name, request.limit)],
          finish: async ([page]) => listed(session, await session.places(), request, page as Page),
        };
      case 'counts':
        return {
          calls: request.names.map((name) => countCall(session, name)),
          finish: (pages) => countsOf(request.names, pages as Page[], options.now),
        };
      case 'headlines':
        return headlineParts(request.conversations);
      default:
        throw new Error(`${request.ask} is not asked together`);
    }
  }

  /** `alone`: the row of the board comes along; where several are read, the board has been read before. */
  function readParts(conversation: string, orNull: boolean, folder: string, alone: boolean): Parts {
    const journal = () => itemsCall(session, folder, 'conversation', conversation, 'text');
    return {
      calls: [
        messagesCall(session, conversation, messageFields),
        journal(),
        ...(alone ? [board.rowCall(folder, conversation)] : []),
      ],
      async finish([messages, items, row]) {
        const { value } = await client.rest(messages as Page);
        const entries = await itemsIn(session, items as Page | null, journal, conversation);
        if (alone) {
          const kept = await board.finishRow(folder, conversation, row as Page | null);
          if (kept === null || kept?.done) done.set(conversation, kept?.done ?? null);
          else done.delete(conversation);
        }
        if (value.length === 0) {
          if (orNull) return null;
          throw conversationGone();
        }
        const places = await session.places();
        if (value.every((message) => isOwn(message, places))) {
          if (orNull) return null;
          throw ownItem();
        }
        return snapshotOf(conversation, value, entries);
      },
    };
  }

  async function snapshotOf(conversation: string, wires: WireMessage[], items: Item[]): Promise<Snapshot> {
    const places = await session.places();
    const messages = wires.map((wire) => messageOf(wire, places)).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    return {
      conversation,
      messages,
      ...entriesIn(items),
      // Categories are plain texts on a message: a name outside the mailbox's list only lacks a colour.
      names: allNames(vocabulary)
        .map(({ name }) => name)
        .filter((name) => !session.refusedNames.has(name)),
      version: versionOf(wires, items),
    };
  }

  async function apply(plan: Plan, since: string): Promise<Applied> {
    const folder = await session.ownFolder();
    const journal = () => itemsCall(session, folder, 'conversation', plan.conversation, 'presence');
    const [page, found] = (await client.all([messagesCall(session, plan.conversation, placeFields), journal()])) as [
      Page,
      Page | null,
    ];
    const { value } = await client.rest(page);
    const items = await itemsIn(session, found, journal, plan.conversation);
    if (versionOf(value, items) !== since) return { done: false, stale: true };
    return { done: true, ...(await carryOut(plan, { messages: value, items }, options)) };
  }

  function headlineParts(conversations: string[]): Parts {
    const ids = conversations.map(conversationId);
    return {
      calls: ids.map((id) => messagesCall(session, id, headlineFields)),
      async finish(pages) {
        const places = await session.places();
        const headlines = await Promise.all(
          ids.map(async (id, index) => headlineOf(id, (await client.rest(pages[index] as Page)).value, places)),
        );
        return headlines.filter((headline) => headline !== null);
      },
    };
  }

  return { serve, doneOf: (conversation) => done.get(conversation) };
}

/** What a writer must not have missed: where each message lies and what it is marked with, and the journal's items. */
function versionOf(messages: readonly WireMessage[], items: readonly Item[]): string {
  const marked = messages.map(({ id, parentFolderId, categories = [] }) =>
    [id, parentFolderId, ...[...categories].sort()].join('\n'),
  );
  return JSON.stringify([marked.sort(), items.map(({ id }) => id).sort()]);
}
