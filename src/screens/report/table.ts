/** A report as a table: one line a closing. What it is about stands first, the host's id last. */
import type { Cell } from '../../reports/csv';
import type { Closing } from '../../reports/data';
import { formatDate } from '../../sla/dates';
import { localDay, localTime } from '../../sla/transitions';
import type { Measured } from '../../words/closing-facts';
import type { Headline } from '../../words/conversation';
import type { Look } from '../parts/look';

/** `headlines`: of the conversations whose subject and customer are told. */
export function closingTable(closings: readonly Closing[], headlines: readonly Headline[], look: Look): Cell[][] {
  const about = new Map(headlines.map((headline) => [headline.conversation, headline]));
  const { strings, zone, context } = look;
  const { column, yes, no } = strings.report;
  const moment = (at: number | null): Cell => (at === null ? null : { date: isoMoment(at, look) });
  const measured = (one: Measured | null): Cell[] => [
    minutes(one?.business ?? null),
    minutes(one?.wall ?? null),
    one?.met == null ? null : one.met ? yes : no,
    one?.why ? strings.report.breach[one.why] : null,
  ];
  const head = Object.values(column).map((name) => (typeof name === 'string' ? name : name(zone.timeZone)));
  const lines = closings.map(({ conversation, facts, reopened }): Cell[] => [
    about.get(conversation)?.subject ?? null,
    about.get(conversation)?.from.address ?? null,
    moment(facts.began),
    moment(facts.closed),
    context.roster.byHandle(facts.owner)?.name ?? facts.owner,
    strings.priority[facts.priority],
    facts.tags.join('; '),
    ...measured(facts.first),
    ...measured(facts.resolution),
    ...facts.next,
    facts.mails,
    facts.replies,
    facts.handovers,
    facts.closings,
    moment(reopened),
    conversation,
  ]);
  return [head, ...lines];
}

/** Minutes to a tenth: a spreadsheet reckons with them. */
const minutes = (ms: number | null): Cell => (ms === null ? null : Math.round(ms / 6000) / 10);

/** "2026-11-25 10:42:00": the form of ISO 8601 that spreadsheets take for a date, in the team's time. */
function isoMoment(at: number, { zone }: Look): string {
  const { hour, minute } = localTime(zone, at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${formatDate(localDay(zone, at))} ${two(hour)}:${two(minute)}:${two(Math.floor(at / 1000) % 60)}`;
}
