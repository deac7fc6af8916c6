import type { CallName } from '../call-table';
import type { Handler } from './call';
import { categoryCalls } from './categories';
import { composeCalls } from './compose';
import { formCalls } from './forms';
import { noticeCalls } from './notices';
import { readingCalls } from './reading';
import { selectionCalls } from './selection';
import { storeCalls } from './stores';

/** Every call this host carries out. The others are answered with 5000 and recorded as unhandled. */
export const handlers: Partial<Record<CallName, Handler>> = {
  ...categoryCalls,
  ...composeCalls,
  ...formCalls,
  ...noticeCalls,
  ...readingCalls,
  ...selectionCalls,
  ...storeCalls,
};
