/** The page's calls of its server. */
import type { Answer, Ask, ClockStep, Conversation, Page, Report, State, Written } from '../server/wire';

export async function ask<T>(path: string, body?: unknown): Promise<T> {
  const init =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, init);
  const answer = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? `The workbench answered ${response.status}.`);
  return answer;
}

export const api = {
  state: () => ask<State>('/api/state'),
  list: (box: string, search: string, from: number) =>
    ask<Page>(`/api/list?box=${encodeURIComponent(box)}&search=${encodeURIComponent(search)}&from=${from}`),
  conversation: (thread: string) => ask<Conversation>(`/api/thread/${encodeURIComponent(thread)}`),
  markRead: (thread: string) => ask<object>(`/api/thread/${encodeURIComponent(thread)}/read`, {}),
  addon: (what: Ask) => ask<Answer>('/api/addon', { timeZone: ownZone(), ...what }),
  customer: (thread?: string) => ask<Written>('/api/customer', thread === undefined ? {} : { thread }),
  reply: (thread: string, text: string) => ask<Written>('/api/reply', { thread, text }),
  clock: (step: ClockStep) => ask<Report[]>('/api/clock', { step }),
  reset: () => ask<object>('/api/reset', {}),
};

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Calls back after every change of the mailbox. */
export function follow(changed: () => void): () => void {
  const source = new EventSource('/api/events');
  source.addEventListener('change', changed);
  return () => source.close();
}
