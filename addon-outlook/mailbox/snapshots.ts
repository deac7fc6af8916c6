/** A conversation with its journal and its row of the board, as calls that can travel with others. */
import { besideIn } from '../../src/board/row';
import { entriesIn } from '../../src/journal/text';
import { allNames } from '../../src/marks/names';
import type { Snapshot } from '../../src/words/conversation';
import type { DocketError } from '../../src/words/errors';
import type { Vocabulary } from '../../src/words/marks';
import type { BoardStore } from './board';
import { ownItem } from './exchange';
import { conversationGone, conversationId } from './ids';
import { type Item, listCall as itemsCall, itemsIn } from './items';
import { isOwn, messageFields, messageOf } from './messages';
import type { Parts } from './parts';
import type { Session } from './session';
import { withStructure } from './structure';
import type { WireList, WireMessage } from './wire';
import { messagesCall } from './writing';

type Page = WireList<WireMessage>;

/** Why a conversation is none. */
export type Unreadable = { refused: DocketError };

export interface Reading {
  session: Session;
  board: BoardStore;
  vocabulary: Vocabulary;
}

/** `anew`: the row is asked for even if the board has been read before. */
export function readParts(
  { session, board, vocabulary }: Reading,
  id: string,
  folder: string,
  anew: boolean,
): Parts<Snapshot | Unreadable> {
  const conversation = conversationId(id);
  const journal = () => itemsCall(session, folder, 'conversation', conversation, 'text');
  const row = board.rowParts(folder, conversation, anew);
  return {
    calls: [messagesCall(session, conversation, messageFields), journal(), ...row.calls],
    async finish([messages, items, ...kept]) {
      const { value } = await session.client.rest(messages as Page);
      const entries = await itemsIn(session, items as Page | null, journal, conversation);
      const known = await row.finish(kept);
      if (value.length === 0) return { refused: conversationGone() };
      const places = await session.places();
      if (value.every((message) => isOwn(message, places))) return { refused: ownItem() };
      const read = value.map((wire) => messageOf(wire, places)).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
      return {
        conversation,
        messages: await withStructure(session, read, value),
        ...entriesIn(entries),
        // Categories are plain texts on a message: a name outside the mailbox's list only lacks a colour.
        names: allNames(vocabulary)
          .map(({ name }) => name)
          .filter((name) => !session.refusedNames.has(name)),
        version: versionOf(value, entries),
        ...besideIn(known),
      };
    },
  };
}

/** What a writer must not have missed: where each message lies and what it is marked with, and the journal's items. */
export function versionOf(messages: readonly WireMessage[], items: readonly Item[]): string {
  const marked = messages.map(({ id, parentFolderId, categories = [] }) =>
    [id, parentFolderId, ...[...categories].sort()].join('\n'),
  );
  return JSON.stringify([marked.sort(), items.map(({ id }) => id).sort()]);
}
