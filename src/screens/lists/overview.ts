import type { BoardList } from '../../board/list';
import { rowsOn } from '../../board/membership';
import { nameOf, unassignedName } from '../../marks/names';
import { handsAt } from '../../team/sharing';
import { attentionNames, attentions } from '../../words/attentions';
import type { BoardRow, Counts } from '../../words/board';
import type { Icon, Row, Section, Tone, View } from '../../words/screen';
import { listedStatuses, rowStatuses, statuses } from '../../words/statuses';
import type { Look } from '../parts/look';
import { memberWritten, pickRow, tagWritten } from '../parts/member-picker';
import { personRow } from '../parts/person';
import { dateText } from '../parts/time';

/** Members and tags shown one by one: with all else the overview then fits a card of 96 widgets. */
const membersAtMost = 50;
const tagsAtMost = 16;

type CountRow = Extract<Row, { row: 'count' }> & { intent: { to: 'board'; list: string; of: string } };

/** Names to be counted for the overview. */
export function overviewNames({ context }: Look): string[] {
  return [
    unassignedName,
    ...attentionNames.map((value) => attentions[value].mark),
    ...listedStatuses.map((value) => statuses[value].mark),
    ...owners(context).map(({ handle }) => nameOf({ facet: 'owner', value: handle })),
    ...context.config.tags.filter(({ retired }) => !retired).map(({ name }) => nameOf({ facet: 'tag', value: name })),
  ];
}

export function overviewView(list: BoardList, look: Look, shown: Pick<View, 'notice' | 'plan'> = {}): View {
  const { strings, context } = look;
  const { counts } = list;
  const overdue = overdueCount(list, look);
  const ask = personRow(look, { to: 'board', list: 'home' });
  const queue: Row[] = [
    count(strings.unsortedList, list.unsorted, 'unsorted', 'alert', list.unsorted > 0 ? 'warning' : 'quiet'),
    count(strings.unassignedList, of(counts, unassignedName), 'unassigned', 'unassigned', 'strong'),
    count(strings.overdueList, overdue, 'overdue', attentions.overdue.icon, overdue ? 'warning' : 'quiet'),
    count(strings.dueSoonList, of(counts, attentions['due-soon'].mark), 'due-soon', attentions['due-soon'].icon),
    ...overseen(list, look),
    ...listedStatuses.map((status) =>
      count(strings.status[status], of(counts, statuses[status].mark), status, statuses[status].icon),
    ),
    count(strings.thanksList, list.board.filter(({ status }) => status === 'thanked').length, 'thanks', 'closed'),
    ...automaticRow(list, look),
    ...lateRow(list, look),
  ];
  const age: Row[] = [{ row: 'text', text: strings.countsAge(look.when(counts.at)), tone: 'quiet' }];
  const oldest = oldestWaiting(list.board);
  const head: Row[] = [
    ...(ask ? [ask] : []),
    {
      row: 'text',
      text: oldest ? strings.oldestWaits(look.span(context.now - oldest.waitingSince!)) : strings.nobodyWaits,
      tone: 'strong',
    },
  ];
  const gone = missing(counts, look);
  if (gone.length > 0) age.push({ row: 'text', text: strings.namesMissing(gone), tone: 'warning' });
  if (isLead(context)) {
    // Somebody at another mailbox cannot set this one up.
    if (!context.elsewhere)
      age.push({ row: 'buttons', buttons: [{ label: strings.setUpAgain, intent: { to: 'setUp' } }] });
  }
  if (oldest) {
    head.push({
      row: 'buttons',
      buttons: [{ label: strings.openOldest, intent: { to: 'open', conversation: oldest.conversation } }],
    });
  }
  const sections: Section[] = [
    { id: 'head', rows: head },
    {
      id: 'queue',
      heading: strings.sections.queue,
      rows: isLead(context) ? [...queue, ...shareRows(list, look)] : queue,
    },
    {
      id: 'team',
      heading: strings.sections.team,
      rows: atMost(membersAtMost, 'member', memberRows(counts, look), look),
    },
    {
      id: 'tags',
      heading: strings.sections.tags,
      rows: atMost(tagsAtMost, 'tag', tagRows(counts, look), look),
      folded: 4,
    },
    { id: 'standing', rows: standingRows(look) },
    { id: 'age', rows: age },
  ];
  return {
    screen: 'overview',
    title: strings.overview,
    sections: sections.filter(({ rows }) => rows.length > 0),
    ...(context.person ? { by: context.person.handle } : {}),
    ...shown,
  };
}

/** Marks follow the clocks at the next pass; what the board knows to be late is late already. */
function overdueCount({ board, counts }: BoardList, { context }: Look): number | null {
  const marked = of(counts, attentions.overdue.mark);
  const late = board.filter(rowsOn({ list: 'overdue' }, context)!).length;
  return marked === null ? null : Math.max(marked, late);
}

/** Names a lead can have made again: the mailbox counts what it has, and gives no number for what it has not. */
const missing = ({ byName }: Counts, { context }: Look): string[] =>
  isLead(context) && context.limits.counts === true
    ? Object.keys(byName)
        .filter((name) => byName[name] === null)
        .sort()
    : [];

const isLead = ({ person, roster }: Look['context']): boolean =>
  person !== null && roster.byHandle(person.handle)?.role === 'lead';

/** Warns a lead of names that the mailbox’s list lacks: they are shown without a colour. */
export function withColourless(view: View, names: readonly string[], { strings, context }: Look): View {
  if (view.screen !== 'overview' || names.length === 0 || !isLead(context)) return view;
  const row: Row = { row: 'text', text: strings.colourless(names), tone: 'warning' };
  const told = (section: Section): Section =>
    section.id === 'age' ? { ...section, rows: [...section.rows.slice(0, 1), row, ...section.rows.slice(1)] } : section;
  return { ...view, sections: view.sections.map(told) };
}

/** Where the team stands over time. */
function standingRows({ strings, context: { person, roster } }: Look): Row[] {
  const role = person ? roster.byHandle(person.handle)?.role : undefined;
  if (role !== 'lead' && role !== 'agent') return [];
  return [
    { row: 'count', label: strings.report.reports, count: null, icon: 'list', intent: { to: 'board', list: 'report' } },
    {
      row: 'count',
      label: strings.dismissedList,
      count: null,
      icon: 'list',
      intent: { to: 'board', list: 'dismissed' },
    },
    ...(role === 'lead'
      ? [
          {
            row: 'count' as const,
            label: strings.tidy.title,
            count: null,
            icon: 'list' as const,
            intent: { to: 'board' as const, list: 'tidy' },
          },
        ]
      : []),
  ];
}

function memberRows(counts: Counts, { context, strings }: Look): CountRow[] {
  return owners(context).flatMap(({ handle, name, left, capacity }): CountRow[] => {
    const open = of(counts, nameOf({ facet: 'owner', value: handle }));
    // Somebody who left is of interest only while work still carries their name.
    if (left && !open) return [];
    const until = context.roster.awayUntil(handle, context.now);
    const state = left ? strings.left : until === null ? null : strings.awayUntil(dateText(until, strings.time));
    return [
      {
        row: 'count',
        label: state ? `${name} (${state})` : name,
        count: open,
        ...(capacity === undefined ? {} : { of: capacity }),
        icon: 'person',
        tone: (state && open) || (capacity !== undefined && open !== null && open > capacity) ? 'warning' : 'normal',
        intent: { to: 'board', list: 'member', of: handle },
      },
    ];
  });
}

/** Of more than fit, those with most work; the others are chosen from a list, so that none is out of reach. */
function atMost(limit: number, list: 'member' | 'tag', rows: CountRow[], { strings }: Look): Row[] {
  if (rows.length <= limit) return rows;
  const byWork = [...rows].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  const rest = byWork.slice(limit);
  const options = rest.map(({ label, count: size, intent }, index) => ({
    value: intent.of,
    label: size === null ? label : `${label}: ${size}`,
    chosen: index === 0,
  }));
  return [
    ...byWork.slice(0, limit),
    pickRow(list, strings.bulkMore(rest.length), options, list === 'tag' ? tagWritten : memberWritten),
    { row: 'buttons', buttons: [{ label: strings.report.show, intent: { to: 'board', list, with: [list] } }] },
  ];
}

/** What needs a lead's eye: escalated and not accepted, and held by the absent. */
function overseen({ board }: BoardList, { strings, context }: Look): Row[] {
  const sized = (list: 'escalated' | 'absent', label: string, icon: Icon): Row => {
    const size = board.filter(rowsOn({ list }, context) ?? (() => false)).length;
    return count(label, size, list, icon, size > 0 ? 'warning' : 'quiet');
  };
  return [sized('escalated', strings.escalatedList, 'ask'), sized('absent', strings.absentList, 'person')];
}

/** Only where there is some. */
function automaticRow({ board }: BoardList, { strings }: Look): Row[] {
  const size = board.filter(({ status }) => status === 'automatic').length;
  return size > 0 ? [count(strings.automaticList, size, 'automatic', 'mail', 'quiet')] : [];
}

function lateRow({ board }: BoardList, { strings, context }: Look): Row[] {
  const size = board.filter(rowsOn({ list: 'came-to-light' }, context) ?? (() => false)).length;
  return size > 0 ? [count(strings.cameToLightList, size, 'came-to-light', 'mail', 'quiet')] : [];
}

/** What a lead can do about it from here. */
function shareRows({ board, counts }: BoardList, { strings, context }: Look): Row[] {
  const unassigned = of(counts, unassignedName) ?? 0;
  if (unassigned === 0) return [];
  const { hands } = handsAt(board, context, context.now);
  const hasRoom = hands.some(({ load, capacity }) => capacity === undefined || load < capacity);
  const share: Row = {
    row: 'buttons',
    buttons: [{ label: strings.shareOutQueue, intent: { to: 'board', list: 'sharing', of: 'unassigned' } }],
  };
  return hasRoom ? [share] : [{ row: 'text', text: strings.sharingNobody, tone: 'warning' }, share];
}

function tagRows(counts: Counts, { context }: Look): CountRow[] {
  return context.config.tags
    .filter(({ retired }) => !retired)
    .map(({ name }) => ({
      row: 'count',
      label: `#${name}`,
      count: of(counts, `#${name}`),
      icon: 'tag',
      intent: { to: 'board', list: 'tag', of: name },
    }));
}

const owners = ({ config, roster }: Look['context']) =>
  config.members.filter(({ handle, left }) => left || roster.mayOwn(handle));

const of = (counts: Counts, name: string): number | null => counts.byName[name] ?? null;

const count = (label: string, value: number | null, list: string, icon: Icon, tone: Tone = 'normal'): Row => ({
  row: 'count',
  label,
  count: value,
  icon,
  tone,
  intent: { to: 'board', list },
});

function oldestWaiting(rows: readonly BoardRow[]): BoardRow | undefined {
  return rows
    .filter(({ waitingSince, status }) => waitingSince !== null && rowStatuses[status].needsSomebody)
    .sort((a, b) => a.waitingSince! - b.waitingSince!)[0];
}
