/**
 * What Docket needs of a mailbox, as three small ports. An adapter serves all three; a use case names the one it needs.
 * What they promise is tested by `tests/contract`; `docs/writing-a-mailbox.md` is for whoever writes another one.
 */
import type { BoardRow, Counts, Listed, StoredBoard } from './board';
import type { Headline, Snapshot } from './conversation';
import type { Entry } from './entry';
import type { Plan } from './plan';
import type { EpochMs } from './values';

/** The conversations of the team's mailbox: their mail, their marks and their journal. */
export interface Conversations {
  /** @throws DocketError `conversation-gone`, or `own-item` where these are Docket's own notes */
  read(conversation: string): Snapshot;
  /**
   * The whole texts of messages of which `read` gave the beginning alone. One that cannot be read is left out, and a mailbox
   * that has no more than it gave answers with nothing.
   */
  bodies(messages: readonly string[]): Body[];
  /** Carries a plan out, unless somebody has written since the reading with this version. */
  apply(plan: Plan, since: string): Applied;
  /** Conversations that carry this name, in the host's order. Of a name the mailbox does not have: none, and there may be more. */
  list(name: string, limit: number): Listed;
  counts(names: readonly string[]): Counts;
  /** For each Message-ID, see `mail/link.ts`, the conversation that holds the first mail with it; null: none does. */
  conversationsWith(links: readonly string[]): (string | null)[];
  /** In the order asked; a conversation that is gone is left out. */
  headlines(conversations: readonly string[]): Headline[];
  /**
   * Conversations that got mail (or marks) since a position; null: a dated pass over the inbox, of which whoever asks for
   * mail alone, to show it, gets the newest page. Mail that carries one of the names `unless` has been sorted already and
   * does not count.
   */
  changed(since: string | null, what: 'mail' | 'mail-and-marks', unless: readonly string[]): Changed;
  /** Names on the mailbox's messages or ready for them, Docket's old ones included, as far as it knows. */
  names(): string[];
}

/** What Docket keeps of its own in the team's mailbox. */
export interface OwnTexts {
  /** All texts under these keys, or the newest so many of each; the newest of a key come first. */
  find(kind: TextKind, keys: readonly string[], atMost?: number): OwnText[];
  /**
   * Files texts under a key, in their order, then removes those that they replace, named by their ids. A `report` is a file
   * for people, and the key is its name: nobody but they looks for it again.
   */
  file(kind: TextKind | 'report', key: string, texts: readonly string[], replaces: readonly string[]): Filed[];
  /** What the journals of all conversations got in [from, to) that reports can use; see `reports/entry-facts.ts`. */
  since(from: EpochMs, to: EpochMs): Entry[];
  board(): StoredBoard;
  /** Keeps rows of the board, drops others, and moves the position. Rows that others keep meanwhile stay. */
  keep(rows: readonly BoardRow[], drop: readonly string[], position?: string): void;
}

/** Small things of one person's or one machine's, outside the mail. Losing them costs nobody any work. */
export interface Remembered {
  /** Empty: nothing is remembered under this key. */
  get(key: string): string;
  /** Fails where there is no room; the caller decides whether that matters. Empty: forgets. */
  set(key: string, text: string): void;
}

/** The questions that can travel together, in one round trip where the mailbox has such a thing. */
export interface Together {
  /** Answered in order. A conversation that is gone, or is none, is answered with null. */
  together<const Q extends readonly Question[]>(questions: Q): Answers<Q>;
}

export interface Mailbox extends Conversations, OwnTexts, Remembered, Together {}

/** A message's whole text, and whether a file or a picture is with it: some hosts see pictures in the body alone. */
export interface Body {
  id: string;
  text: string;
  hasAttachment: boolean;
}

/** A question of a port as data: which one, and what it is about. */
export type Asked<P> = {
  [M in keyof P & string]: P[M] extends (...args: infer A) => unknown ? { ask: M; args: Readonly<A> } : never;
}[keyof P & string];

/** All that can be asked together; nothing else can, by type. */
export type Question = Asked<Pick<Conversations, 'read' | 'list' | 'counts'> & Pick<OwnTexts, 'board'>>;

export type Answers<Q extends readonly Question[]> = { -readonly [I in keyof Q]: AnswerTo<Q[I]['ask']> };
type AnswerTo<A extends Question['ask']> = A extends 'read'
  ? Snapshot | null
  : A extends 'list'
    ? Listed
    : A extends 'counts'
      ? Counts
      : StoredBoard;

/** A use case in progress: what it asks of the ports P, and what came of it. Driven by `hosting/drive-*.ts`. */
export type UseCase<T, P = Mailbox> = Generator<Asked<P>, T, unknown>;

/** The same ports on a host where answers may take their time. */
export type Promised<P> = {
  [M in keyof P]: M extends 'together'
    ? <const Q extends readonly Question[]>(questions: Q) => Promise<Answers<Q>>
    : P[M] extends (...args: infer A) => infer R
      ? (...args: A) => R | Promise<R>
      : never;
};

/**
 * `stale` says that somebody wrote between the reading and the writing: nothing was written. `others`: entries that came
 * in all the same while this one was being written, where the mailbox can say.
 */
export type Applied = { done: true; entryAt: EpochMs; others?: Entry[] } | { done: false; stale: true };

/**
 * `facts`: gathered for reports, by month (`YYYY-MM`). `configuration`: the team's, under `live`; older ones stay as history.
 * `shelf`: versions of texts by `<kind>.<id>`, and their list by `index.<kind>`; see `use-cases/shelf.ts`. `journal`: entries
 * that belong to no conversation, by their reserved id; see `journal/own-journal.ts`.
 */
export type TextKind = 'facts' | 'configuration' | 'shelf' | 'journal';

export interface OwnText {
  id: string;
  key: string;
  /** The host's time of its storing; 0 where the host keeps none. */
  at: EpochMs;
  text: string;
}

export interface Filed {
  /** The conversation, of Docket's own, that holds the text. */
  conversation: string;
}

export interface Changed {
  conversations: string[];
  /** What to keep as the board's next position. */
  position: string;
  /** The old position had expired; `conversations` come from a dated pass over the inbox. */
  expired: boolean;
  /** Of conversations in which nothing but marks changed, where the mailbox says so: the names on what changed. */
  carried?: Record<string, string[]>;
}
