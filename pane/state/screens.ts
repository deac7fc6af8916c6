/** Everything a person can do in the pane. Knows the inbox and the state, nothing of the page. */
import { chosenText } from '../../src/desk/chosen';
import type { Failure } from '../../src/words/errors';
import type { CommandData, OpenOptions, Outcome, SharedInbox } from '../../src/words/inbox';
import type { Intent, View } from '../../src/words/screen';
import { createBulk } from './bulk';
import { createDrafts, type Drafts, type FieldValue } from './drafts';
import { readFields } from './fields';
import {
  answered,
  createNavigation,
  type Navigation,
  type NavigationOptions,
  nextNotice,
  problemNotice,
} from './navigation';
import { boardPlace, conversationPlace, keyOf, settingsPlace } from './places';
import { type Act, type Notice, type PaneState, screenKey, setUpKey, topOf } from './state';
import { createStore } from './store';

/** The inbox as a pane knows it; `setUp` where the mailbox can be set up from the pane, from the field `config` or as it was. */
export type PaneInbox = SharedInbox<true> & {
  setUp?(configuration?: string): Promise<Outcome>;
  settings?(language?: string): Promise<Outcome>;
  /** Tags of the languages its screens speak, the first that there is. */
  languages?(): readonly (string | undefined)[];
};

export interface ScreensOptions extends NavigationOptions {
  inbox: PaneInbox;
  /** Shows the conversation in Outlook itself; null: it is there. */
  openInMail(conversation: string): Promise<NotOpened | null>;
  /** The person has said who they are, where the account does not. */
  choosePerson?(handle: string): void;
}

export interface NotOpened {
  failure: Failure;
  /** The conversation's newest message in the mail client on the web; null: no address is known. */
  link: string | null;
}

export interface Screens extends Pick<Navigation, 'select' | 'selectMany' | 'start' | 'back' | 'reload'> {
  state(): PaneState;
  subscribe(listener: () => void): () => void;
  drafts: Drafts;
  /** Follows a button. `button` names it, so that it can show that it works. */
  go(intent: Intent, button: string): void;
  /** A field was changed; `intent` is what its row wants done at once. */
  change(screen: string, field: string, value: FieldValue, intent?: Intent): void;
  dismiss(): void;
}

export function createScreens(options: ScreensOptions): Screens {
  const { inbox, openInMail, choosePerson, inWords } = options;
  const store = createStore();
  const drafts = createDrafts();
  const navigation = createNavigation(store, options);

  async function tell(failure: Failure): Promise<void> {
    const problem = await inWords(failure);
    store.set({ notice: problemNotice(nextNotice(store), problem) });
  }

  /** Carries the conversation of the screen it was given on, whatever Outlook shows by then. */
  async function act(intent: Act, button: string, field?: string): Promise<void> {
    const { conversation } = intent;
    if (store.get().busy.has(conversation)) return;
    const key = keyOf(conversationPlace(conversation));
    const before = topOf(store.get());
    const shown = before && screenKey(before) === key ? before.view : null;
    const { typed, command } = shown ? readFields(shown, intent.with ?? [], key, drafts) : { typed: {}, command: {} };
    navigation.outdate(conversation);
    const data = { ...intent.command, ...command } as CommandData;
    const outcome = await working(conversation, button, () => inbox.act(conversation, data));
    const about = { conversation, ...(shown ? { title: shown.title } : {}) };
    if (!outcome.ok) {
      // What was typed stays; a list that acts at once shows again how things are.
      if (field !== undefined) drafts.forget(key, field);
      const problem = await inWords(outcome.error);
      store.set({ notice: { ...problemNotice(nextNotice(store), problem), ...about } });
      return;
    }
    drafts.sent(key, typed);
    const { view } = outcome;
    if (topOf(store.get())?.id === before?.id) navigation.replaceTop(view);
    else navigation.renew(view);
    if (view.notice) store.set({ notice: noticeOf(view, intent, { id: nextNotice(store), ...about }) });
  }

  async function setUp(button: string): Promise<void> {
    const top = topOf(store.get());
    if (!top?.view || !inbox.setUp || store.get().busy.has(setUpKey)) return;
    const key = screenKey(top);
    const { typed } = readFields(top.view, ['config'], key, drafts);
    const outcome = await working(setUpKey, button, () => inbox.setUp!(typed.config as string | undefined));
    if (outcome.ok) {
      drafts.sent(key, typed);
      navigation.replaceTop(outcome.view);
      if (outcome.view.notice) store.set({ notice: { id: nextNotice(store), ...outcome.view.notice } });
    } else await tell(outcome.error);
  }

  const bulk = createBulk({ store, drafts, navigation, working, ask: (command) => inbox.bulk(command), tell });

  /** What to show of a conversation besides itself, with the moment chosen on the screen. */
  function openOptions(intent: Extract<Intent, { to: 'open' }>): OpenOptions | undefined {
    if (!intent.screen) return undefined;
    const top = topOf(store.get());
    const read = top?.view ? readFields(top.view, intent.with ?? [], screenKey(top), drafts) : null;
    const asOf = Number(read?.command.asOf ?? 0);
    return { screen: intent.screen, ...(asOf > 0 ? { asOf } : {}) };
  }

  /** What was chosen for another screen; it is then part of that screen and no longer a draft. */
  function chosenFor(intent: Extract<Intent, { to: 'board' }>): string | undefined {
    const top = topOf(store.get());
    if (!intent.with || !top?.view) return undefined;
    const key = screenKey(top);
    const { typed, command } = readFields(top.view, intent.with, key, drafts);
    drafts.sent(key, typed);
    return chosenText(command);
  }

  /** The language just picked on the settings' own screen. */
  function languageChosen(): string | undefined {
    const top = topOf(store.get());
    if (top?.place.at !== 'settings' || !top.view) return undefined;
    const { typed, command } = readFields(top.view, ['language'], screenKey(top), drafts);
    drafts.sent(screenKey(top), typed);
    return command.language as string | undefined;
  }

  /** Marks what is worked on for as long as it takes. */
  async function working(key: string, button: string, work: () => Promise<Outcome>): Promise<Outcome> {
    store.set({ busy: new Map(store.get().busy).set(key, button), notice: null });
    const outcome = await answered(work);
    const left = new Map(store.get().busy);
    left.delete(key);
    store.set({ busy: left });
    return outcome;
  }

  async function inMail(conversation: string): Promise<void> {
    const notOpened = await openInMail(conversation);
    if (!notOpened) return;
    const { failure, link } = notOpened;
    const problem = await inWords(failure);
    store.set({ notice: { ...problemNotice(nextNotice(store), problem), ...(link === null ? {} : { link }) } });
  }

  function go(intent: Intent, button: string, field?: string): void {
    switch (intent.to) {
      case 'act':
        void act(intent, button, field);
        return;
      case 'bulk':
        void bulk(intent, button);
        return;
      case 'open':
        navigation.push(conversationPlace(intent.conversation, openOptions(intent)));
        return;
      case 'board':
        navigation.push(boardPlace(intent.list, intent.of, intent.cursor, chosenFor(intent)));
        return;
      case 'mail':
        void inMail(intent.conversation);
        return;
      case 'settings':
        navigation.push(settingsPlace(field === 'language' ? languageChosen() : undefined));
        return;
      case 'setUp':
        void setUp(button);
    }
  }

  return {
    ...navigation,
    state: store.get,
    subscribe: store.subscribe,
    drafts,
    go: (intent, button) => go(intent, button),
    change(screen, field, value, intent) {
      drafts.set(screen, field, value);
      store.touch();
      if (!intent) return;
      if (field === 'by') {
        drafts.forget(screen, field);
        choosePerson?.(String(value));
      }
      go(intent, field, field);
    },
    dismiss: () => store.set({ notice: null }),
  };
}

/** Good news, with the way to take the step back: the journal knows one's own last step. */
function noticeOf(view: View, { command, conversation }: Act, about: { id: number; title?: string }): Notice {
  const { plan } = view;
  const undo: Act = { to: 'act', conversation, command: { do: 'undo' } };
  const offered =
    plan !== undefined && command.do !== 'undo' && (view.conversation !== conversation || offersUndo(view));
  return { ...about, ...view.notice!, conversation, ...(offered ? { undo } : {}), ...(plan ? { plan } : {}) };
}

const offersUndo = ({ sections }: View): boolean =>
  sections.some(({ rows }) =>
    rows.some(
      (row) => row.row === 'fact' && row.button?.intent.to === 'act' && row.button.intent.command.do === 'undo',
    ),
  );
