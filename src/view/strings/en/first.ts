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
