import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Priority } from '../../src/marks/names';
import { dayOf } from '../../src/reports/days';
import { zoneOf } from '../../src/reports/gather';
import { gatherMissing } from '../../src/reports/make-good';
import { daysOf, instantsOf, type ReportQuery } from '../../src/reports/query';
import { readReport } from '../../src/reports/read';
import { conversationsOf, type Report, reportOf } from '../../src/reports/report';
import { day, minute, monday, type Story, scopes, World } from '../support/core-world';
import { seed } from '../unit/config/seed';
import { Naive, type NaiveClosing, type NaiveLength } from './report-naive';

const size = process.env.DOCKET_LONG ? 2000 : 40;
const runs = process.env.DOCKET_LONG ? 2 : 1;

const agents = ['alice', 'bob', 'dana'] as const;

type Step =
  | { do: 'customer' }
  | { do: 'reply'; by: string }
  | { do: 'act'; by: string; command: { do: string } & Record<string, string> }
  | { do: 'close'; by: string; undone: boolean };

const by = fc.constantFrom(...agents);
const act = (command: { do: string } & Record<string, string>) =>
  by.map((who) => ({ do: 'act' as const, by: who, command }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Step>({ do: 'customer' }) },
  { weight: 4, arbitrary: by.map((who): Step => ({ do: 'reply', by: who })) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('close' as const),
      by,
      undone: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
    }),
  },
  { weight: 1, arbitrary: act({ do: 'take' }) },
  {
    weight: 1,
    arbitrary: fc.tuple(by, by).map(([who, to]): Step => ({ do: 'act', by: who, command: { do: 'assign', to } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(by, fc.constantFrom('billing', 'returns'))
      .map(([who, add]): Step => ({ do: 'act', by: who, command: { do: 'tag', add } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(by, fc.constantFrom('urgent', 'high', 'normal'))
      .map(([who, priority]): Step => ({ do: 'act', by: who, command: { do: 'priority', priority } })),
  },
  { weight: 1, arbitrary: act({ do: 'note', text: 'Do you know, @carol?' }) },
  { weight: 1, arbitrary: act({ do: 'wait' }) },
  { weight: 1, arbitrary: act({ do: 'reopen' }) },
);

const story = fc.record({
  begins: fc.integer({ min: 0, max: 40 * 24 * 60 }),
  steps: fc.array(fc.tuple(fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 400, max: 6000 })), step), {
    maxLength: 9,
  }),
});

/** Many conversations lived through at once, with a sweep now and then. */
function live(
  stories: readonly { begins: number; steps: readonly (readonly [number, Step])[] }[],
  scope: 'conversation' | 'message',
) {
  const world = new World({ scope, config: { policies: seed().policies }, now: monday - 30 * day });
  const start = world.now;
  world.sweeps();
  const told = new Map<number, Story>();
  const happenings = stories.flatMap(({ begins, steps }, index) => {
    let at = begins;
    return [
      { at, index, step: null as Step | null },
      ...steps.map(([gap, one]) => {
        at += gap;
        return { at, index, step: one };
      }),
    ];
  });
  for (let at = 0; at < 55 * 24 * 60; at += 1500) happenings.push({ at, index: -1, step: null });
  happenings.sort((a, b) => a.at - b.at || a.index - b.index);
  for (const { at, index, step: one } of happenings) {
    world.passes(Math.max(0, start + at * minute - world.now));
    if (index < 0) world.sweeps();
    else if (one === null) {
      world.passes(1000);
      told.set(index, world.conversation());
    } else take(told.get(index)!, one);
  }
  world.sweeps();
  return world;
}

function take(one: Story, next: Step): void {
  const closed = one.desk().facts.status === 'closed';
  switch (next.do) {
    case 'customer':
      one.customerWrites();
      return;
    case 'reply':
      // An answer into closed work is mail of its own kind; it is left to the clocks' own tests.
      if (!closed) one.replies(next.by);
      return;
    case 'close':
      if (closed) return;
      one.acts(next.by, { do: 'close' });
      if (next.undone) one.acts(next.by, { do: 'undo' });
      return;
    case 'act':
      if (!closed || next.command.do === 'reopen') one.acts(next.by, next.command);
  }
}

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
  expect(behind('unanswered')).toEqual(ids(latest.filter(({ first }) => first === null)));
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
    const closes = world.mailbox
      .read(conversation)
      .entries.filter(({ kind, id }, _, all) => kind === 'close' && !all.some(({ undoes }) => undoes === id));
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
