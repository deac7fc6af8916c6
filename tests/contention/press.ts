import type { CommandData } from '../../src/words/inbox';

export interface Press {
  conversation: string;
  by: string;
  command: CommandData;
  entryId: string;
}

/** What was written, in words, or the code of the refusal. */
export type Pressed = { wrote: string[] } | { refused: string; data: unknown };
