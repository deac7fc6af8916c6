/** The inbox as the pane uses it: the three questions, and what only some hosts can do. */
import type { Outcome, SharedInbox } from '../src/words/inbox';

/** An inbox that can be set up from the pane. */
export interface SettingUp extends SharedInbox<true> {
  /** Stores a configuration, given as text, and makes what it needs; without one, what the stored one needs. */
  setUp(configuration?: string): Promise<Outcome>;
  /** The person's own settings and the team's; `language`: what they have just chosen, a tag or `client`. */
  settings(language?: string): Promise<Outcome>;
}

export interface PaneInbox extends SettingUp {
  /** Tags of the languages its screens speak, the first that there is: the person's, then the team's once it is known. */
  languages(): readonly (string | undefined)[];
  /** One pass of upkeep; for `enoughForMs` after a colleague's there is nothing to do. */
  sweep(options?: { enoughForMs?: number }): Promise<unknown>;
  /** A conversation's newest message, for the mail client to open; null: it is not to be had. */
  itemIn(conversation: string): Promise<MailItem | null>;
}

/** A message as the mail client itself opens it. */
export interface MailItem {
  id: string;
  /** Its address in the client on the web; null: none is known. */
  link: string | null;
  /** Longer than what the client on the web opens from a pane. */
  isLong: boolean;
}
