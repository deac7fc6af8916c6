import type { Limits } from '../src/ports';

/** What Gmail can hold. An entry is one message; a note of 20,000 characters is a long letter. */
export const limits: Limits = {
  scope: 'conversation',
  journal: 'items',
  entryChars: 20_000,
  createNames: true,
  counts: true,
  lists: true,
  undo: true,
  files: 'stored',
};
