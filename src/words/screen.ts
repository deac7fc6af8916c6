/**
 * What a screen says, without saying how it looks. Cards and pane translate rows into widgets one by one; all text is
 * plain text and has to be escaped by whoever renders it into markup.
 */
import type { MarkKind, TagColour } from './marks';
import type { StatusIcon } from './statuses';

export type Tone = 'normal' | 'quiet' | 'strong' | 'warning';

/** Named pictures; each add-on maps them to its own icon set. */
export type Icon =
  | StatusIcon
  | 'person'
  | 'unassigned'
  | 'open'
  | 'note'
  | 'sent'
  | 'clock'
  | 'tag'
  | 'alert'
  | 'ask'
  | 'list'
  | 'undo';

/** A name to show as a chip, coloured by its mark. `kind` and `colour` index `marks/colours`. */
export interface Chip {
  name: string;
  /** A tag's, as the team chose it; it goes before the colour of its kind. */
  colour?: TagColour;
  kind: MarkKind;
}

/** What happens on a click. Strings only: a card's action carries nothing else. */
export type Intent =
  /** Runs a command on a conversation; fields named in `with` are read from the screen's inputs and merged in. */
  | { to: 'act'; conversation: string; command: Record<string, string>; with?: string[]; next?: boolean }
  /** Shows a conversation, or the account of its clocks; fields as in `act`. */
  | { to: 'open'; conversation: string; screen?: 'clocks'; with?: string[] }
  /** Shows a list; fields as in `act`. */
  | { to: 'board'; list: string; of?: string; cursor?: string; with?: string[] }
  /** Begins a bulk or goes on with one; fields as in `act`. */
  | { to: 'bulk'; command: Record<string, string>; with?: string[] }
  /** Opens the conversation in the mail client itself. */
  | {
      to: 'mail';
      conversation: string;
      /** Message-ID, in the strict character set, of a mail of it: for people who sit at another mailbox. */
      message?: string;
    }
  /** Shows in the mail client itself everything that carries this mark. */
  | { to: 'marked'; name: string }
  /** Makes what Docket needs in this mailbox. */
  | { to: 'setUp' }
  /** The person's own settings, and what the team has configured. */
  | { to: 'settings' }
  /** Looks at what Docket relies on in this mailbox, going on where it stopped. */
  | { to: 'checkUp'; again?: true };

export interface Button {
  label: string;
  /** Name for screen readers where the label alone is not enough. */
  says?: string;
  intent: Intent;
  /** One at most per screen. */
  primary?: boolean;
  /** Not offered, with the reason in words. */
  off?: string;
}

export interface Option {
  value: string;
  label: string;
  chosen: boolean;
}

export type Row =
  | { row: 'text'; text: string; tone?: Tone }
  /** One labelled fact, with chips or a button beside it. */
  | { row: 'fact'; label: string; text: string; tone?: Tone; icon?: Icon; chips?: Chip[]; button?: Button }
  /** One conversation in a list: a click opens it. */
  | {
      row: 'conversation';
      conversation: string;
      /** Who writes. */
      who: string;
      subject: string;
      /** How long, since when, by when: one short phrase. */
      when: string;
      /** What else there is to say of its age, in a line of its own. */
      also?: string;
      tone?: Tone;
      chips: Chip[];
      icon?: Icon;
      /** Can be ticked: the field that `value` is then one of, beside those of other rows. */
      choose?: string;
      value?: string;
    }
  /** A figure with what it means and whom it counts; a click opens the conversations behind it. */
  | { row: 'figure'; label: string; value: string; details: string[]; about: string; intent?: Intent }
  /** Figures side by side, drawn and as a table. */
  | { row: 'chart'; label: string; about: string; bars: Bar[] }
  /**
   * A file for the person: to be saved or, where the host does not let that, to be copied. `cells`: the same, parted by
   * tabs; `save` and `copy`: what the two are called; `press`: the button that copies, with what is said afterwards.
   */
  | {
      row: 'file';
      name: string;
      text: string;
      cells: string;
      save: string;
      copy: string;
      press: string;
      copied: string;
      notCopied: string;
    }
  /** How far something has come. */
  | { row: 'progress'; label: string; done: number; of: number }
  /** One entry of the journal or one message, oldest first within its section. `fresh`: the word for what was not seen yet. */
  | { row: 'event'; who: string; when: string; text: string; tone?: Tone; icon: Icon; fresh?: string; button?: Button }
  | { row: 'buttons'; buttons: Button[] }
  /** A number that opens a list. */
  | { row: 'count'; label: string; count: number | null; of?: number; tone?: Tone; icon?: Icon; intent?: Intent }
  | {
      row: 'choice';
      field: string;
      label: string;
      kind: 'dropdown' | 'radio' | 'checks';
      options: Option[];
      onChange?: Intent;
      /** Says who looks; while nobody is chosen, an act may offer these options itself: its label and this, “Take as …”. */
      asWho?: string;
    }
  | {
      row: 'input';
      field: string;
      label: string;
      hint?: string;
      lines: 'one' | 'many';
      limit: number;
      value?: string;
      suggest?: string[];
    }
  /** A moment; the field's value is epoch milliseconds as a decimal string. */
  | { row: 'moment'; field: string; label: string; value?: number };

export interface Bar {
  label: string;
  value: number;
  /** The value in words. */
  text: string;
  intent?: Intent;
}

export interface Section {
  /** Stable, for tests and for keeping sections folded. */
  id: string;
  heading?: string;
  rows: Row[];
  /** How many rows stay visible when folded; absent: not foldable. */
  folded?: number;
}

/** One screen. */
export interface View {
  /** Which screen this is: 'conversation', 'clocks', 'home', 'list', 'overview', 'bulk', 'settings', 'setup', 'check-up', 'writing', 'problem'. */
  screen: string;
  title: string;
  subtitle?: string;
  /** What just happened, once, in one sentence. */
  notice?: { text: string; tone: 'done' | 'problem' };
  sections: Section[];
  /** The one act most likely to come next, always in reach. */
  footer?: { primary: Button; secondary?: Button };
  /** Not through yet: the footer's first button goes on, and where screens can do so they do it by themselves. */
  unfinished?: true;
  /** The conversation this screen is about. */
  conversation?: string;
  /** The person this screen was drawn for; travels with the card where the account does not say. */
  by?: string;
  /** The conversation's marks, for an add-on that keeps a copy of them. */
  marks?: readonly Chip[];
  /** The plan just applied, in words, for the curious. */
  plan?: string[];
}
