import type { BoardList } from '../../board/list';
import { bulkAtMost, chosenValue } from '../../bulk/job';
import { shownInRow, shownUnseen } from '../../desk/shown';
import { may } from '../../team/roles';
import type { BoardRow } from '../../words/board';
import type { BoardQuery } from '../../words/inbox';
import { priorityNames } from '../../words/priorities';
import type { Button, Option, Row, Section } from '../../words/screen';
import { listedStatuses } from '../../words/statuses';
import { memberOptions, snoozeOptions } from '../conversation/controls';
import type { Look } from '../parts/look';
import { memberWritten, pickRow, tagWritten } from '../parts/member-picker';

/** The field whose values are the ticked conversations. */
export const chosenField = 'chosen';

/** Whether the person may act on many; if they have not said who they are yet, they are asked then. */
export function mayChoose({ context: { person, roster } }: Look): boolean {
  const member = person && roster.byHandle(person.handle);
  return member ? may(member.role, 'close') : true;
}

/** Null where there is nothing to choose or the person may not. */
export function bulkSection(query: BoardQuery, { rows: listed, shown }: BoardList, look: Look): Section | null {
  if (shown.length === 0 || query.list === 'automatic' || !mayChoose(look)) return null;
  const { strings, context } = look;
  // What was selected in the mail client is no list one could come back to.
  const isSelection = query.list === 'selected';
  const from = isSelection ? '' : query.of ? `${query.list} ${query.of}` : query.list;
  const act = (label: string, command: Record<string, string>, fields: string[] = []): Button => ({
    label,
    intent: { to: 'bulk', command: { ...command, from }, with: [chosenField, 'all', ...fields] },
  });
  const rows: Row[] = [
    allRow(valuesOf(listed, shown, look), isSelection, look),
    { row: 'buttons', buttons: plainActs(query, look).map(([verb, label]) => act(label, { do: verb })) },
    pickRow('to', strings.assignTo, memberOptions(null, look), memberWritten),
    { row: 'buttons', buttons: [act(strings.assign, { do: 'assign' }, ['to'])] },
    { row: 'choice', field: 'until', label: strings.snoozeUntil, kind: 'dropdown', options: snoozeOptions(look) },
    { row: 'buttons', buttons: [act(strings.snooze, { do: 'snooze' }, ['until'])] },
    { row: 'choice', field: 'priority', label: strings.priorityLabel, kind: 'dropdown', options: priorities(look) },
    { row: 'buttons', buttons: [act(strings.bulkPriority, { do: 'priority' }, ['priority'])] },
  ];
  // A retired tag can still be taken off.
  const tagActs = [
    { field: 'add', label: strings.bulkTag, tags: context.config.tags.filter(({ retired }) => !retired) },
    { field: 'remove', label: strings.bulkUntag, tags: context.config.tags },
  ];
  for (const { field, label, tags } of tagActs.filter(({ tags }) => tags.length > 0)) {
    rows.push(pickRow(field, label, tagOptions(tags, look), tagWritten), {
      row: 'buttons',
      buttons: [act(label, { do: 'tag' }, [field])],
    });
  }
  return { id: 'bulk', heading: strings.bulkSection, rows, folded: 2 };
}

/** Acts that ask for nothing else; one that would change nothing on this list is left out. */
function plainActs({ list }: BoardQuery, { strings }: Look): [verb: string, label: string][] {
  const acts: [string, string, boolean][] = [
    ['take', strings.take, list !== 'mine'],
    ['close', strings.close, list !== 'thanks'],
    ['wait', strings.wait, list !== 'waiting'],
    ...listedStatuses.map((status): [string, string, boolean] => [
      'reopen',
      strings.statusEnd[status],
      list === status,
    ]),
    ['reopen', strings.reopen, list === 'thanks'],
    ['dismiss', strings.dismiss, true],
    ['unassign', strings.unassign, list !== 'unassigned' && list !== 'thanks'],
  ];
  return acts.flatMap(([verb, label, fits]) => (fits ? [[verb, label]] : []));
}

const priorities = ({ strings }: Look): Option[] =>
  priorityNames.map((value, index) => ({
    value,
    label: strings.priority[value],
    chosen: index === 0,
  }));

const tagOptions = (tags: readonly { name: string }[], { strings }: Look): Option[] => [
  { value: '', label: strings.chooseTag, chosen: true },
  ...tags.map(({ name }) => ({ value: name, label: `#${name}`, chosen: false })),
];

/** What a list says of each of its conversations, the ones on other pages included. */
function valuesOf(listed: readonly BoardRow[], shown: BoardList['shown'], { context }: Look): string[] {
  const { now, vocabulary } = context;
  const onPage = new Map(shown.map((one) => [one.row.conversation, one]));
  return listed.map((row) => {
    const one = onPage.get(row.conversation);
    return chosenValue(
      row.conversation,
      one ? shownInRow(row, one.headline, vocabulary) : shownUnseen(row, now, vocabulary),
    );
  });
}

/** The ids stand in the value: what is acted on is what the list said when it was drawn. `chosen`: ticked already. */
function allRow(conversations: readonly string[], chosen: boolean, { strings }: Look): Row {
  const all = conversations.slice(0, bulkAtMost);
  const label = all.length < conversations.length ? strings.chooseFirst(all.length) : strings.chooseAll(all.length);
  const options = [{ value: all.join(' '), label, chosen }];
  return { row: 'choice', field: 'all', label: strings.chooseWhich, kind: 'checks', options };
}
