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

/** `as`: the member who sits at a mailbox of their own; null: at the team's. */
export const apiFor = (as: string | null, userLocale = 'en') => {
  const at = (path: string) =>
    as === null ? path : `${path}${path.includes('?') ? '&' : '?'}as=${encodeURIComponent(as)}`;
  return {
    state: () => ask<State>(at('/api/state')),
    list: (box: string, search: string, from: number) =>
      ask<Page>(at(`/api/list?box=${encodeURIComponent(box)}&search=${encodeURIComponent(search)}&from=${from}`)),
    conversation: (thread: string) => ask<Conversation>(at(`/api/thread/${encodeURIComponent(thread)}`)),
    markRead: (thread: string) => ask<object>(at(`/api/thread/${encodeURIComponent(thread)}/read`), {}),
    // Gmail tells an add-on the zone and the language of whoever looks.
    addon: (what: Ask) => ask<Answer>(at('/api/addon'), { timeZone: ownZone(), userLocale, ...what }),
    customer: (thread?: string) => ask<Written>(at('/api/customer'), thread === undefined ? {} : { thread }),
    reply: (thread: string, text: string) => ask<Written>(at('/api/reply'), { thread, text }),
    clock: (step: ClockStep) => ask<Report[]>('/api/clock', { step }),
    reset: () => ask<object>('/api/reset', {}),
  };
};

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export type Api = ReturnType<typeof apiFor>;

/** Calls back after every change of the mailbox. */
export function follow(changed: () => void): () => void {
  const source = new EventSource('/api/events');
  source.addEventListener('change', changed);
  return () => source.close();
}
