/** Conversations with their journals, in two round trips at most however many are read. */
import { entriesIn } from '../../src/journal/text';
import type { Snapshot } from '../../src/words/conversation';
import { DocketError } from '../../src/words/errors';
import type { Handle } from '../../src/words/values';
import { boardPosition, storedBeside } from './board';
import { type Call, path } from './client';
import { allPages, type Item, itemFields, listCall, type Read, readItem, searchToken } from './journal';
import { docketLabel, docketLabelId, type LabelList, type Labels, labelsCall, labelsMadeAgain } from './labels';
import { messageOf, threadFields } from './messages';
import type { Session } from './session';
import { cache, cached } from './store';
import { withStructure } from './structure';
import { isLater, type WireMessage, type WireMessageList, type WireThread } from './wire';
import { withWritten } from './written';

/** Why a conversation is none. */
type Unreadable = { refused: DocketError };

/** In the order asked; for what is gone, or is Docket's own, the reason. */
export function readConversations(
  session: Session,
  conversations: readonly string[],
  handles: readonly Handle[],
): (Snapshot | Unreadable)[] {
  if (conversations.length === 0) return [];
  const { client } = session;
  // Asked before reading: a sweep that passes meanwhile must not hide what it has seen, nor a writer call an entry done
  // whose marks come too late for this reading.
  const position = boardPosition();
  const madeAgain = labelsMadeAgain();
  const beside = conversations.map((id) => storedBeside(id, handles));
  const threadCalls = conversations.map(
    (id): Call => ({
      method: 'get',
      path: path('threads', id, { format: 'full', fields: threadFields }),
      orNull: true,
    }),
  );
  const noteLabel = docketLabelId() ?? session.labels().need(docketLabel);
  const listCalls = conversations.map((id) => listCall(id, noteLabel));
  const answers = client.all([labelsCall, ...threadCalls, ...listCalls]);
  const labels = session.learnLabels(answers[0] as LabelList);
  const threads = answers.slice(1, 1 + conversations.length) as (WireThread | null)[];
  const lists = answers.slice(1 + conversations.length) as (WireMessageList | null)[];
  const complete = withWritten();
  const listed = lists.map((list, index): Item[] => {
    const conversation = conversations[index]!;
    return complete(searchToken(conversation), allPages(client, conversation, noteLabel, list));
  });
  const journals = readJournals(session, conversations, listed);
  const messages = withStructure(
    client,
    threads.map((thread) => (thread?.messages ?? []).map((message) => messageOf(message, labels))),
  );
  return conversations.map((conversation, index) => {
    const thread = threads[index];
    const refused = whyNone(thread, labels);
    if (!thread?.messages || refused) return { refused: refused ?? gone() };
    session.journals.set(conversation, journals[index]!);
    return {
      conversation,
      messages: messages[index]!,
      ...entriesIn(journals[index]!),
      names: labels.names,
      // The thread's own id may be too old for Gmail to have its history; the sweep's position is at most an hour old.
      version: position !== null && isLater(position, thread.historyId) ? position : thread.historyId,
      ...beside[index],
      ...(Object.keys(madeAgain).length > 0 && { madeAgain }),
    };
  });
}

function whyNone(thread: WireThread | null | undefined, labels: Labels): DocketError | null {
  if (!thread?.messages?.length) return gone();
  const own = labels.idOf(docketLabel);
  return own !== undefined && thread.messages.some(({ labelIds }) => labelIds?.includes(own)) ? ownItem() : null;
}

/** Entries never change, so each is read once and cached; a thread of many unknown ones is read whole. */
function readJournals({ client }: Session, conversations: readonly string[], listed: Item[][]): Read[][] {
  const known = conversations.map(
    (id) => new Map((cached<Read[]>(`journal.${id}`) ?? []).map((item) => [item.id, item])),
  );
  const missing = listed.map((items, index) => items.filter(({ id }) => !known[index]!.has(id)));
  const calls = missing.flatMap((items) => {
    const threads = [...new Set(items.map(({ threadId }) => threadId))];
    return items.length <= 2 * threads.length
      ? items.map(
          ({ id }): Call => ({
            method: 'get',
            path: path('messages', id, { format: 'full', fields: itemFields }),
            orNull: true,
          }),
        )
      : threads.map(
          (id): Call => ({
            method: 'get',
            path: path('threads', id, { format: 'full', fields: `id,messages(${itemFields})` }),
            orNull: true,
          }),
        );
  });
  const found = new Map(
    (client.all(calls) as (WireMessage | WireThread | null)[])
      .flatMap((answer) =>
        answer === null ? [] : 'messages' in answer ? (answer.messages ?? []) : [answer as WireMessage],
      )
      // A list leaves out the bin; what is known by its id alone may have gone there.
      .filter(({ labelIds }) => !labelIds?.includes('TRASH'))
      .map((wire) => [wire.id, readItem(wire)]),
  );
  return listed.map((items, index) => {
    const read = items.flatMap(({ id }) => known[index]!.get(id) ?? found.get(id) ?? []).sort((a, b) => a.at - b.at);
    if (missing[index]!.length > 0) cache(`journal.${conversations[index]!}`, read);
    return read;
  });
}

const gone = (): DocketError => new DocketError('conversation-gone', { why: 'conversation' });

const ownItem = (): DocketError => new DocketError('own-item');
