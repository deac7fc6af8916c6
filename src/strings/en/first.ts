/** What a pane says before anything has been read. */

export const first = {
  myWork: 'My work',
  overview: 'Overview',
  openInMail: 'Open in mail',
  more: 'Show more',
  undo: 'Undo',
  tryAgain: 'Try again',
  problemTitle: 'That did not work',
  ownItemTitle: 'Nothing to do here',
  /** Said where nothing else can be: the sentences of errors come with the rest. */
  notLoaded: {
    message: 'A part of Docket could not be loaded.',
    advice: 'Check the connection and try again.',
  },
  pane: {
    ways: 'Go to',
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
    openOnWeb: 'Open in the browser',
    nothingSelected: 'Select a message to see its conversation here.',
    noHost: 'Outlook is not responding. Close Docket and open it again; if that does not help, reload Outlook.',
    about: (subject: string, text: string) => `${subject}: ${text}`,
    ownTime: (offset: string) => `In this computer’s time zone, ${offset}`,
    characters: (used: number, limit: number) => `${used} of ${limit} characters`,
  },
};
