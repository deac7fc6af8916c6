/**
 * Sharing out: who gets which conversation, and why. Pure: the same work, hands and turn give the same proposal. The
 * customer who has waited longest comes first.
 */

import type { Config } from '../config/types';
import type { BoardRow } from '../words/board';
import type { Headline } from '../words/conversation';
import { isWorkRow, rowStatuses } from '../words/statuses';
import type { EpochMs, Handle } from '../words/values';
import type { Context } from './context';

/** Somebody who can be given work. */
export interface Hand {
  handle: Handle;
  /** Open conversations they own, waiting and snoozed ones included, as the overview counts them. */
  load: number;
  /** Absent: no limit. */
  capacity?: number;
  /** How many of these leave room, since they need nobody just now; absent: none does. */
  resting?: number;
}

/** Why somebody gets it. `load`: the fewest of all, so many; `turn`: next in order; `everybody`: nobody present had room. */
export type Why = { rule: 'load' | 'everybody'; load: number } | { rule: 'turn' };

export interface Assignment {
  conversation: string;
  /** Whose it was; null: nobody's. */
  from: Handle | null;
  to: Handle;
  why: Why;
}

export interface Proposal {
  shares: Assignment[];
  /** Conversations nobody has room for. */
  left: string[];
  /** How many each would own, in the order of the roster. */
  hands: (Hand & { after: number })[];
  /** Whose turn it was last; the next proposal goes on behind them. Null: nobody's yet. */
  turn: Handle | null;
}

export type Rules = Pick<Config['sharing'], 'by' | 'whenNobody'>;

export interface Sharing {
  work: readonly BoardRow[];
  /** Present, in the order of the roster. */
  hands: readonly Hand[];
  /** Everybody who may own, for where nobody present has room. */
  everybody: readonly Hand[];
  turn: Handle | null;
}

export function propose({ work, hands, everybody, turn }: Sharing, { by, whenNobody }: Rules): Proposal {
  const loads = new Map([...everybody, ...hands].map(({ handle, load }) => [handle, load]));
  const proposal: Proposal = { shares: [], left: [], hands: [], turn };
  const order = everybody.map(({ handle }) => handle);
  for (const { conversation, owner } of [...work].sort(byWait)) {
    const withRoom = hands.filter((hand) => roomFor(hand, loads) && hand.handle !== owner);
    const fallback =
      whenNobody === 'everybody' ? everybody.filter(({ handle, capacity }) => capacity !== 0 && handle !== owner) : [];
    const candidates = inTurn(withRoom.length > 0 ? withRoom : fallback, order, proposal.turn);
    const chosen = by === 'turn' ? candidates[0] : fewest(candidates, loads);
    if (!chosen) {
      proposal.left.push(conversation);
      continue;
    }
    const load = loads.get(chosen.handle)!;
    const why: Why =
      withRoom.length === 0 ? { rule: 'everybody', load } : by === 'turn' ? { rule: 'turn' } : { rule: 'load', load };
    proposal.shares.push({ conversation, from: owner, to: chosen.handle, why });
    loads.set(chosen.handle, load + 1);
    proposal.turn = chosen.handle;
  }
  const shown = new Map(
    [...hands, ...everybody.filter(({ handle, load }) => loads.get(handle) !== load)].map((hand) => [
      hand.handle,
      hand,
    ]),
  );
  proposal.hands = order.flatMap((handle) => {
    const hand = shown.get(handle);
    return hand ? [{ ...hand, after: loads.get(handle)! }] : [];
  });
  return proposal;
}

const roomFor = ({ handle, capacity, resting = 0 }: Hand, loads: ReadonlyMap<Handle, number>): boolean =>
  capacity === undefined || (capacity > 0 && loads.get(handle)! - resting < capacity);

/** In the order of the roster, beginning after the member who had the last turn. */
function inTurn(hands: readonly Hand[], order: readonly Handle[], turn: Handle | null): Hand[] {
  const place = (handle: Handle) => {
    const after = order.indexOf(handle) - (turn === null ? -1 : order.indexOf(turn)) - 1;
    return after < 0 ? after + order.length : after;
  };
  return [...hands].sort((a, b) => place(a.handle) - place(b.handle));
}

const fewest = (hands: readonly Hand[], loads: ReadonlyMap<Handle, number>): Hand | undefined =>
  hands.reduce<Hand | undefined>(
    (best, hand) => (best && loads.get(best.handle)! <= loads.get(hand.handle)! ? best : hand),
    undefined,
  );

/** The customer who has waited longest first; what waits for nobody comes last, by what is due. */
function byWait(a: BoardRow, b: BoardRow): number {
  const never = Number.POSITIVE_INFINITY;
  const wait = (a.waitingSince ?? never) - (b.waitingSince ?? never) || 0;
  const due = (a.due ?? never) - (b.due ?? never) || 0;
  return wait || due || (a.conversation < b.conversation ? -1 : 1);
}

/** Who can be given work at a moment, and everybody who may own, by what the board says they have. */
export function handsAt(
  board: readonly BoardRow[],
  { config, roster }: Context,
  at: EpochMs,
): Pick<Sharing, 'hands' | 'everybody'> {
  const loads = loadsOf(board, isWorkRow);
  const { fills } = config.sharing;
  const needed = fills === 'needed' ? loadsOf(board, (status) => rowStatuses[status].needsSomebody) : loads;
  const everybody = config.members
    .filter(({ handle }) => roster.mayOwn(handle))
    .map(({ handle, capacity }) => ({
      handle,
      load: loads.get(handle) ?? 0,
      ...(fills === 'needed' ? { resting: (loads.get(handle) ?? 0) - (needed.get(handle) ?? 0) } : {}),
      ...(capacity === undefined ? {} : { capacity }),
    }));
  return { hands: everybody.filter(({ handle }) => roster.isPresent(handle, at)), everybody };
}

function loadsOf(board: readonly BoardRow[], counts: (status: BoardRow['status']) => boolean): Map<Handle, number> {
  const loads = new Map<Handle, number>();
  for (const { owner, status } of board) {
    if (owner !== null && counts(status)) loads.set(owner, (loads.get(owner) ?? 0) + 1);
  }
  return loads;
}

/** What there is to share out: work nobody owns, or what the absent and the departed hold. */
export function workOf(board: readonly BoardRow[], of: 'unassigned' | 'absent', { roster, now }: Context): BoardRow[] {
  if (of === 'absent') {
    return board.filter(({ owner, status }) => owner !== null && isWorkRow(status) && !roster.isPresent(owner, now));
  }
  return board.filter(({ owner, status }) => owner === null && rowStatuses[status].needsSomebody);
}

export interface Proposed {
  proposal: Proposal;
  /** What the first shares are about. */
  shown: Headline[];
  /** Conversations there are to share out; no more than a bulk holds are proposed at a time. */
  of: number;
  /** When the person who is finishing their day is back; null: this is not the end of a day. */
  back: EpochMs | null;
}
