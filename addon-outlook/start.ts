/** Puts Docket into Outlook's task pane: finds out how deep it can go, and connects the inbox with the pane. */

import { firstWords } from '../pane/first-words';
import { type Follow, followed } from '../pane/follow';
import { lazyInbox } from '../pane/lazy';
import { mountPane, type PaneOptions, type PaneTheme } from '../pane/mount';
import type { CheckOptions } from '../src/config/check';
import type { EpochMs, Person } from '../src/words/values';
import type { InboxOptions } from './mailbox/context';
import { conversationIdOrNull } from './mailbox/ids';
import type { GraphInbox } from './mailbox/inbox';
import { keepEscapeInFields } from './office/escape';
import { eventsOf, type OnEvent } from './office/events';
import { createOffice, type OfficeContextLike, type OfficePort } from './office/office';
import { followSelection } from './office/selection';
import { browserStorage } from './office/storage';
import { outlookTheme } from './office/theme';

export interface StartOptions {
  /** Every zone this build can reckon with. */
  zones: CheckOptions['zones'];
  /** Gives an inbox with access to the whole mailbox; null: the pane works on the open message alone. */
  deep: ((office: OfficePort, options: InboxOptions) => Promise<GraphInbox>) | null;
  /** Default: the computer's clock. */
  now?(): EpochMs;
}

/** Nothing notifies a pane when mail arrives: an open one looks for it now and then. */
const sweepEveryMs = 5 * 60_000;
/** The first look comes when the conversation is on the screen: many a pane is closed before its first five minutes are over. */
const firstSweepAfterMs = 5_000;
/** One colleague's look is enough for all; a little less, so that a pane alone does not pass over its own turn. */
const sweptForMs = 4 * 60_000;
/** On the open message alone it checks whether its own steps are still there. */
const lookEveryMs = 20_000;

export function start(root: HTMLElement, { zones, deep: loadDeep, now = () => Date.now() }: StartOptions): void {
  keepEscapeInFields(root.ownerDocument);
  const { context } = Office;
  const { mailbox } = context;
  const onOutlook = eventsOf(mailbox as never);
  const office = createOffice(context as unknown as OfficeContextLike);
  let chosen: Person | null = null;
  const options = {
    zones,
    now,
    newId,
    viewerOffset: () => -new Date().getTimezoneOffset(),
    viewerZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: context.displayLanguage,
    stated: () => chosen,
    answering: office.answering,
  };

  // The set of calls may be promised and missing, or there and not promised; signing in says what is true.
  const deep = loadDeep !== null && context.requirements.isSetSupported('NestedAppAuth', '1.1');
  const inbox = lazyInbox(
    deep
      ? async () => {
          const [whole, { noting }] = await Promise.all([loadDeep(office, options), import('./at-send/opened')]);
          return noting(whole, { storage: browserStorage(), now: options.now, current: office.current });
        }
      : async () =>
          (await import('./alone/message-inbox')).createPaneAloneInbox({
            ...options,
            newId: () => newId().slice(0, 12),
            office,
          }),
    async (tried) =>
      (await import('./mailbox/set-up-view')).setUpView(deep ? 'mailbox' : 'message', context.displayLanguage, tried),
  );

  const pane: PaneOptions = {
    root,
    inbox,
    follow: followed(deep ? () => openConversation(office) : () => openMessage(office), {
      onChange: (listener) => onOutlook(Office.EventType.ItemChanged, listener),
      every,
    }),
    ...(deep
      ? {
          followSelection: followSelection(office, (listener) =>
            onOutlook(Office.EventType.SelectedItemsChanged, listener),
          ),
        }
      : {}),
    openInMail: async (conversation) => {
      const { openInMail } = await import('./office/open-in-mail');
      return openInMail({ office, itemIn: inbox.itemIn, platform: context.platform })(conversation);
    },
    language: context.displayLanguage,
    theme: themes(onOutlook),
    choosePerson: (handle) => {
      chosen = { handle, sure: 'stated' };
    },
    lists: deep,
  };
  void firstWords(context.displayLanguage).then((words) => mountPane({ ...pane, words }));

  const sweep = () => {
    // What a pass leaves undone the next one finds; a person's own step says what is wrong.
    if (!document.hidden) void inbox.sweep({ enoughForMs: sweptForMs }).catch(() => undefined);
  };
  if (deep) setTimeout(sweep, firstSweepAfterMs);
  setInterval(sweep, deep ? sweepEveryMs : lookEveryMs);
}

const openConversation = (office: OfficePort): string | null =>
  conversationIdOrNull((office.current() ?? office.answering())?.conversationId ?? null);

/** Without the mailbox every message is a conversation of its own; whatever is being written is one, too. */
const openMessage = (office: OfficePort): string | null =>
  office.current()?.itemId ?? (office.composing() ? 'writing' : null);

function themes(onOutlook: OnEvent): Follow<PaneTheme | null> {
  return outlookTheme({
    storage: browserStorage(),
    now: Office.context.officeTheme,
    onChange: (listener) =>
      onOutlook(Office.EventType.OfficeThemeChanged, ({ officeTheme }: Office.OfficeThemeChangedEventArgs) =>
        listener(officeTheme),
      ),
  });
}

function every(ms: number, run: () => void): () => void {
  const timer = setInterval(run, ms);
  return () => clearInterval(timer);
}

/** Random, so that no two writers choose the same; the letters a journal id may have. */
const newId = (): string => crypto.randomUUID().replace(/-/g, '').slice(0, 24);
