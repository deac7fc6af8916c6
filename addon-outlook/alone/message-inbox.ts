/** The pane alone: without access to the whole mailbox Docket works on the open message, by Office.js. */
import { requireConfig } from '../../src/config/require';
import { storedText } from '../../src/config/zones';
import { writingView } from '../../src/screens/conversation/writing';
import { type Strings, stringsFor } from '../../src/strings';
import type { Context } from '../../src/team/context';
import { actView } from '../../src/use-cases/act';
import { openView } from '../../src/use-cases/open';
import { DocketError, failureOf } from '../../src/words/errors';
import type { Outcome } from '../../src/words/inbox';
import type { UseCase } from '../../src/words/ports';
import type { View } from '../../src/words/screen';
import { contextOf, createQueue, type InboxOptions, type OutlookInbox, teamOf } from '../mailbox/context';
import { completeList } from '../mailbox/master-list';
import { run } from '../mailbox/run';
import { setUpDoneNotice } from '../mailbox/set-up-view';
import type { OfficePort } from '../office/office';
import { aloneLimits, createAloneMailbox } from './mailbox';
import { createOwnEntries } from './own-entries';
import { createReadTexts } from './texts';

/** Where the configuration is kept: the person's own settings of this add-in. */
const setting = 'configuration';

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

  function configured() {
    const text = office.settings.get(setting);
    if (typeof text === 'string') return requireConfig(text, { zones });
    throw new DocketError(
      'not-set-up',
      'Docket is not set up here.',
      'Choose “Set up Docket” and give it the configuration.',
    );
  }

  function mailboxFor({ vocabulary, config: { mailbox }, now }: Context) {
    return createAloneMailbox({ office, textsOf, vocabulary, mailbox, now, kept });
  }

  async function answer(useCase: (context: Context) => UseCase<View>): Promise<Outcome> {
    try {
      if (office.composing()) throw composing(stringsFor(options.language));
      const config = configured();
      // What Outlook says of the person may be the mailbox itself, or an account picked long ago: never a proof.
      const account = { ...office.profile(), sure: 'stated' } as const;
      const context = contextOf(teamOf(config), account, aloneLimits, options);
      return { ok: true, view: await run(useCase(context), mailboxFor(context)) };
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  }

  return {
    open: async (conversation, asked) =>
      office.composing()
        ? { ok: true, view: writingView(stringsFor(options.language)) }
        : answer((context) => openView(conversation, context, asked)),
    act: (conversation, { next: _noList, ...command }) =>
      inTurn(() =>
        answer((context) => actView(conversation, command as typeof command & { do: string }, newId(), context)),
      ),
    board: async () => ({ ok: false, error: failureOf(noLists(stringsFor(options.language))) }),
    bulk: async () => ({ ok: false, error: failureOf(noLists(stringsFor(options.language))) }),
    sweep: () =>
      inTurn(async () => {
        const open = office.current();
        if (!open || !kept.has(open.itemId)) return;
        const account = { ...office.profile(), sure: 'stated' } as const;
        await mailboxFor(contextOf(teamOf(configured()), account, aloneLimits, options)).lookAfter(open.itemId);
      }),
    setUp: (configuration) =>
      inTurn(async () => {
        try {
          const config = configuration?.trim() ? requireConfig(configuration, { zones }) : configured();
          if (configuration?.trim()) await office.settings.save(setting, storedText(configuration, config));
          const strings = stringsFor(options.language, config.locale);
          const notice = setUpDoneNotice(await completeList(office.masterList, config), strings);
          const open = office.current();
          const shown = open && (await answer((context) => openView(open.itemId, context)));
          // Whatever is open, set-up is done and has to say so.
          const view: View = shown?.ok ? shown.view : { screen: 'setup', title: strings.product, sections: [] };
          return { ok: true, view: { ...view, notice } };
        } catch (error) {
          return { ok: false, error: failureOf(error) };
        }
      }),
  };
}

const composing = ({ gaps }: Strings): DocketError =>
  new DocketError('not-permitted', gaps.compose, 'Open a message for reading to see and change its state.');

const noLists = ({ gaps }: Strings): DocketError =>
  new DocketError('limit-reached', gaps['one-message-only'], 'Open a message to see and change its state.');
