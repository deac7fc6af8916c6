/** Why nothing happens by itself, for the next card to tell: a trigger cannot. */

import type { Strings } from '../../src/strings';
import type { View } from '../../src/words/screen';
import { missingConsent } from '../consent';
import { keepText, keptText } from '../mailbox/store';

/** `trigger`: Google did not let one be made, and what it said. `consent`: scopes the last pass found missing. */
export type Stopped = { why: 'trigger'; said: string } | { why: 'consent'; scopes: string[] };

const key = 'upkeep.stopped';

export const keepStopped = (stopped: Stopped | null): void => keepText(key, stopped ? JSON.stringify(stopped) : '');

export const isStoppedBy = (why: Stopped['why']): boolean => stoppedBy()?.why === why;

const stoppedBy = (): Stopped | null => JSON.parse(keptText(key) ?? 'null') as Stopped | null;

/** Null: nothing is known to stop it. `hub`: the pass is the hub's. */
export function stoppedText(strings: Strings, hub: boolean): string | null {
  const stopped = stoppedBy();
  if (stopped === null) return null;
  return stopped.why === 'trigger'
    ? strings.upkeepNoTrigger(stopped.said, hub)
    : strings.upkeepNoConsent(stopped.scopes.join(', '), hub);
}

/** The screen with that on top. */
export function withStopped(view: View, strings: Strings, hub: boolean): View {
  const text = stoppedText(strings, hub);
  if (text === null) return view;
  return { ...view, sections: [{ id: 'upkeep', rows: [{ row: 'text', text, tone: 'warning' }] }, ...view.sections] };
}

/** A trigger's pass, if Google lets it do anything. */
export function passIfGranted(pass: () => void): void {
  const scopes = missingConsent();
  if (scopes.length > 0) {
    keepStopped({ why: 'consent', scopes });
    console.warn(JSON.stringify({ notGranted: scopes }));
    return;
  }
  pass();
  if (isStoppedBy('consent')) keepStopped(null);
}
