import type { Limits } from '../../src/words/limits';

/** What Gmail can hold. An entry is one message; a note of 20,000 characters is a long letter. */
export const limits = {
  scope: 'conversation',
  journal: 'items',
  entryChars: 20_000,
  conversationHolds: 100,
  createNames: true,
  counts: true,
  lists: true,
  undo: true,
  files: 'stored',
  linksMarks: true,
  settings: 'menu',
  configures: true,
} satisfies Limits;

const { files: _stored, linksMarks: _here, ...others } = limits;

/** The same for people at another mailbox, from which a file stored in this one and its labels are out of reach. */
export const limitsFromAfar: Limits = {
  ...others,
  settings: 'set-at-the-team-mailbox',
  checkUp: 'set-at-the-team-mailbox',
};
