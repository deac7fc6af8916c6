/**
 * The list of what was said to be not for the team. It is read from the journal: such conversations have no row on the board
 * and no mark.
 */
import { pageSize } from '../board/list';
import { decode } from '../desk/decode/decode';
import { isDismissed } from '../desk/desk';
import { dismissalsIn, type Proposal, proposalsIn } from '../reports/data';
import { type DismissedList, listedDays } from '../screens/lists/not-for-us';
import type { Context } from '../team/context';
import type { BoardQuery } from '../words/inbox';
import type { OwnTexts, UseCase } from '../words/ports';
import { recentRecords } from './recent-records';
import { headlines, readMany } from './requests';

export function* readDismissed({ cursor }: BoardQuery, context: Context): UseCase<DismissedList> {
  const records = yield* recentRecords(listedDays, context);
  const all = dismissalsIn(records).sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  const start = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0);
  const page = all.slice(start, start + pageSize);
  const shown =
    page.length > 0
      ? yield* stillDismissed(
          page.map(({ conversation }) => conversation),
          context,
        )
      : new Map();
  return {
    shown: page.flatMap((dismissal) => {
      const headline = shown.get(dismissal.conversation);
      return headline ? [{ dismissal, headline }] : [];
    }),
    proposals: start === 0 ? proposalsIn(records, context.config.machines) : [],
    of: all.length,
    next: start + pageSize < all.length ? start + pageSize : null,
  };
}

/** Mail that came since has made some of them work again, and some may be gone: only the mailbox knows. */
function* stillDismissed(conversations: string[], context: Context) {
  const snapshots = yield* readMany(conversations);
  const dismissed = snapshots
    .filter((one) => isDismissed(decode(one, context)))
    .map(({ conversation }) => conversation);
  const found = dismissed.length > 0 ? yield* headlines(dismissed) : [];
  return new Map(found.map((headline) => [headline.conversation, headline]));
}

/** So many days a proposal waits for a lead. */
const proposedDays = 90;

/** What a lead has to decide; nothing for anybody else. */
export function* openProposals(context: Context): UseCase<Proposal[], OwnTexts> {
  const { person, roster, limits, config } = context;
  const isLead = person !== null && roster.byHandle(person.handle)?.role === 'lead';
  if (!isLead || !limits.configures || limits.lists !== true) return [];
  return proposalsIn(yield* recentRecords(proposedDays, context), config.machines);
}
