/** One writer at a time: the script lock, a look whether anything changed since the reading, then the writes. */
import { DocketError } from '../../src/words/errors';
import type { Applied } from '../../src/words/ports';
import { type Client, path, reserve } from './client';
import { isLater, type WireHistory, type WireThread } from './wire';

const lockWaitMs = 15_000;
/** For the look inside the lock, and the writes. */
const writeMs = 4_000;
/** A busy mailbox can have more history than is worth reading; the thread itself says it too, at 40 units. */
const historyPages = 2;

/** `write` runs inside the lock, and only if nothing has touched the conversation since history id `since`. */
export function writing(client: Client, conversation: string, since: string, write: () => void): Applied {
  const lock = LockService.getScriptLock();
  // What comes behind the lock needs its time too; whoever is refused now is told what is done and what is left.
  const waitMs = Math.min(lockWaitMs, Math.max(0, client.timeLeft() - reserve - writeMs));
  if (!lock.tryLock(waitMs)) {
    throw new DocketError('busy', { why: 'writing' });
  }
  try {
    if (hasChanged(client, conversation, since)) return { done: false, stale: true };
    write();
    return { done: true, entryAt: Date.now() };
  } finally {
    // The host releases it too when it ends an execution before this line.
    lock.releaseLock();
  }
}

function hasChanged(client: Client, conversation: string, since: string): boolean {
  let pageToken: string | undefined;
  for (let page = 0; page < historyPages; page++) {
    const history = client.one<WireHistory | null>({
      method: 'get',
      path: path('history', {
        startHistoryId: since,
        maxResults: 500,
        pageToken,
        fields: 'historyId,nextPageToken,history(id,messages(threadId))',
      }),
      orNull: true,
    });
    if (history === null) break;
    if ((history.history ?? []).some(({ messages }) => messages?.some(({ threadId }) => threadId === conversation)))
      return true;
    pageToken = history.nextPageToken;
    if (pageToken === undefined) return false;
  }
  const thread = client.one<WireThread>({
    method: 'get',
    path: path('threads', conversation, { format: 'minimal', fields: 'historyId' }),
  });
  return isLater(thread.historyId, since);
}
