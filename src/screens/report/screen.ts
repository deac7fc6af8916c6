import type { ReportData } from '../../reports/data';
import { dayOf, firstOf, monthOf } from '../../reports/days';
import { monthsBefore, type ReportQuery, writeQuery } from '../../reports/query';
import { civilDate } from '../../sla/dates';
import { priorityNames } from '../../words/priorities';
import type { Button, Intent, Option, Row, Section, View } from '../../words/screen';
import { type Look, shortName } from '../parts/look';
import { personRow } from '../parts/person';
import { daysText, dayText } from './words';

const choiceFields = ['period', 'member', 'tag', 'priority'];

/** A way to another screen about the same. */
export const reportIntent = (
  list: string,
  query: ReportQuery,
  figure: string | null = null,
  cursor?: number,
): Intent => ({
  to: 'board',
  list,
  of: writeQuery({ ...query, figure }),
  ...(cursor === undefined ? {} : { cursor: String(cursor) }),
});

export function reportScreen(screen: string, data: ReportData, sections: Section[], look: Look): View {
  const { strings, context } = look;
  const { first, last } = data.days;
  const meant = meantText(data.query, look);
  return {
    screen,
    title: strings.report.title(dayText(first, look), dayText(last, look)),
    ...(meant ? { subtitle: meant } : {}),
    sections: sections.filter(({ rows }) => rows.length > 0),
    ...(context.person ? { by: context.person.handle } : {}),
  };
}

/** "Alice · #billing · High"; empty where everything is meant. */
function meantText({ member, tag, priority }: ReportQuery, look: Look): string {
  const parts = [member && look.nameOf(member), tag && `#${tag}`, priority && look.strings.priority[priority]];
  return parts.filter(Boolean).join(' · ');
}

/** Whether the person sees everybody's figures. */
const seesAll = ({ context: { person, roster } }: Look): boolean =>
  person !== null && roster.byHandle(person.handle)?.role === 'lead';

export function chooseSection(query: ReportQuery, list: string, look: Look): Section {
  const { strings, context } = look;
  const all = { value: '', label: strings.report.all };
  const chosen = (options: Omit<Option, 'chosen'>[], value: string): Option[] =>
    options.map((option) => ({ ...option, chosen: option.value === value }));
  const ask = personRow(look, { to: 'board', list, of: writeQuery(query) });
  const members = context.config.members
    .filter(({ left, handle }) => left || context.roster.mayOwn(handle))
    .map(({ handle, name }) => ({ value: handle, label: name }));
  const tags = context.config.tags.map(({ name }) => ({ value: name, label: name }));
  const priorities = priorityNames.map((value) => ({
    value,
    label: strings.priority[value],
  }));
  const dropdown = (field: string, label: string, options: Option[], onChange?: Intent): Row => ({
    row: 'choice',
    field,
    label,
    kind: 'dropdown',
    options,
    ...(onChange ? { onChange } : {}),
  });
  const intent: Intent = { to: 'board', list, of: writeQuery({ ...query, figure: null }), with: choiceFields };
  const show: Button = { label: strings.report.show, intent };
  return {
    id: 'choose',
    heading: strings.report.sections.choose,
    rows: [
      ...(ask ? [ask] : []),
      dropdown('period', strings.report.period, chosen(periods(query.period, look), query.period), intent),
      ...(seesAll(look)
        ? [dropdown('member', strings.report.member, chosen([all, ...members], query.member ?? ''))]
        : [{ row: 'text' as const, text: strings.report.own, tone: 'quiet' as const }]),
      dropdown('tag', strings.report.tag, chosen([all, ...tags], query.tag ?? '')),
      dropdown('priority', strings.report.priority, chosen([all, ...priorities], query.priority ?? '')),
      { row: 'buttons', buttons: [show] },
    ],
    folded: ask ? 2 : 1,
  };
}

/** Months offered by their names, this one included. */
const monthsOffered = 6;

function periods(current: string, { strings, context, zone }: Look): { value: string; label: string }[] {
  const month = firstOf(dayOf(context.now, zone));
  const months = Array.from({ length: monthsOffered }, (_, back) => {
    const first = monthsBefore(month, back);
    const { year, month: number } = civilDate(first);
    return { value: `month-${monthOf(first)}`, label: `${strings.time.months[number - 1]} ${year}` };
  });
  const named = (value: string) => ({ value, label: strings.report.periods[value] ?? value });
  const all = [named('this-week'), named('last-week'), ...months, named('last-3-months'), named('last-12-months')];
  return all.some(({ value }) => value === current) ? all : [named(current), ...all];
}

/** What these figures do not know, said rather than guessed. */
export function knownSection(data: ReportData, look: Look): Section {
  const { strings, context, zone } = look;
  const { query, days, missing, damaged } = data;
  const rows: Row[] = [];
  if (missing.length > 0) {
    rows.push({ row: 'text', text: strings.report.missing(missing.length, daysText(missing)) });
    if (damaged) rows.push({ row: 'text', text: strings.report.damaged, tone: 'warning' });
    if (seesAll(look)) rows.push({ row: 'buttons', buttons: [gatherButton(query, strings.report.gather)] });
  }
  if (days.last >= dayOf(context.now, zone)) rows.push({ row: 'text', text: strings.report.today, tone: 'quiet' });
  return { id: 'known', rows };
}

export const gatherButton = (query: ReportQuery, label: string): Button => ({
  label,
  intent: { to: 'bulk', command: { do: 'gather', of: writeQuery(query) } },
});

/** A member as a report names them; null is nobody. */
export const whose = (member: string | null, look: Look): string =>
  member === null ? look.strings.report.nobody : shortName(member, look);
