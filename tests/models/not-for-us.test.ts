import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allNames } from '../../src/marks/names';
import { figureNames } from '../../src/reports/figure-table';
import { readQuery } from '../../src/reports/query';
import { conversationsOf, reportOf } from '../../src/reports/report';
import { readReport } from '../../src/use-cases/read-report';
import { boardView } from '../../src/use-cases/show-list';
import type { BoardQuery } from '../../src/words/inbox';
import { day, hour, minute, type Story, scopes, type World } from '../support/core-world';
import { lived, story, type Told } from './team-days';

const numRuns = process.env.DOCKET_LONG ? 300 : 3;

/** Steps of the junk fall on odd minutes and all others on even ones, so that neither moves the other. */
const even = (told: Told, odd: 0 | 1): Told => ({
  begins: told.begins - (told.begins % 2) + odd,
  steps: told.steps.map(([gap, step]) => [gap + (gap % 2), step] as const),
});

const lists: BoardQuery[] = [
  ...(['mine', 'asked', 'unassigned', 'waiting', 'snoozed', 'thanks', 'automatic', 'unsorted'] as const).map(
    (list) => ({ list }),
  ),
  ...(['overdue', 'due-soon', 'escalated', 'absent', 'overview'] as const).map((list) => ({ list })),
  ...['alice', 'bob', 'dana'].map((of) => ({ list: 'member' as const, of })),
  ...['billing', 'returns'].map((of) => ({ list: 'tag' as const, of })),
];

/** All a team sees of its desk, with conversations called by their place; `junk` stands for the one in question. */
function seen(world: World, junk: string | null, { reports = true } = {}): unknown {
  const others = world.mailbox.ids().filter((id) => id !== junk);
  const called = (id: string) => (id === junk ? 'junk' : `number ${others.indexOf(id)}`);
  const context = world.context('dana');
  const report = reportOf(world.mailbox.run(readReport(readQuery('period=last-3-months'), context)), context);
  const { rows } = world.mailbox.board();
  const all = {
    rows: rows
      .map(({ done: _, ...row }) => row)
      .sort((a, b) => (called(a.conversation) < called(b.conversation) ? -1 : 1)),
    searches: allNames(world.vocabulary).map(({ name }) => [
      name,
      world.mailbox.ports.list(name, 500).conversations.map(called).sort(),
    ]),
    counts: world.mailbox.ports.counts(allNames(world.vocabulary).map(({ name }) => name)),
    lists: lists.map((query) => world.mailbox.run(boardView(query, context)).sections),
    report: reports && [
      report.data.closings.map(({ id: _, ...closing }) => closing),
      report.data.beginnings,
      ...figureNames.map((name) => conversationsOf(report, name)),
      report.breaches,
      report.workload,
      report.backlog,
      report.weekdays,
      report.hours,
    ],
  };
  return inAnyOrder(JSON.parse(JSON.stringify(all).replace(/c\d{15}/g, called)));
}

/** What a row shows of its conversation names mail by its id: after the sign between them. */
const withoutShown = (value: string): string => value.replace(/\|[0-9a-z.#]+/g, '');

/** Rows that are equal in everything stand in the order of their ids, which are others in the two worlds. */
function inAnyOrder(value: unknown): unknown {
  if (typeof value === 'string') return withoutShown(value).split(' ').sort().join(' ');
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inAnyOrder(one)]));
  return value.map(inAnyOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** What a conversation is, apart from how it came to that. */
function standing(one: Story): unknown {
  const { entries: _entries, arrived: _arrived, messages, ...desk } = one.desk();
  return [
    desk,
    messages.map(({ verdict }) => verdict),
    one.stands,
    one.inInbox,
    one.world.mailbox.namesPerMessage(one.id),
  ];
}

describe.each(scopes)('not for us, marks by %s', (scope) => {
  test('the desk is that of a team that never had the mail; what comes later begins anew', () => {
    fc.assert(
      fc.property(fc.array(story, { maxLength: 5 }), story, (others, junkTold) => {
        const rest = others.map((told) => even(told, 0));
        const had = lived([...rest, even(junkTold, 1)], scope);
        const never = lived(rest, scope);
        const junk = had.told.get(rest.length)!;
        const tie = () => never.world.passes(had.world.now - never.world.now);
        const both = (run: (world: World) => void) => [had.world, never.world].forEach(run);

        junk.acts('dana', { do: 'dismiss' });
        tie();
        expect(junk.stands).toBe('');
        expect(junk.inInbox).toBe(false);
        // Reports follow with the next pass of upkeep, as they do for everything.
        expect(seen(had.world, junk.id, { reports: false })).toEqual(seen(never.world, null, { reports: false }));
        both((world) => world.passes(2 * hour));
        both((world) => world.sweeps());
        expect(seen(had.world, junk.id)).toEqual(seen(never.world, null));

        both((world) => world.passes(3 * minute));
        junk.customerWrites('Is anybody there?');
        never.world.passes(1000);
        const first = never.world.conversation({ text: 'Is anybody there?' });
        for (const told of [junk, first]) {
          told.sweeps();
          expect(told.stands).toContain('~New');
          told.passes(hour).acts('alice', { do: 'take' }).passes(hour).replies('alice').passes(hour).sweeps();
        }
        expect(seen(had.world, junk.id)).toEqual(seen(never.world, first.id));
        for (const told of [junk, first])
          told.customerWrites('Thank you!').passes(day).acts('alice', { do: 'close' }).sweeps();
        expect(seen(had.world, junk.id)).toEqual(seen(never.world, first.id));
      }),
      { numRuns },
    );
  });

  test('taken back, nothing has happened', () => {
    fc.assert(
      fc.property(fc.array(story, { maxLength: 3 }), story, (others, told) => {
        const all = [...others, told];
        const [pressed, twin] = [lived(all, scope), lived(all, scope)];
        const [junk, other] = [pressed, twin].map(({ told: stories }) => stories.get(others.length)!) as [Story, Story];
        junk.acts('dana', { do: 'dismiss' });
        if (junk.last?.plan === null) return;
        junk.acts('dana', { do: 'undo' });
        const alike = () => {
          twin.world.passes(pressed.world.now - twin.world.now);
          expect(standing(junk)).toEqual(standing(other));
          expect(seen(pressed.world, null)).toEqual(seen(twin.world, null));
        };
        alike();
        pressed.world.sweeps();
        twin.world.sweeps();
        alike();
        for (const one of [junk, other])
          one.customerWrites().sweeps().passes(day).acts('bob', { do: 'close' }).sweeps();
        alike();
      }),
      { numRuns },
    );
  });
});
