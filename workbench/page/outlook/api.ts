/** The page's calls of the Outlook side. */
import type { MailboxCall, MailboxReply, SelectedRow } from '../../../emulators/office';
import type { OutlookConversation, OutlookPage, OutlookState } from '../../server/outlook/wire';
import type { ClockStep } from '../../server/wire';
import { ask } from '../api';

interface Found {
  thread: number;
}

export const outlookApi = {
  state: () => ask<OutlookState>('/outlook/api/state'),
  list: (box: string, search: string, from: number) =>
    ask<OutlookPage>(
      `/outlook/api/list?box=${encodeURIComponent(box)}&search=${encodeURIComponent(search)}&from=${from}`,
    ),
  conversation: (thread: number) => ask<OutlookConversation>(`/outlook/api/thread/${thread}`),
  markRead: (thread: number) => ask<object>(`/outlook/api/thread/${thread}/read`, {}),
  threadOf: (item: string) => ask<Found>('/outlook/api/item', { item }),
  rows: (threads: readonly number[], box: string) => ask<SelectedRow[]>('/outlook/api/rows', { threads, box }),
  office: (address: string, call: MailboxCall) => ask<MailboxReply>('/outlook/api/office', { address, call }),
  customer: (thread?: number) => ask<Found>('/outlook/api/customer', thread === undefined ? {} : { thread }),
  reply: (thread: number, text: string, by: string) => ask<Found>('/outlook/api/reply', { thread, text, by }),
  clock: (step: ClockStep) => ask<object>('/outlook/api/clock', { step }),
  reset: () => ask<object>('/outlook/api/reset', {}),
};

/** Calls back after every change of the mailbox. */
export function followOutlook(changed: () => void): () => void {
  const source = new EventSource('/outlook/api/events');
  source.addEventListener('change', changed);
  return () => source.close();
}
