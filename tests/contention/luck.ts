import { seeded } from '../../emulators/gmail/batch';
import type { CommandData } from '../../src/words/inbox';
import type { Press, Pressed } from './press';
import { handles } from './team';

export interface Told {
  press: Press;
  pressed: Pressed | null;
}

export interface Lived {
  seed: number;
  conversation: string;
  /** Every press and what came of it; null: the execution did not live to say. */
  told: Told[];
  /** What else happened, for a failing test to tell. */
  events: string[];
  /** Whether labels were changed by hand. */
  byHand: boolean;
  /** The names hands put on or took off. */
  hands: string[];
}

export interface Chance {
  next(): number;
  below(n: number): number;
  of<T>(items: readonly T[]): T;
}

export function chance(seed: number): Chance {
  const next = seeded(seed);
  const below = (n: number) => Math.floor(next() * n);
  return { next, below, of: (items) => items[below(items.length)]! };
}

const nextMonth = Date.parse('2026-12-15T08:00:00Z');
const tags = ['billing', 'returns', 'press'];

export function command(luck: Chance): CommandData {
  const verb = luck.of([
    'take',
    'assign',
    'assign',
    'tag',
    'tag',
    'note',
    'note',
    'priority',
    'wait',
    'close',
    'other',
  ]);
  switch (verb) {
    case 'assign':
      return { do: 'assign', to: luck.of(handles.slice(0, 9)) };
    case 'tag':
      return luck.next() < 0.7 ? { do: 'tag', add: luck.of(tags) } : { do: 'tag', remove: luck.of(tags) };
    case 'note':
      return { do: 'note', text: `note ${luck.below(1e6)}${luck.next() < 0.3 ? ` @${luck.of(handles)}` : ''}` };
    case 'priority':
      return { do: 'priority', priority: luck.of(['urgent', 'high', 'normal']) };
    case 'other':
      return luck.of([
        { do: 'unassign' },
        { do: 'reopen' },
        { do: 'undo' },
        { do: 'seen' },
        { do: 'snooze', until: String(nextMonth + luck.below(48) * 3_600_000) },
      ]);
    default:
      return { do: verb };
  }
}

/** Labels somebody puts on or takes off in Gmail's own window. */
export function change(luck: Chance): { add?: string[]; remove?: string[] } {
  return luck.of([
    { add: [`#${luck.of(tags)}`] },
    { remove: [`#${luck.of(tags)}`] },
    { add: ['!High'] },
    { add: [`@${luck.of(handles.slice(0, 9))}`] },
    { remove: ['~Waiting'] },
  ]);
}
