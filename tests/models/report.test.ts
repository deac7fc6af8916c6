import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, zoneOf } from '../../src/reports/days';
import { daysOf, instantsOf, type ReportQuery } from '../../src/reports/query';
import { conversationsOf, type Report, reportOf } from '../../src/reports/report';
import { gatherMissing } from '../../src/use-cases/gather-missing';
import { readReport } from '../../src/use-cases/read-report';
import type { Priority } from '../../src/words/priorities';
import { day, minute, monday, scopes, type World } from '../support/core-world';
import { Naive, type NaiveClosing, type NaiveLength } from './report-naive';

import { agents, live, story } from './team-days';

const size = process.env.DOCKET_LONG ? 2000 : 24;
const runs = process.env.DOCKET_LONG ? 2 : 1;

const rank = (values: readonly number[], share: number): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.find((value) => sorted.filter((one) => one <= value).length >= share * sorted.length) ?? null;
};
const ids = (list: readonly { conversation: string }[]) =>
  [...new Set(list.map(({ conversation }) => conversation))].sort();

function compare(world: World, naive: readonly NaiveClosing[], query: ReportQuery): void {
  const context = world.context('dana');
  const report = reportOf(world.mailbox.run(readReport(query, context)), context);
  const zone = zoneOf(context);
  const { from, to } = instantsOf(daysOf(query.period, dayOf(world.now, zone)), zone);
  const meant = naive.filter(
    ({ at, owner, tags, priority }) =>
      at >= from &&
      at < to &&
      (!query.member || owner === query.member) &&
      (!query.tag || tags.includes(query.tag)) &&
      (!query.priority || priority === query.priority),
  );
  expect(report.data.missing).toEqual([]);
  const latest = meant.filter(
    (one) => !meant.some((other) => other.conversation === one.conversation && other.at > one.at),
  );
  const behind = (name: string) => [...(conversationsOf(report, name) ?? [])].sort();
  const { figures } = report;

  expect(behind('closed')).toEqual(ids(latest));
  expect(behind('reopened')).toEqual(ids(latest.filter(({ reopened }) => reopened !== null)));
  expect(behind('unanswered')).toEqual(ids(latest.filter(({ replies }) => replies === 0)));
  timing(
    figures.first,
    latest.map(({ first }) => first),
  );
  timing(
    figures.resolution,
    latest.filter(({ replies }) => replies > 0).map(({ resolution }) => resolution),
  );
  const firsts = meant.filter(({ number, replies }) => number === 1 && replies > 0);
  timing(
    figures.firstResolution,
    firsts.map(({ resolution }) => resolution),
  );
  expect(figures.next.met).toBe(latest.reduce((sum, { next }) => sum + next[0], 0));
  expect(figures.next.missed).toBe(latest.reduce((sum, { next }) => sum + next[1], 0));
  const solved = firsts.filter(
    ({ mails, handovers, reopened, at }) =>
      mails === 1 && handovers === 0 && (reopened === null || reopened - at >= 7 * day),
  );
  expect([...figures.firstContact.yes].sort()).toEqual(solved.map(({ conversation }) => conversation).sort());
  expect(figures.firstContact.yes.length + figures.firstContact.no.length).toBe(firsts.length);
  for (const { name, conversations } of report.breaches) {
    const why = (length: NaiveLength | null) => length?.why === name;
    const expected = latest.flatMap(({ conversation, first, resolution, replies }) => [
      ...(why(first) ? [conversation] : []),
      ...(replies > 0 && why(resolution) ? [conversation] : []),
    ]);
    expect([...conversations].sort()).toEqual(expected.sort());
  }
  if (query.member || query.tag || query.priority) return;
  const began = world.mailbox.ids().map((conversation) => ({
    conversation,
    at: Math.min(...world.mailbox.read(conversation).messages.map(({ at }) => at)),
  }));
  const received = began.filter(({ at }) => at >= from && at < to);
  expect(behind('received')).toEqual(ids(received));
  for (let hour = 0; hour < 24; hour += 1) {
    const local = (at: number) =>
      Number(
        new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/Berlin' }).format(at),
      );
    expect(behind(`hour-${String(hour).padStart(2, '0')}`)).toEqual(
      ids(received.filter(({ at }) => local(at) === hour)),
    );
  }
  standing(world, report);
}

function timing(figure: Report['figures']['first'], lengths: readonly (NaiveLength | null)[]): void {
  const known = lengths.filter((length): length is NaiveLength => length !== null);
  for (const by of ['business', 'wall'] as const) {
    const values = known.map((length) => length[by]);
    expect(figure[by]).toEqual({ of: known.length, median: rank(values, 0.5), p90: rank(values, 0.9) });
  }
  expect(figure.target.yes.length).toBe(known.filter(({ met }) => met).length);
  expect(figure.target.no.length).toBe(known.filter(({ met }) => !met).length);
}

/** Backlog and workload, from what stands on each conversation. */
function standing(world: World, report: Report): void {
  const open = world.mailbox.ids().flatMap((conversation) => {
    const names = world.mailbox.names(conversation);
    const owner = names.find((name) => name.startsWith('@'));
    if (owner === undefined) return [];
    const mail = world.mailbox.read(conversation).messages;
    const answered = Math.max(0, ...mail.filter(({ filed }) => filed === 'sent').map(({ at }) => at));
    const { entries } = world.mailbox.read(conversation);
    // A closing that somebody reopened, before any mail did, has settled nothing.
    const closes = entries.filter(({ kind, at }) => {
      const opened = entries.find((one) => one.at > at && one.removed.some((name) => name.startsWith('✓')))?.at;
      const byMail = mail.some((one) => one.at > at && one.at < (opened ?? Number.POSITIVE_INFINITY));
      return kind === 'close' && (opened === undefined || byMail);
    });
    const settled = Math.max(answered, ...closes.map(({ at }) => at));
    const since = mail.filter(({ filed, at }) => filed === 'received' && at > settled).map(({ at }) => at);
    return [
      {
        conversation,
        owner: owner.slice(1),
        waiting: names.includes('~Waiting'),
        since: since.length > 0 ? Math.min(...since) : null,
      },
    ];
  });
  const waits = (from: number, to: number) =>
    ids(
      open.filter(
        ({ waiting, since }) => !waiting && since !== null && world.now - since >= from && world.now - since < to,
      ),
    );
  const hour = 60 * minute;
  const spans: [string, number, number][] = [
    ['under-4h', 0, 4 * hour],
    ['4h', 4 * hour, day],
    ['1d', day, 3 * day],
    ['3d', 3 * day, 7 * day],
    ['7d', 7 * day, 1e15],
  ];
  for (const [name, from, to] of spans)
    expect([...(conversationsOf(report, `backlog-${name}`) ?? [])].sort()).toEqual(waits(from, to));
  expect([...(conversationsOf(report, 'backlog-waiting') ?? [])].sort()).toEqual(
    ids(open.filter(({ waiting }) => waiting)),
  );
  for (const owner of [...agents, 'unassigned']) {
    expect([...(conversationsOf(report, `load-${owner}`) ?? [])].sort()).toEqual(
      ids(open.filter((one) => one.owner === owner)),
    );
  }
}

/** The board is derived: made anew from mail and journal it is the one that was kept along the way. */
function rebuilt(world: World): void {
  const rows = () => world.mailbox.board().rows.sort((a, b) => (a.conversation < b.conversation ? -1 : 1));
  const kept = rows();
  world.mailbox.deleteBoard();
  world.sweeps();
  expect(rows()).toEqual(kept);
}

describe.each(scopes)('a report, marks by %s', (scope) => {
  test('every figure equals a naive pass over the mailbox', () => {
    fc.assert(
      fc.property(fc.array(story, { minLength: size, maxLength: size }), (stories) => {
        const world = live(stories, scope);
        const naive = new Naive(world.config, monday - 35 * day, world.now + day);
        const before = { do: 'gather', of: 'period=last-3-months' };
        world.mailbox.run(gatherMissing(before, { goOn: () => true }, world.context('dana')));
        const closings = world.mailbox.ids().flatMap((id) => naive.closings(world.mailbox.read(id)));
        expect(closings.length).toBeGreaterThan(size / 4);
        const all: ReportQuery = { period: 'last-3-months', member: null, tag: null, priority: null, figure: null };
        compare(world, closings, all);
        rebuilt(world);
        for (const period of ['this-week', 'last-week', 'month-2026-11', 'month-2026-10', '2026-11-05..2026-11-08'])
          compare(world, closings, { ...all, period });
        for (const member of agents) compare(world, closings, { ...all, member });
        for (const tag of ['billing', 'press']) compare(world, closings, { ...all, tag });
        for (const priority of ['urgent', 'high', 'normal'] as Priority[])
          compare(world, closings, { ...all, priority });
        compare(world, closings, {
          ...all,
          period: 'month-2026-11',
          member: 'bob',
          tag: 'returns',
          priority: 'normal',
        });
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });
});
