import type { EpochMs, Folder, ParsedMail } from '../types';

/** One mail as an archive holds it, before anybody decided about its thread. */
export interface FoundMail {
  /** One character per byte, lines ended by CRLF. */
  raw: string;
  /** When the archive says it was delivered (an mbox's From_ line), null where it does not. */
  delivered: EpochMs | null;
  /** Where it lies, by the name of its folder or file; absent or null where that does not say. */
  place?: Folder | null;
  /** Absent where the archive says it in the mail, or not at all. */
  read?: boolean;
  starred?: boolean;
}

/** One mail ready to be put into a mailbox. */
export interface ImportedMail {
  raw: string;
  parsed: ParsedMail;
  at: EpochMs;
  /** Null where the archive does not say; whoever loads it files it by its sender. */
  folder: Folder | null;
  read: boolean;
  starred: boolean;
  /** User labels, as written. */
  names: string[];
  extras: Record<string, unknown>;
  /** Mails with the same key are one conversation. */
  thread: string;
}

export interface Archive {
  /** In the archive's order. */
  mails: ImportedMail[];
  /** What was left out or guessed, and why, in sentences. */
  remarks: string[];
}
