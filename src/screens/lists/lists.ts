import { namesNow } from '../../board/attention';
import { type BoardList, listName } from '../../board/list';
import { leftAloneFor } from '../../board/row';
import { bulkAtMost, chosenValue } from '../../bulk/job';
import { shownInRow } from '../../desk/shown';
import { nameOf, unassignedName } from '../../marks/names';
import type { BoardRow } from '../../words/board';
import type { BoardQuery } from '../../words/inbox';
import type { Button, Icon, Intent, Row, Section, View } from '../../words/screen';
import { isListed, listedStatuses, rowStatuses } from '../../words/statuses';
import { cut } from '../../words/text';
import { chipsOf } from '../parts/chips';
import { type Look, shortName } from '../parts/look';
import { personRow } from '../parts/person';
import { bulkSection, chosenField, mayChoose } from './choosing';

export function listView(
  query: BoardQuery,
  list: BoardList,
  look: Look,
  shown: Pick<View, 'notice' | 'plan'> = {},
): View {
  const { strings, context } = look;
  const sections: Section[] = [{ id: 'head', rows: headRows(query, list, look) }];
  for (const { id, heading, holds } of groups(query, look)) {
    const rows: Row[] = list.shown.filter(({ row }) => holds(row)).map((one) => conversationRow(one, look));
    if (rows.length > 0) sections.push({ id, heading, rows });
  }
  if (list.next !== null) {
    const total = list.more ? `${list.rows.length}+` : String(list.rows.length);
    const intent = {
      to: 'board' as const,
      list: query.list,
      cursor: String(list.next),
      ...(query.of ? { of: query.of } : {}),
    };
    sections.push({
      id: 'more',
      rows: [
        { row: 'text', text: strings.moreOf(list.next, total), tone: 'quiet' },
        { row: 'buttons', buttons: [{ label: strings.more, intent }] },
      ],
    });
  }
  const acts = [...listActs(query, list, look), ...markedLink(query, list, look)];
  if (acts.length > 0) sections.push({ id: 'acts', rows: [{ row: 'buttons', buttons: acts }] });
  const bulk = bulkSection(query, list, look);
  if (bulk) sections.push(bulk);
  sections.push({ id: 'lists', rows: otherLists(query, list, look) });
  return {
    screen: query.list === 'mine' || query.list === 'asked' ? 'home' : 'list',
    title: titleOf(query, look),
    sections: sections.filter(({ rows }) => rows.length > 0),
    ...(context.person ? { by: context.person.handle } : {}),
    ...shown,
  };
}

/** What can be done with a list as a whole. */
function listActs({ list }: BoardQuery, { rows }: BoardList, { strings, context }: Look): Button[] {
  const role = context.person && context.roster.byHandle(context.person.handle)?.role;
  if (rows.length === 0) return [];
  if (list === 'mine' && role !== 'collaborator')
    return [{ label: strings.endOfDay, intent: { to: 'board', list: 'end-of-day' } }];
  if (list === 'came-to-light' && role !== 'collaborator') return [allNew(rows, strings)];
  if (role !== 'lead' || (list !== 'unassigned' && list !== 'absent')) return [];
  const label = list === 'absent' ? strings.shareOutAbsent : strings.shareOutQueue;
  return [{ label, intent: { to: 'board', list: 'sharing', of: list } }];
}

/** As many as one bulk takes; the ids stand in the command: what is acted on is what the list said. */
function allNew(rows: readonly BoardRow[], strings: Look['strings']): Button {
  const all = rows.slice(0, bulkAtMost).map(({ conversation }) => conversation);
  const command = { do: 'as-new', from: 'came-to-light', all: all.join(' ') };
  return { label: strings.allNew(all.length), intent: { to: 'bulk', command } };
}

/** The way to the same list in the mail client itself, where it has an address. */
function markedLink(query: BoardQuery, { rows }: BoardList, { strings, context }: Look): Button[] {
  const name = listName(query, context.person?.handle ?? null);
  if (name === null || rows.length === 0 || !context.limits.linksMarks) return [];
  return [{ label: strings.showMarked, intent: { to: 'marked', name } }];
}

/** A home screen changes with the person who looks at it; every other list stays. */
function switchIntent({ list, of }: BoardQuery): Intent {
  const isHome = list === 'mine' || list === 'asked' || list === 'home';
  return { to: 'board', list: isHome ? 'home' : list, ...(of ? { of } : {}) };
}

const groups = (
  { list }: BoardQuery,
  { strings }: Look,
): { id: string; heading: string; holds: (row: BoardRow) => boolean }[] => [
  {
    id: 'needs',
    heading: list === 'mine' || list === 'asked' ? strings.needsYou : strings.needsSomebody,
    holds: ({ status }) => rowStatuses[status].needsSomebody,
  },
  ...listedStatuses.map((listed) => ({
    id: listed,
    heading: strings.statusSection[listed],
    holds: ({ status }: BoardRow) => status === listed,
  })),
  { id: 'automatic', heading: strings.automaticList, holds: ({ status }) => status === 'automatic' },
  { id: 'came-to-light', heading: strings.cameToLightList, holds: ({ status }) => status === 'came-to-light' },
];

function headRows(query: BoardQuery, list: BoardList, look: Look): Row[] {
  const { strings, context } = look;
  const ask = personRow(look, switchIntent(query));
  const rows: Row[] = ask ? [ask] : [];
  if (!context.person && (query.list === 'mine' || query.list === 'asked')) {
    rows.push({ row: 'text', text: strings.whoAreYouWhy, tone: 'quiet' });
    return rows;
  }
  rows.push({ row: 'text', text: summary(query, list, look), tone: 'strong' });
  // A mailbox nobody has worked in yet looks like one where all is done.
  if (list.board.length === 0 && list.unsorted === 0) {
    rows.push({ row: 'text', text: strings.nothingYet(look.when(context.config.since)), tone: 'quiet' });
  }
  if (list.unsorted > 0) {
    rows.push({
      row: 'count',
      label: strings.unsortedList,
      count: list.unsorted,
      icon: 'alert',
      tone: 'warning',
      intent: { to: 'board', list: 'unsorted' },
    });
  }
  return rows;
}

function summary(query: BoardQuery, list: BoardList, { strings, context, span }: Look): string {
  const open = list.rows.filter(({ status }) => rowStatuses[status].needsSomebody);
  const waits = open.flatMap(({ waitingSince }) => (waitingSince === null ? [] : [waitingSince]));
  const longest = waits.length > 0 ? span(context.now - Math.min(...waits)) : null;
  if (query.list === 'mine') return strings.mineSummary(open.length, longest);
  if (query.list === 'asked') return strings.askedSummary(list.rows.length);
  return list.rows.length === 0 ? strings.listEmpty : strings.listSummary(list.rows.length, list.more, longest);
}

function conversationRow({ row, headline, sign }: BoardList['shown'][number], look: Look): Row {
  const { strings, context } = look;
  const [when = '', ...also] = [...ages(row, look), ...(sign ? [strings.signs[sign]] : [])];
  return {
    row: 'conversation',
    conversation: row.conversation,
    who: cut(headline.from.name || headline.from.address || strings.unknownSender, 60),
    subject: cut(headline.subject.trim() || strings.noSubject, 90),
    when,
    ...(also.length > 0 ? { also: also.join(', ') } : {}),
    chips: chipsOf(namesNow(headline.names, row, context.now), context),
    ...(row.due !== null && row.due < context.now ? { tone: 'warning' as const } : {}),
    icon: rowStatuses[row.status].icon,
    ...(mayChoose(look) && row.status !== 'automatic'
      ? {
          choose: chosenField,
          value: chosenValue(row.conversation, shownInRow(row, headline, context.vocabulary)),
        }
      : {}),
  };
}

/** What counts first, and what else there is: the clock, how long the customer waits, since when it wants to be accepted. */
function ages(row: BoardRow, look: Look): string[] {
  const { strings, context } = look;
  const { status, next, due, waitingSince, escalated } = row;
  if (status === 'snoozed') return [next === null ? strings.status.snoozed : strings.until(look.when(next))];
  if (status === 'automatic') return next === null ? [] : [look.when(next - leftAloneFor)];
  if (status === 'came-to-light') return [];
  const parts: string[] = [];
  if (due !== null && rowStatuses[status].showsDeadline) parts.push(dueText(due, look));
  if (waitingSince !== null) parts.push(strings.waits(look.span(context.now - waitingSince)));
  if (escalated !== undefined) parts.push(strings.escalatedFor(look.span(context.now - escalated)));
  return parts.length > 0 ? parts : [strings.answered];
}

/** In words, since a colour alone says nothing to many people. */
function dueText(due: number, { strings, context, span }: Look): string {
  return due < context.now ? strings.overdueBy(span(context.now - due)) : strings.dueIn(span(due - context.now));
}

/** The other lists a person goes to, with their sizes; the one on screen is left out. */
function otherLists(query: BoardQuery, { counts }: BoardList, look: Look): Row[] {
  const { strings, context } = look;
  const { person, roster } = context;
  const rows: Row[] = [];
  const add = (list: BoardQuery['list'], label: string, name: string | null, icon: Icon) => {
    if (list === query.list) return;
    rows.push({
      row: 'count',
      label,
      count: name === null ? null : (counts.byName[name] ?? null),
      icon,
      intent: { to: 'board', list },
    });
  };
  if (person) {
    const role = roster.byHandle(person.handle)?.role;
    if (role !== 'collaborator')
      add('mine', strings.myWork, nameOf({ facet: 'owner', value: person.handle }), 'person');
    add('asked', strings.askedOfMe, nameOf({ facet: 'asked', value: person.handle }), 'ask');
  }
  add('unassigned', strings.unassignedList, nameOf({ facet: 'owner', value: null }), 'unassigned');
  for (const status of listedStatuses)
    add(status, strings.status[status], nameOf({ facet: 'status', value: status }), rowStatuses[status].icon);
  add('thanks', strings.thanksList, null, 'closed');
  add('overview', strings.overview, null, 'list');
  if (person && roster.byHandle(person.handle)?.role !== 'collaborator')
    add('report', strings.report.reports, null, 'list');
  return rows;
}

/** Names a list screen needs counted for its way to the other lists. */
export function countedNames({ context }: Look): string[] {
  const own = context.person
    ? [
        nameOf({ facet: 'owner', value: context.person.handle }),
        nameOf({ facet: 'asked', value: context.person.handle }),
      ]
    : [];
  return [...own, unassignedName, ...listedStatuses.map((value) => nameOf({ facet: 'status', value }))];
}

function titleOf(query: BoardQuery, look: Look): string {
  const { strings } = look;
  if (isListed(query.list)) return strings.status[query.list];
  switch (query.list) {
    case 'mine':
    case 'home':
      return strings.myWork;
    case 'asked':
      return strings.askedOfMe;
    case 'unassigned':
      return strings.unassignedList;
    case 'thanks':
      return strings.thanksList;
    case 'automatic':
      return strings.automaticList;
    case 'came-to-light':
      return strings.cameToLightList;
    case 'unsorted':
      return strings.unsortedList;
    case 'overdue':
      return strings.overdueList;
    case 'due-soon':
      return strings.dueSoonList;
    case 'member':
      return strings.memberList(shortName(query.of ?? '', look));
    case 'tag':
      return strings.tagList(query.of ?? '');
    case 'escalated':
      return strings.escalatedList;
    case 'absent':
      return strings.absentList;
    case 'selected':
      return strings.selectedList;
    case 'sharing':
      return strings.sharingTitle;
    case 'end-of-day':
      return strings.endOfDay;
    default:
      return strings.overview;
  }
}
