/** A list, an overview or a report as a screen. */

import { selectedIn } from '../board/list';
import { countedNames, listView } from '../screens/lists/lists';
import { dismissedView } from '../screens/lists/not-for-us';
import { overviewNames, overviewView } from '../screens/lists/overview';
import { sharingView } from '../screens/lists/sharing';
import { tidyView } from '../screens/lists/tidy';
import { lookOf } from '../screens/parts/look';
import { withSettings } from '../screens/settings';
import type { Context } from '../team/context';
import type { BoardQuery } from '../words/inbox';
import type { UseCase } from '../words/ports';
import type { View } from '../words/screen';
import { tidyPage } from './find-untidy';
import { readList } from './list';
import { readDismissed } from './not-for-us';
import { proposeEndOfDay, proposeSharing } from './propose-sharing';
import { isReport, showReport } from './show-report';

export function* boardView(query: BoardQuery, context: Context): UseCase<View> {
  if (isReport(query)) return yield* showReport(query, context);
  const look = lookOf(context);
  if (query.list === 'tidy') return tidyView(yield* tidyPage(query.cursor, context, selectedIn(query)), look);
  if (query.list === 'dismissed') return dismissedView(yield* readDismissed(query, context), look);
  const resolved = query.list === 'home' ? homeOf(context) : withChosen(query);
  if (resolved.list === 'sharing') {
    const of = resolved.of === 'absent' ? 'absent' : 'unassigned';
    return sharingView(resolved, yield* proposeSharing(of, context), look);
  }
  if (resolved.list === 'end-of-day') return sharingView(resolved, yield* proposeEndOfDay(context), look);
  if (resolved.list === 'overview') {
    return withSettings(overviewView(yield* readList(resolved, overviewNames(look), context), look), look);
  }
  const list = listView(resolved, yield* readList(resolved, countedNames(look), context), look);
  return resolved.list === homeOf(context).list ? withSettings(list, look) : list;
}

/** Whose list or which tag's was picked on the screen before, as it was picked or written: "Alice Moreau @alice". */
function withChosen(query: BoardQuery): BoardQuery {
  if ((query.list !== 'member' && query.list !== 'tag') || query.chosen === undefined) return query;
  const of = query.chosen.replace(/^.*[=@#]/, '');
  return of === '' ? { list: 'overview' } : { list: query.list, of };
}

/** Agents work, leads oversee, collaborators are asked. */
function homeOf({ person, roster }: Context): BoardQuery {
  const role = person ? roster.byHandle(person.handle)?.role : undefined;
  return { list: role === 'lead' ? 'overview' : role === 'collaborator' ? 'asked' : 'mine' };
}
