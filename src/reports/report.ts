/** A whole report: every figure, and the conversations behind each by a short name that travels with its button. */
import type { Context } from '../team/context';
import type { BreachReason } from '../words/closing-facts';
import type { Beginning, ReportData } from './data';
import { dayOf, startOf, zoneOf } from './days';
import { type Figures, figureNames, figuresOf } from './figure-table';
import { latestOf, listsBehind } from './figures';
import { type Age, allOf, backlogOf, breachesOf, busyTimes, type Load, type Slice, workloadOf } from './spreads';

export interface Report {
  data: ReportData;
  figures: Figures;
  breaches: Slice<BreachReason>[];
  /** Null: not known. */
  backlog: Slice<Age>[] | null;
  workload: Load[] | null;
  weekdays: Slice[];
  hours: Slice[];
}

export function reportOf(data: ReportData, context: Context): Report {
  const zone = zoneOf(context);
  const { now } = context;
  const dayEnds = startOf(dayOf(now, zone) + 1, zone);
  const { weekdays, hours } = busyTimes(data.beginnings ?? begunIn(data), zone);
  return {
    data,
    figures: figuresOf(data, now),
    breaches: breachesOf(data.closings),
    backlog: data.open && backlogOf(data.open, now),
    workload: data.open && workloadOf(data.open, data.closings, { now, dayEnds }),
    weekdays,
    hours,
  };
}

/** For part of the conversations only those closed in the period are known to belong to it. */
const begunIn = ({ closings }: ReportData): Beginning[] =>
  latestOf(closings).flatMap(({ conversation, facts }) =>
    facts.began === null ? [] : [{ conversation, began: facts.began }],
  );

/** The conversations behind a figure; null: no figure is called so. */
export function conversationsOf(
  { figures, breaches, backlog, workload, weekdays, hours }: Report,
  name: string,
): string[] | null {
  const all: Record<string, string[] | null> = Object.assign(
    {},
    ...figureNames.map((name) => listsBehind(name, figures[name])),
  );
  const add = (kind: string, slices: readonly Slice[]) => {
    for (const slice of slices) all[`${kind}-${slice.name}`] = slice.conversations;
  };
  add('breach', breaches);
  add('backlog', backlog ?? []);
  add('weekday', weekdays);
  add('hour', hours);
  for (const load of workload ?? []) {
    const whose = load.member ?? 'unassigned';
    all[`load-${whose}`] = allOf(load);
    all[`due-${whose}`] = load.dueToday;
    all[`credit-${whose}`] = load.closed;
  }
  const found = new Map(Object.entries(all)).get(name);
  return found ? [...new Set(found)] : null;
}
