/**
 * Every way in which words of Docket's can leave the team's mailbox. These are values: one file in each add-on performs
 * them, and `npm run check` allows a call that opens or sends mail nowhere else.
 */
import type { Handle } from './words/values';

declare const meantForOthers: unique symbol;

/**
 * Text that may be read outside the team. Notes, reasons, journals, packets and reviews are plain strings and never become
 * one. There are two ways in: a filled template, and what a person types in order to send or publish it. `npm run check`
 * knows the files that may use them.
 */
export type PublicText = string & { readonly [meantForOthers]: true };

/** Words that a person has typed in a field whose only purpose is to reach people outside. */
export const typedByPerson = (field: string): PublicText => field as PublicText;

/** Words a template says; only the filling of templates calls it. */
export const saidByTemplate = (filled: string): PublicText => filled as PublicText;

/** Opens a window in which a person writes; a person sends it, or does not. */
export interface Draft {
  way: 'draft';
  /** The message that is answered. */
  answers: string;
  /** Absent: the mail client's own, `Re: …`. */
  subject?: PublicText;
  text: PublicText;
  /** The same as HTML, for hosts whose windows take it: made of escaped text and nothing but the tags of `templates`. */
  html: PublicText;
}

/** A mail to members alone, from the hub, where a lead has switched it on. It may speak of work, so it has no other addressee. */
export interface Digest {
  way: 'digest';
  /** Whoever performs it takes the address from the roster. */
  to: Handle;
  subject: string;
  text: string;
}

/** A file that a person takes away and puts wherever they want. */
export interface Publish {
  way: 'publish';
  /** `[A-Za-z0-9._-]` */
  name: string;
  text: PublicText;
}

export type Outgoing = Draft | Digest | Publish;
