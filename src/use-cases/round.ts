/**
 * One round of upkeep through what has changed, over as many passes as it takes. It goes by the order of ids, never by the
 * mailbox's: the mailbox's order may change with every writing, upkeep's own included.
 */
import { type Cut, owedAtMost, type Position, writePosition } from '../board/position';
import { HOUR } from '../sla/dates';
import type { Changed } from '../words/ports';
import type { EpochMs } from '../words/values';

export interface Round {
  /** What this round has not seen to yet, in its order; what an earlier pass left undone comes first. */
  readonly open: readonly string[];
  /** Notes what came of a conversation, whether it is of this round or not. */
  done(conversation: string): void;
  failed(conversation: string): void;
  /** Whether it is to be believed that the conversation is gone: only if an earlier pass missed it, too. */
  missed(conversation: string): boolean;
  /** Where upkeep stands now, and what else is to be kept with it. */
  position(more: Pick<Position, 'swept' | 'late' | 'again'>): string;
}

/** Mail can lie on the way for minutes before the mailbox has it, and is no later for that. */
const onTheWay = 10 * 60_000;
/** How far up to which all is sorted is kept no more exactly than this, so that a pass that finds nothing writes nothing. */
const keptEvery = HOUR;

/** @param now when `news` was asked for  @param needsReading false for what need not be looked at */
export function roundOf(
  position: Position,
  news: Changed,
  now: EpochMs,
  needsReading: (conversation: string) => boolean,
): Round {
  const { cut } = position;
  const from = cut === null ? position.at : cut.from;
  // Where the old position has expired, the rest of the round is taken from the inbox.
  const reaches = cut === null ? now - onTheWay : cut.reaches;
  const began: Cut = { from: news.expired ? null : from, behind: cut?.behind ?? '' };
  // What came while the round was under way belongs to the next one, which begins where this one did.
  const end = cut !== null && position.at !== null ? position.at : news.position;
  const listed = [...new Set(news.conversations)].filter((one) => one > began.behind && needsReading(one)).sort();
  const owed = new Set(position.owed);
  const missedBefore = new Set(position.missed);
  const missed = new Set(missedBefore);
  const carriedOver = [...new Set([...owed, ...missed])];
  const open = [...carriedOver, ...listed.filter((one) => !carriedOver.includes(one))];
  const left = new Set(listed);
  let reached = 0;
  let { behind } = began;

  function seenTo(conversation: string): void {
    left.delete(conversation);
    while (reached < listed.length && !left.has(listed[reached]!)) behind = listed[reached++]!;
  }

  /** What cannot be kept stays where it is in the round, which does not go past it. */
  function keepIn(kept: Set<string>, conversation: string): void {
    if (kept.size < owedAtMost) kept.add(conversation);
    if (kept.has(conversation)) seenTo(conversation);
  }

  const state = (): Position & { at: string } => ({
    ...position,
    at: end,
    cut: left.size === 0 ? null : { from: began.from, behind, ...(reaches !== undefined && { reaches }) },
    owed: [...owed],
    missed: [...missed],
    // What is still owed may hold mail that nobody has sorted.
    ...(left.size + owed.size + missed.size === 0 && isFurther(reaches, position.sortedTo) && { sortedTo: reaches }),
  });

  return {
    open,
    done(conversation) {
      owed.delete(conversation);
      missed.delete(conversation);
      seenTo(conversation);
    },
    failed(conversation) {
      missed.delete(conversation);
      keepIn(owed, conversation);
    },
    missed(conversation) {
      owed.delete(conversation);
      if (missedBefore.has(conversation)) {
        missed.delete(conversation);
        seenTo(conversation);
        return true;
      }
      keepIn(missed, conversation);
      return false;
    },
    position: (more) => writePosition({ ...state(), ...more }),
  };
}

const isFurther = (reaches: EpochMs | undefined, before = Number.NEGATIVE_INFINITY): reaches is EpochMs =>
  reaches !== undefined && reaches - before >= keptEvery;
