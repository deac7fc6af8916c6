import type { Attention } from '../words/attentions';
import type { EpochMs } from '../words/values';
import type { Clock } from './clocks';

/** Clocks that are not over, what is due first in front; paused ones and those without a deadline last. */
export function byUrgency(clocks: readonly Clock[]): Clock[] {
  const key = ({ due = Number.MAX_VALUE }: Clock) => due;
  return clocks.filter(({ state }) => state === 'running' || state === 'paused').sort((a, b) => key(a) - key(b));
}

/** The next deadline, which may have passed; null where none runs. */
export function nextDeadline(clocks: readonly Clock[]): EpochMs | null {
  return byUrgency(clocks)[0]?.due ?? null;
}

/** The mark the conversation should carry, or null for none. */
export function attentionOf(clocks: readonly Clock[]): Attention | null {
  if (clocks.some(({ overdue }) => overdue)) return 'overdue';
  return clocks.some(({ dueSoon }) => dueSoon) ? 'due-soon' : null;
}

/** When `attentionOf` changes next if nothing happens; null for never. */
export function nextChange(clocks: readonly Clock[], now: EpochMs): EpochMs | null {
  const moments = clocks
    .filter(({ state }) => state === 'running')
    // Overdue begins behind the deadline: what arrives on it is in time.
    .flatMap(({ warnAt = 0, due = 0 }) => [warnAt, due + 1])
    .filter((at) => at > now);
  return moments.length > 0 ? Math.min(...moments) : null;
}
