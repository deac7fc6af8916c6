/** Which conversations of the list are selected, as Outlook's list has it: by click, with Ctrl and Shift, by check boxes. */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Keys {
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

export interface MarkedOptions {
  /** The conversations in the list, in its order. */
  listed: readonly number[];
  /** The one that is open. */
  open: number | null;
  show(thread: number | null): void;
}

export interface Marked {
  /** More than one, in the list's order; empty while at most one is selected. */
  threads: readonly number[];
  /** Whether it is selected, alone or with others. */
  has(thread: number): boolean;
  press(thread: number, keys: Keys): void;
  toggle(thread: number): void;
  clear(): void;
}

export function useMarked({ listed, open, show }: MarkedOptions): Marked {
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  /** Where Shift begins. */
  const anchor = useRef<number | null>(null);
  const threads = listed.filter((thread) => marked.has(thread));
  const selected = marked.size > 0 ? marked : new Set(open === null ? [] : [open]);

  const select = (wanted: Iterable<number>) => {
    const now = listed.filter((thread) => new Set(wanted).has(thread));
    setMarked(new Set(now.length > 1 ? now : []));
    const [only = null] = now.length > 1 ? [] : now;
    if (only !== open) show(only);
  };
  // What has gone from the list is selected no more.
  useEffect(() => {
    if (marked.size > 0 && threads.length !== marked.size) select(threads);
  }, [listed.join(' ')]);

  const toggle = (thread: number) => {
    anchor.current = thread;
    const next = new Set(selected);
    if (!next.delete(thread)) next.add(thread);
    select(next);
  };
  return {
    threads,
    has: (thread) => selected.has(thread),
    toggle,
    press(thread, { ctrlKey, metaKey, shiftKey }) {
      const [from, to] = [listed.indexOf(anchor.current ?? open ?? thread), listed.indexOf(thread)];
      if (shiftKey && from >= 0) return select(listed.slice(Math.min(from, to), Math.max(from, to) + 1));
      if (ctrlKey || metaKey) return toggle(thread);
      anchor.current = thread;
      setMarked(new Set());
      show(thread);
    },
    clear() {
      anchor.current = null;
      setMarked(new Set());
    },
  };
}
