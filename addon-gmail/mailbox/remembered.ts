import type { Remembered } from '../../src/words/ports';
import { keepText, keptText } from './store';

/** In the properties of the account the script runs as. */
export const remembered: Remembered = { get: (key) => keptText(key) ?? '', set: keepText };
