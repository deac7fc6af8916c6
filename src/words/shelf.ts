import type { EpochMs, Handle } from './values';

/** What lies on a shelf. The further kinds come with what reads them. */
export type ShelfKind = 'template';

/** One version of a text on a shelf. Versions are never changed, only followed by the next. */
export interface Shelved {
  kind: ShelfKind;
  /** `[a-z0-9]{1,40}`, chosen when the text is new. */
  id: string;
  /** 1 for the first version; the highest is the one that counts. */
  v: number;
  /** The host's time of its storing. */
  at: EpochMs;
  by: Handle;
  title: string;
  /** By which it is found and offered, such as tags. */
  keywords: readonly string[];
  /** Empty: the text was taken off the shelf with this version. */
  text: string;
}

/** A text in the list of a shelf: its newest version without the text. */
export type ShelfRow = Pick<Shelved, 'id' | 'v' | 'title' | 'keywords'>;

/** An item nobody can read. It stays where it is. */
export interface BrokenText {
  id: string;
  reason: string;
}

export interface ShelfList {
  rows: ShelfRow[];
  broken: BrokenText[];
}

export interface ShelvedTexts {
  texts: Shelved[];
  broken: BrokenText[];
}

/** `stale`: another version than the one to be replaced is the newest, and nothing was kept; null: there is none. */
export type Shelving = { done: true; v: number } | { done: false; stale: true; newest: Shelved | null };

/** Characters of a text, texts of a kind, and what the list keeps of a title and of the keywords. */
export const shelfLimits = { textChars: 3_000, texts: 500, titleChars: 80, keywords: 20 } as const;
