/** Which rows of the board are on a list. */
import type { Context } from '../team/context';
import type { BoardRow } from '../words/board';
import type { BoardQuery } from '../words/inbox';
import { isListed, isWorkRow, rowStatuses } from '../words/statuses';
import { leftAloneFor } from './row';

/** Null where a row does not say: who is asked and what a conversation is about stand on the mailbox alone. */
export function rowsOn(query: BoardQuery, { person, now, roster }: Context): ((row: BoardRow) => boolean) | null {
  const work = (holds: (row: BoardRow) => boolean) => (row: BoardRow) => isWorkRow(row.status) && holds(row);
  if (isListed(query.list)) return ({ status }) => status === query.list;
  switch (query.list) {
    case 'mine':
      return person && work(({ owner }) => owner === person.handle);
    case 'member':
      return work(({ owner }) => owner !== null && owner === query.of);
    case 'unassigned':
      return work(({ owner }) => owner === null);
    case 'overdue':
      return work(({ due, status }) => due !== null && due < now && rowStatuses[status].showsDeadline);
    case 'automatic':
      return ({ status }) => status === 'automatic';
    case 'came-to-light':
      return ({ cameToLight }) => cameToLight !== undefined && now < cameToLight + leftAloneFor;
    case 'thanks':
      return ({ status }) => status === 'thanked';
    case 'escalated':
      return work(({ escalated }) => escalated !== undefined);
    case 'absent':
      return work(({ owner }) => owner !== null && !roster.isPresent(owner, now));
    default:
      return null;
  }
}
