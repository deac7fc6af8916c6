import { isSilent } from '../../mail/verdict';
import type { Facts } from '../../marks/facts';
import type { Context } from '../../team/context';
import type { EpochMs } from '../../words/values';
import type { ReadMessage } from '../desk';
import { arrive, presentOwner } from './arrivals';
import { placeOf } from './seen';

import type { Written } from './written';
/** What time and mail have made of a conversation so far. */
export interface Fold {
  facts: Facts;
  /** A snooze has ended by itself. */
  woken: boolean;
  /** The newest mail by a person is a bare thank-you that left it closed. */
  thanked: boolean;
}

/** Time and mail in their order: what a reply had set to Waiting before the snooze was over does not wake. */
export function foldArrivals({ facts, until, arrived }: Written, context: Context): Fold {
  const wake = (fold: Fold, moment: EpochMs): Fold => {
    if (fold.facts.status !== 'snoozed' || (until !== null && until > moment)) return fold;
    const owner = presentOwner(fold.facts.owner, until ?? context.now, context);
    return { ...fold, facts: { ...fold.facts, status: 'open', owner }, woken: true };
  };
  const receive = (fold: Fold, message: ReadMessage): Fold => {
    const { facts, thanked } = arrive(fold.facts, message, context);
    return { ...fold, facts, thanked: isSilent(message) ? fold.thanked : thanked };
  };
  const begin: Fold = { facts, woken: false, thanked: false };
  return wake(
    arrived.reduce((fold, message) => receive(wake(fold, placeOf(message)), message), begin),
    context.now,
  );
}
