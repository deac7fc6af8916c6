/** A check-up, some probes at a time: a card has 30 seconds, so each probe's sight is kept and the next run goes on. */

import { docketLabel, readLabels } from '../mailbox/labels';
import { keepText, keptText } from '../mailbox/store';
import type { MailboxCheck, Seen } from './checks';
import { type Bench, probes } from './probes';
import { sightOf } from './sight';
import { clearAway } from './trial';

/** What a run leaves for the next. */
interface Kept {
  seen: Seen;
  conversation: string;
  notes: string[];
  position: string | null;
}

const key = 'check-up';
/** Milliseconds a probe may take, and clearing away. */
const probeMs = 9_000;

/**
 * Goes on with the last check-up, or begins another where that was done. What was made for trial is gone once every check
 * has been looked at.
 */
export function checkUp(
  asked: readonly MailboxCheck[],
  given: Omit<Bench, 'conversation' | 'notes' | 'position'>,
): Seen {
  const { client, newId } = given;
  const before = keptCheckUp();
  const isDone = ({ seen }: Kept) => asked.every((check) => seen[check] !== undefined);
  const kept: Kept =
    before && !isDone(before) ? before : { seen: {}, conversation: newId().slice(0, 16), notes: [], position: null };
  const bench: Bench = { ...given, ...kept };
  const keep = () => keepText(key, JSON.stringify({ ...kept, position: bench.position }));
  keep();
  for (const check of asked) {
    if (kept.seen[check] !== undefined) continue;
    if (client.timeLeft() < probeMs) break;
    look(check, kept.seen, bench);
    // Before the last sight is kept: a run that is cut off here looks and clears away once more.
    if (isDone(kept)) clearAway(client, kept.conversation, kept.notes, readLabels(client).need(docketLabel));
    keep();
  }
  return kept.seen;
}

function look<C extends MailboxCheck>(check: C, seen: Seen, bench: Bench): void {
  seen[check] = sightOf(() => probes[check](bench) as Seen[C]);
}

function keptCheckUp(): Kept | null {
  try {
    return JSON.parse(keptText(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
