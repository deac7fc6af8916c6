/** The pane alone: without access to the whole mailbox Docket works on the open message, by Office.js. */
import { requireConfig } from '../../src/config/require';
import type { Config } from '../../src/config/types';
import { configurationText, textToStore } from '../../src/hosting/configuration-text';
import { teamOf } from '../../src/hosting/context';
import { driveAsync } from '../../src/hosting/drive-async';
import { inOwnLanguage, settings } from '../../src/hosting/language';
import { failed, promisedOutcome } from '../../src/hosting/outcome';
import { rememberedForNow } from '../../src/hosting/remembered';
import { refreshedConfiguration, storeConfiguration } from '../../src/hosting/team-configuration';
import { openVisited } from '../../src/hosting/visits';
import { writingView } from '../../src/screens/conversation/writing';
import { lookOf } from '../../src/screens/parts/look';
import { withSettings } from '../../src/screens/settings';
import { stringsFor } from '../../src/strings';
import type { Context } from '../../src/team/context';
import { actView } from '../../src/use-cases/act';
import { openView } from '../../src/use-cases/open';
import { DocketError } from '../../src/words/errors';
import type { Outcome } from '../../src/words/inbox';
import type { Promised, Remembered, UseCase } from '../../src/words/ports';
import type { View } from '../../src/words/screen';
import { contextFor, createQueue, type InboxOptions, type OutlookInbox } from '../mailbox/context';
import { completeList } from '../mailbox/master-list';
import { isLead, setUpDoneNotice, withConfiguration } from '../mailbox/set-up-view';
import type { OfficePort } from '../office/office';
import { type AloneMailbox, aloneLimits, createAloneMailbox } from './mailbox';
import { createOwnEntries } from './own-entries';
import { createAloneTexts } from './own-texts';
import { createReadTexts } from './texts';

export interface AloneInboxOptions extends InboxOptions {
  office: OfficePort;
}

export interface AloneInbox extends OutlookInbox {
  /** Makes sure that what this pane wrote to the open message is still there. */
  sweep(): Promise<void>;
}

export function createPaneAloneInbox(options: AloneInboxOptions): AloneInbox {
  const { office, zones, newId } = options;
  const inTurn = createQueue();
  const textsOf = createReadTexts(office);
  const kept = createOwnEntries();
  let spoken = options.language;
  let locale: string | undefined;
  /** The configuration as text, as the settings last showed it. */
  let shown: string | null = null;

  const remembered = options.remembered ?? rememberedForNow();
  const configuration = { ...createAloneTexts(office.settings), ...remembered };

  async function configured(): Promise<Config> {
    const config = await driveAsync(refreshedConfiguration(zones), configuration);
    if (!config) throw new DocketError('not-set-up', { why: 'message' });
    locale = config.locale;
    return config;
  }

  /** In the language Outlook speaks. */
  async function circumstances(): Promise<Context> {
    // What Outlook says of the person may be the mailbox itself, or an account picked long ago: never a proof.
    const account = { ...office.profile(), sure: 'stated' } as const;
    return contextFor(teamOf(await configured()), account, aloneLimits, { ...options, answering: undefined });
  }

  async function prepared(): Promise<{ context: Context; mailbox: AloneMailbox & Promised<Remembered> }> {
    const context = await driveAsync(inOwnLanguage(await circumstances()), remembered);
    spoken = context.language;
    const { vocabulary, config, now } = context;
    const mailbox = createAloneMailbox({ office, textsOf, vocabulary, mailbox: config.mailbox, now, kept });
    return { context, mailbox: { ...mailbox, ...remembered } };
  }

  const answer = (useCase: (context: Context) => UseCase<View>): Promise<Outcome> =>
    promisedOutcome(async () => {
      if (office.composing()) throw composing();
      const { context, mailbox } = await prepared();
      return driveAsync(useCase(context), mailbox);
    });

  return {
    open: async (conversation, asked) =>
      office.composing()
        ? { ok: true, view: writingView(stringsFor(options.language)) }
        : answer(function* (context) {
            const view = yield* openVisited(conversation, context, asked);
            // There is no first screen that would lead there.
            return isLead(context) ? withSettings(view, lookOf(context)) : view;
          }),
    act: (conversation, { next: _noList, ...command }) =>
      inTurn(() =>
        answer((context) => actView(conversation, command as typeof command & { do: string }, newId(), context)),
      ),
    languages: () => [spoken, locale],
    board: async () => failed(noLists()),
    bulk: async () => failed(noLists()),
    settings: (language) =>
      promisedOutcome(async () => {
        const context = await circumstances();
        const view = await driveAsync(settings(context, language), remembered);
        if (!isLead(context)) return view;
        shown = await driveAsync(configurationText(), configuration);
        return withConfiguration(view, shown, stringsFor(spoken, context.config.locale));
      }),
    sweep: () =>
      inTurn(async () => {
        const open = office.current();
        if (!open || !kept.has(open.itemId)) return;
        await (await prepared()).mailbox.lookAfter(open.itemId);
      }),
    setUp: (text) =>
      inTurn(async () => {
        try {
          const given = await driveAsync(textToStore(text, shown), configuration);
          const config = given === null ? await configured() : requireConfig(given, { zones });
          if (given !== null) await driveAsync(storeConfiguration(given, config, Date.now()), configuration);
          shown = null;
          const strings = stringsFor(options.language, config.locale);
          const notice = setUpDoneNotice(await completeList(office.masterList, config), strings);
          const open = office.current();
          const opened = open && (await answer((context) => openView(open.itemId, context)));
          // Whatever is open, set-up is done and has to say so.
          const view: View = opened?.ok ? opened.view : { screen: 'setup', title: strings.product, sections: [] };
          return { ok: true, view: { ...view, notice } };
        } catch (error) {
          return failed(error);
        }
      }),
  };
}

const composing = (): DocketError => new DocketError('not-permitted', { why: 'while-writing' });

const noLists = (): DocketError => new DocketError('limit-reached', { why: 'one-message-only' });
