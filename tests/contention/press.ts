/** A press of a button, as it goes into the add-on and as it comes out. */
import type { CommandData } from '../../src/ports';

export interface Press {
  conversation: string;
  by: string;
  command: CommandData;
  entryId: string;
}

/** What was written, in words, or the code of the refusal. */
export type Pressed = { wrote: string[] } | { refused: string; message: string };
