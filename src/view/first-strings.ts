/**
 * What a pane says before anything has been read: its own controls and the ways to go. Part of the catalogue, and a file
 * of its own, so that a pane that loads the core after itself does not wait for every sentence of it.
 */

export const firstEnglish = {
  myWork: 'My work',
  overview: 'Overview',
  openInMail: 'Open in mail',
  more: 'Show more',
  undo: 'Undo',
  tryAgain: 'Try again',
  problemTitle: 'That did not work',
  pane: {
    ways: 'Where to go',
    conversation: 'Conversation',
    back: 'Back',
    showLess: 'Show less',
    choose: 'Choose',
    set: 'Set',
    loading: 'Loading…',
    working: 'Working…',
    fresh: 'new',
    dismiss: 'Close this message',
    written: 'What was written',
    nothingSelected: 'Select a message to see its conversation here.',
    about: (subject: string, text: string) => `${subject}: ${text}`,
    ownTime: (offset: string) => `In the time of this computer, ${offset}`,
    characters: (used: number, limit: number) => `${used} of ${limit} characters`,
  },
};

export type FirstStrings = typeof firstEnglish;

const catalogue: ReadonlyMap<string, FirstStrings> = new Map([['en', firstEnglish]]);

/** The first strings for a language tag such as `de-AT`, and which language they really are in. */
export function firstStringsFor(tag: string): { language: string; strings: FirstStrings } {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  const strings = catalogue.get(language);
  return strings ? { language, strings } : { language: 'en', strings: firstEnglish };
}
