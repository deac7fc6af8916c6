/** Holds the pane's state and notifies listeners. Several changes in one turn are one notification. */
import { emptyState, type PaneState, type Screen } from './state';

export interface Store {
  get(): PaneState;
  set(change: Partial<PaneState>): void;
  patch(screen: number, change: Partial<Screen>): void;
  /** Something outside the state, such as a draft, has to be redrawn. */
  touch(): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(): Store {
  let state = emptyState;
  let notified = true;
  const listeners = new Set<() => void>();

  function touch(): void {
    if (!notified) return;
    notified = false;
    queueMicrotask(() => {
      notified = true;
      for (const listener of [...listeners]) listener();
    });
  }

  function set(change: Partial<PaneState>): void {
    state = { ...state, ...change };
    touch();
  }

  return {
    get: () => state,
    set,
    patch(id, change) {
      set({ stack: state.stack.map((screen) => (screen.id === id ? { ...screen, ...change } : screen)) });
    },
    touch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
