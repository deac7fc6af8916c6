/**
 * Asks the team's mailbox, in as few requests as it can, what happened in the conversation a reply belongs to. What the pane has
 * shown or listed costs one batch. Other mail is looked for, once, only where the team is among its people; private mail costs
 * nothing.
 */
import { checkedBefore } from '../../src/config/checked-before';
import type { Config } from '../../src/config/types';
import { meanwhile } from '../../src/desk/since';
import { configurationIn } from '../../src/hosting/stored-configuration';
import { entriesIn } from '../../src/journal/text';
import { messageLink } from '../../src/mail/link';
import { crossedText } from '../../src/strings/at-send';
import { rosterOf } from '../../src/team/roster';
import type { EpochMs } from '../../src/words/values';
import { type ClientOptions, createClient } from '../mailbox/client';
import type { InboxOptions } from '../mailbox/context';
import { authentication } from '../mailbox/exchange';
import { conversationsHolding } from '../mailbox/holding';
import { itemsIn, listCall, readItems } from '../mailbox/items';
import type { KeptPlaces } from '../mailbox/kept-places';
import { isMail, messageFields, messageOf } from '../mailbox/messages';
import { createSession } from '../mailbox/session';
import type { WireList, WireMessage } from '../mailbox/wire';
import { messagesCall } from '../mailbox/writing';
import type { Draft, OfficePort } from '../office/office';
import type { KeyValue } from '../office/storage';
import { clockTime } from './clock-time';
import { knownConversation } from './known';

export interface Crossed {
  /** What happened, and what can be done, as plain text. */
  text: string;
  /** The moment of the latest of it: whoever was warned about this need not be warned again. */
  upTo: EpochMs;
}

export interface Check {
  /** The team's conversation a reply belongs to; null: none, as far as that is anybody's business. */
  conversationOf(draft: Draft): Promise<string | null>;
  /** What a colleague did in it since the person saw it; null: nothing. Fails where nobody can know. */
  crossed(conversation: string, since: EpochMs): Promise<Crossed | null>;
}

export interface CheckOptions extends ClientOptions, Pick<InboxOptions, 'zones' | 'language'> {
  /** Address of the team mailbox. */
  mailbox: string;
  office: Pick<OfficePort, 'addressed'>;
  storage: KeyValue | null;
  places: KeptPlaces;
  /** The last good copy of the stored configuration, as the pane keeps it; empty: none. */
  configuration: string;
}

export function createCheck(options: CheckOptions): Check {
  const { mailbox, office, storage, places, zones, tokens, language } = options;
  const session = createSession(createClient(options), mailbox, undefined, places.get());
  const kept = options.configuration === '' ? null : checkedBefore(options.configuration, { zones });

  async function stored(): Promise<Config> {
    const [newest] = (await readItems(session, 'configuration', 'live')).sort((a, b) => b.at - a.at);
    return checkedBefore(configurationIn(newest?.text ?? '').trim(), { zones });
  }

  return {
    async conversationOf(draft) {
      const known = knownConversation(storage, draft);
      const link = messageLink(draft.inReplyTo);
      if (known !== null || link === null) return known;
      const team = [mailbox, kept?.mailbox, ...(kept?.aliases ?? [])];
      return (await office.addressed()).some((address) => team.includes(address))
        ? (await conversationsHolding(session, [link]))[0]!
        : null;
    },
    async crossed(conversation, since) {
      const [account, config, folder] = await Promise.all([tokens.account(), kept ?? stored(), session.ownFolder()]);
      const roster = rosterOf(config);
      const member = roster.byAddress(account.address);
      if (!member || member.left) return null;
      const journal = () => listCall(session, folder, 'conversation', conversation, 'text');
      const [page, items] = (await session.client.all([
        messagesCall(session, conversation, messageFields),
        journal(),
      ])) as [WireList<WireMessage>, WireList<WireMessage> | null];
      const where = await session.places();
      const messages = (await session.client.rest(page)).value
        .filter((message) => isMail(message, where))
        .map((message) => messageOf(message, where));
      const { entries } = entriesIn(await itemsIn(session, items, journal, conversation));
      const context = { roster, config, authentication };
      const happened = meanwhile({ messages, entries }, member.handle, since, context);
      const last = happened[happened.length - 1];
      const nameOf = (handle: string) => roster.byHandle(handle)?.name ?? handle;
      const look = { languages: [language, config.locale], nameOf, when: clockTime };
      return last ? { text: crossedText(happened, look), upTo: last.at } : null;
    },
  };
}
