/** What widgets can do to the panel they are drawn in. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Values } from '../panel/form';
import type { Action, OnClick } from './types';

export interface Doing {
  values: Values;
  /** An execution is on its way: clicks wait. */
  busy: boolean;
  timeZone: string;
  /** The moment on the workbench's clock. */
  now: number;
  set(name: string, value: readonly string[]): void;
  /** Runs what a click is for. */
  click(onClick: OnClick, extra?: Record<string, string>): void;
  run(action: Action): void;
  follow(url: string): void;
  /** Asks the add-on for suggestions; answers with none when it fails. */
  suggest(action: Action): Promise<string[]>;
}

export const DoingContext = createContext<Doing | null>(null);

export function useDoing(): Doing {
  const doing = useContext(DoingContext);
  if (!doing) throw new Error('A widget was drawn outside a panel.');
  return doing;
}
