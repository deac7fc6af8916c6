/** Where the pane is and how it got there: loading screens, the way back, following Outlook's selection. */
import { failed } from '../../src/hosting/outcome';
import type { ErrorSentence, Problem } from '../../src/strings/errors';
import type { Failure } from '../../src/words/errors';
import type { Outcome, SharedInbox } from '../../src/words/inbox';
import type { View } from '../../src/words/screen';
import { boardPlace, conversationPlace, keyOf, type Place } from './places';
import { type Notice, type Screen, topOf } from './state';
import type { Store } from './store';

/** Runs something later; the answer calls it off. */
export type Later = (run: () => void, ms: number) => () => void;

/** Classic Outlook says "nothing" before every next item; only a lasting nothing counts. */
const nothingAfter = 300;
const wayBackAtMost = 20;

export interface Navigation {
  /** Outlook shows this conversation now, or none. */
  select(conversation: string | null): void;
  /** The messages selected in Outlook are of these conversations; none: nobody knows, or nothing is selected. */
  selectMany(conversations: readonly string[]): void;
  /** Goes on to a place; back leads here again. */
  push(place: Place): void;
  /** Goes on to a place whose view is there already; the answer is the screen's id. */
  pushView(place: Place, view: View): number;
  /** Begins anew at a place, without a way back. */
  start(place: Place): void;
  back(): void;
  /** Asks again for what is on the screen. */
  reload(): void;
  /** What a command made of the screen it was given on. */
  replaceTop(view: View): void;
  /** Puts a newer view into every screen of its conversation that is on the way back. */
  renew(view: View): void;
  /** Answers under way for this conversation come too late from now on. */
  outdate(conversation: string): void;
}

export interface NavigationOptions {
  inbox: Pick<SharedInbox<true>, 'open' | 'board'> & { settings?(language?: string): Promise<Outcome> };
  /** Whether the mailbox has lists at all; without them there is nowhere to be but at a conversation. */
  lists: boolean;
  later: Later;
  /** A failure in the person's language. */
  inWords(failure: Failure): Promise<Problem>;
}

export function createNavigation(store: Store, { inbox, lists, later, inWords }: NavigationOptions): Navigation {
  let screens = 0;
  let callOff = () => {};
  /** The newest question of each screen; older ones' answers are dropped. */
  const asked = new Map<number, number>();

  const screenOf = (place: Place, view: View | null = null): Screen => {
    screens += 1;
    return { id: screens, place, view, problem: null, loading: false };
  };

  function arrive(stack: readonly Screen[]): void {
    const { notice, arrivals } = store.get();
    store.set({
      stack: stack.slice(-wayBackAtMost),
      arrivals: arrivals + 1,
      // Good news is read once; what went wrong stays until it is seen.
      notice: notice?.tone === 'problem' ? notice : null,
    });
  }

  async function load(id: number, place: Place): Promise<void> {
    if (place.at === 'bulk') return;
    const ticket = (asked.get(id) ?? 0) + 1;
    asked.set(id, ticket);
    store.patch(id, { loading: true });
    const outcome = await answered(() => ask(place));
    const problem = outcome.ok ? null : await inWords(outcome.error);
    const screen = store.get().stack.find((candidate) => candidate.id === id);
    if (asked.get(id) !== ticket || !screen) return;
    if (outcome.ok) {
      store.patch(id, { place: shownAt(place, outcome.view), view: outcome.view, problem: null, loading: false });
      if (outcome.view.notice) store.set({ notice: { id: nextNotice(store), ...outcome.view.notice } });
      return;
    }
    store.patch(id, { problem: screen.view ? null : problem, loading: false });
    if (screen.view && problem) store.set({ notice: problemNotice(nextNotice(store), problem) });
  }

  function ask(place: Exclude<Place, { at: 'bulk' }>): Promise<Outcome> {
    switch (place.at) {
      case 'conversation':
        return inbox.open(place.conversation, place.options);
      case 'board':
        return inbox.board(place.query);
      case 'settings':
        // A host whose screens offer settings has them.
        return inbox.settings!(place.language);
    }
  }

  function push(place: Place): void {
    const { stack } = store.get();
    const top = topOf(store.get());
    const before = stack[stack.length - 2];
    if (before && keyOf(before.place) === keyOf(place) && !hasCursor(place)) {
      back();
      return;
    }
    // The same list with another choice, or its next page from itself, takes its own place.
    const below = top && keyOf(top.place) === keyOf(place) && !hasCursor(place) ? stack.slice(0, -1) : stack;
    enter(place, below);
  }

  function back(): void {
    const { stack } = store.get();
    if (stack.length < 2) return;
    arrive(stack.slice(0, -1));
    reload();
  }

  function enter(place: Place, below: readonly Screen[]): void {
    const screen = screenOf(place);
    arrive([...below, screen]);
    void load(screen.id, place);
  }

  function settle(conversation: string | null): void {
    const { selected, stack } = store.get();
    if (selected === conversation && (stack.length > 0 || !lists)) return;
    store.set({ selected: conversation });
    const top = topOf(store.get());
    // While several are selected Outlook has no open message.
    if (conversation === null && top && isSelection(top.place)) return;
    if (top?.place.at === 'conversation' && top.place.conversation === conversation) return;
    // Back leads to the list a person came from, not through every mail they looked at.
    const below = withoutLastConversations(stack);
    if (conversation !== null) enter(conversationPlace(conversation), below);
    else if (below.length === 0 && lists) enter(boardPlace('home'), []);
    else if (below.length < stack.length) {
      arrive(below);
      reload();
    }
  }

  function reload(): void {
    const top = topOf(store.get());
    if (top) void load(top.id, top.place);
  }

  return {
    select(conversation) {
      callOff();
      if (conversation !== null || store.get().stack.length === 0) settle(conversation);
      else callOff = later(() => settle(null), nothingAfter);
    },
    selectMany(conversations) {
      const { stack } = store.get();
      const top = topOf(store.get());
      const isShown = top !== null && isSelection(top.place);
      const below = isShown ? stack.slice(0, -1) : stack;
      const [first, ...more] = conversations;
      if (first !== undefined) callOff();
      if (more.length > 0 && lists) {
        enter(boardPlace('selected', conversations.join(' ')), withoutLastConversations(below));
      } else if (first !== undefined) {
        // A collapsed conversation is selected with all its messages.
        settle(first);
      } else if (isShown && below.length > 0) {
        arrive(below);
        reload();
      } else if (isShown) {
        enter(boardPlace('home'), []);
      }
    },
    push,
    pushView(place, view) {
      const screen = screenOf(place, view);
      arrive([...store.get().stack, screen]);
      return screen.id;
    },
    start: (place) => enter(place, []),
    back,
    reload,
    replaceTop(view) {
      const { stack } = store.get();
      const top = topOf(store.get());
      const place = placeOf(view);
      if (top && keyOf(top.place) === keyOf(place)) store.patch(top.id, { view, problem: null, loading: false });
      else arrive([...stack.slice(0, -1), screenOf(place, view)]);
    },
    renew(view) {
      for (const { id, place } of store.get().stack) {
        if (keyOf(place) === keyOf(placeOf(view))) store.patch(id, { view });
      }
    },
    outdate(conversation) {
      for (const { id, place, view } of store.get().stack) {
        if (place.at !== 'conversation' || place.conversation !== conversation || !view) continue;
        asked.set(id, (asked.get(id) ?? 0) + 1);
        store.patch(id, { loading: false });
      }
    },
  };
}

/** A command ends on a conversation, or on what is left to do; a set-up at home. */
const placeOf = ({ conversation, screen }: View): Place =>
  conversation === undefined
    ? boardPlace(screen === 'overview' ? 'overview' : 'mine')
    : conversationPlace(conversation);

/** A draft is asked for by an id of its own, and belongs to a conversation with another. */
const shownAt = (place: Place, { conversation }: View): Place =>
  place.at === 'conversation' && conversation !== undefined ? { ...place, conversation } : place;

const hasCursor = (place: Place): boolean => place.at === 'board' && place.query.cursor !== undefined;

const isSelection = (place: Place): boolean => place.at === 'board' && place.query.list === 'selected';

/** What follows Outlook's selection is no place to come back to. */
function withoutLastConversations(stack: readonly Screen[]): readonly Screen[] {
  let length = stack.length;
  while (length > 0 && followsOutlook(stack[length - 1]!.place)) length -= 1;
  return stack.slice(0, length);
}

const followsOutlook = (place: Place): boolean => place.at === 'conversation' || isSelection(place);

/** An inbox answers with an outcome; one that throws all the same must not leave the pane waiting. */
export async function answered(question: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await question();
  } catch (error) {
    return failed(error);
  }
}

export const nextNotice = (store: Store): number => (store.get().notice?.id ?? 0) + 1;

export const problemNotice = (id: number, { message, advice }: ErrorSentence): Notice => ({
  id,
  tone: 'problem',
  text: `${message} ${advice}`,
});
