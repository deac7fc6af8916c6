/** The conversations of the team mailbox, over Microsoft Graph. Translates; decides nothing. */
import type { Headline } from '../../src/words/conversation';
import type { Entry } from '../../src/words/entry';
import type { Plan } from '../../src/words/plan';
import type { Applied, Conversations, Promised, Together } from '../../src/words/ports';
import type { EpochMs } from '../../src/words/values';
import { bodiesOf } from './bodies';
import { changedConversations } from './changes';
import { formerNames } from './former-names';
import { conversationsHolding } from './holding';
import { conversationId } from './ids';
import { listCall as itemsCall, itemsIn } from './items';
import { headlineFields, headlineOf } from './lists';
import { carried } from './parts';
import type { Session } from './session';
import { type Reading, readParts, versionOf } from './snapshots';
import type { WireList, WireMessage } from './wire';
import { carryOut, messagesCall, placeFields } from './writing';

export interface ConversationOptions extends Reading {
  /** What an entry says to people who read the mailbox without Docket. */
  sentence(entry: Entry): string;
  /** Mail older than this is ignored, epoch ms. */
  since: EpochMs;
}

type Page = WireList<WireMessage>;

export function createConversations(
  options: ConversationOptions,
  { together }: Promised<Together>,
): Promised<Conversations> {
  const { session } = options;
  return {
    async read(conversation) {
      const [read] = await carried(session, [readParts(options, conversation, await session.ownFolder(), true)]);
      if ('refused' in read!) throw read.refused;
      return read!;
    },
    bodies: (messages) => bodiesOf(session, messages),
    apply: (plan, since) => apply(options, plan, since),
    list: async (name, limit) => (await together([{ ask: 'list', args: [name, limit] }]))[0],
    counts: async (names) => (await together([{ ask: 'counts', args: [names] }]))[0],
    conversationsWith: (links) => conversationsHolding(session, links),
    headlines: (conversations) => headlines(session, conversations.map(conversationId)),
    changed: (since, what, unless) => changedConversations(session, { since, what, unless, oldest: options.since }),
    names: () => formerNames(session),
  };
}

async function apply(options: ConversationOptions, plan: Plan, since: string): Promise<Applied> {
  const { session } = options;
  const folder = await session.ownFolder();
  const journal = () => itemsCall(session, folder, 'conversation', plan.conversation, 'presence');
  const [page, found] = (await session.client.all([
    messagesCall(session, plan.conversation, placeFields),
    journal(),
  ])) as [Page, Page | null];
  const { value } = await session.client.rest(page);
  const items = await itemsIn(session, found, journal, plan.conversation);
  if (versionOf(value, items) !== since) return { done: false, stale: true };
  return { done: true, ...(await carryOut(plan, { messages: value, items }, options)) };
}

async function headlines(session: Session, ids: string[]): Promise<Headline[]> {
  const pages = (await session.client.all(ids.map((id) => messagesCall(session, id, headlineFields)))) as Page[];
  const places = await session.places();
  const found = await Promise.all(
    ids.map(async (id, index) => headlineOf(id, (await session.client.rest(pages[index]!)).value, places)),
  );
  return found.filter((headline) => headline !== null);
}
