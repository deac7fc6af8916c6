/**
 * Remembers that Gmail has asked for a rest, so that upkeep leaves the minute's units to the people at work
 * (`npm run bench -- load`). A hint: losing it costs a few requests that are tried again.
 */
import { cache, cached } from './store';

const key = 'gmail.rate';
/** Upkeep loses nothing by waiting this long: whoever opens a conversation sees what has arrived all the same. */
const quietSeconds = 300;

export const noteRefusal = (): void => {
  if (!isTight()) cache(key, true, quietSeconds);
};

export const isTight = (): boolean => cached<boolean>(key) === true;
