/** Holds the pane's state and tells who listens. Several changes in one turn are told once. */
import { emptyState, type PaneState, type Screen } from './state';

export interface Store {
  get(): PaneState;
  set(change: Partial<PaneState>): void;
  patch(screen: number, change: Partial<Screen>): void;
  /** Something outside the state, a draft, is to be drawn anew. */
  touch(): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(): Store {
  let state = emptyState;
  let told = true;
  const listeners = new Set<() => void>();

  function touch(): void {
    if (!told) return;
    told = false;
    queueMicrotask(() => {
      told = true;
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
