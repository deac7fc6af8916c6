/** The conversations of the team's mailbox, over Gmail's REST API. Translates; decides nothing. */
import type { Entry } from '../../src/words/entry';
import type { Conversations, Together } from '../../src/words/ports';
import type { EpochMs, Handle } from '../../src/words/values';
import { applyPlan } from './applying';
import { bodiesOf } from './bodies';
import { changedConversations } from './changes';
import { headlinesOf } from './headlines';
import { readLabels } from './labels';
import { conversationsWith } from './linked';
import type { Session } from './session';
import { readConversations } from './snapshots';

export interface ConversationOptions {
  /** The roster's handles in order; board rows store their places. */
  handles: readonly Handle[];
  /** What an entry says to people who read the mailbox without Docket. */
  sentence(entry: Entry): string;
  /** Conversations older than this are ignored when history has expired, epoch ms. */
  since: EpochMs;
}

export function createConversations(
  session: Session,
  { together }: Together,
  { handles, sentence, since }: ConversationOptions,
): Conversations {
  return {
    read(conversation) {
      const [read] = readConversations(session, [conversation], handles);
      if ('refused' in read!) throw read.refused;
      return read!;
    },
    bodies: (messages) => bodiesOf(session, messages),
    apply: (plan, version) => applyPlan(session, plan, version, sentence),
    list: (name, limit) => together([{ ask: 'list', args: [name, limit] }])[0],
    counts: (names) => together([{ ask: 'counts', args: [names] }])[0],
    conversationsWith: (links) => conversationsWith(session.client, links),
    headlines: (conversations) => headlinesOf(session, conversations),
    changed: (position, what, unless) =>
      changedConversations(session.client, session.labels(), { since: position, what, unless, oldest: since }),
    names: () => readLabels(session.client).names,
  };
}
