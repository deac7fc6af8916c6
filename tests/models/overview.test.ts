/** Whole mailboxes lived through at random: the overview against a full decode, the board kept against the board made anew. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escalationOf } from '../../src/desk/escalation';
import { readList } from '../../src/use-cases/list';
import { boardView } from '../../src/use-cases/show-list';
import type { BoardRow } from '../../src/words/board';
import { DocketError } from '../../src/words/errors';
import type { CommandData } from '../../src/words/inbox';
import type { View } from '../../src/words/screen';
import { hour, minute, type Story, scopes, World } from '../support/core-world';
import { seed } from '../unit/config/seed';
import { runs } from './histories';

type Step =
  | { step: 'mail'; of: number }
  | { step: 'reply'; of: number; by: string }
  | { step: 'act'; of: number; by: string; command: CommandData }
  | { step: 'hand'; of: number; owner: string }
  | { step: 'pass'; ms: number }
  | { step: 'sweep' };

const people = ['alice', 'bob', 'dana'];
const place = fc.integer({ min: 0, max: 7 });
const command: fc.Arbitrary<CommandData> = fc.oneof(
  fc.constantFrom<CommandData[]>(
    ...(['take', 'wait', 'close', 'unassign', 'reopen', 'undo', 'accept', 'seen'] as const).map((verb) => ({
      do: verb,
    })),
    { do: 'decline', declineWhy: 'no time' },
    { do: 'tag', add: 'billing' },
    { do: 'priority', priority: 'urgent' },
    { do: 'note', text: 'Look, @carol.' },
  ),
  fc.constantFrom('alice', 'bob', 'femi').map((to) => ({ do: 'assign', to })),
  fc.constantFrom('alice', 'bob', 'dana').map((to) => ({ do: 'escalate', escalateTo: to, escalateWhy: 'too hard' })),
  fc.integer({ min: 1, max: 60 }).map((hours) => ({ do: 'snooze', hours: String(hours) })),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ step: fc.constant('mail' as const), of: place }) },
  {
    weight: 2,
    arbitrary: fc.record({ step: fc.constant('reply' as const), of: place, by: fc.constantFrom(...people) }),
  },
  {
    weight: 9,
    arbitrary: fc.record({ step: fc.constant('act' as const), of: place, by: fc.constantFrom(...people), command }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ step: fc.constant('hand' as const), of: place, owner: fc.constantFrom('alice', 'erin') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ step: fc.constant('pass' as const), ms: fc.integer({ min: minute, max: 30 * hour }) }),
  },
  { weight: 1, arbitrary: fc.constant({ step: 'sweep' as const }) },
);

interface Lived {
  world: World;
  stories: Story[];
}

/** Ends with everything sorted and written: the last pass of upkeep has nothing left to do. */
function lived(scope: (typeof scopes)[number], steps: readonly Step[]): Lived {
  const world = new World({ scope, config: { policies: seed().policies } });
  world.sweeps();
  const stories: Story[] = [];
  for (const told of steps) {
    const story = 'of' in told ? stories[told.of % Math.max(1, stories.length)] : undefined;
    world.passes(1000);
    if (told.step === 'pass') world.passes(told.ms);
    else if (told.step === 'sweep') world.sweeps();
    else if (told.step === 'mail' && (!story || told.of >= stories.length)) stories.push(world.conversation());
    else if (story) tell(story, told);
  }
  world.passes(3 * minute);
  world.sweeps();
  world.passes(3 * minute);
  world.sweeps();
  return { world, stories };
}

function tell(story: Story, told: Step): void {
  if (told.step === 'mail') story.customerWrites();
  if (told.step === 'reply') story.replies(told.by);
  if (told.step === 'hand') {
    story.passes(3 * minute).sweeps();
    const old = story.world.mailbox.names(story.id).filter((name) => /^[@✓~]/.test(name));
    const { messages } = story.snapshot();
    const on = story.world.mailbox.limits.scope === 'message' ? messages[messages.length - 1]!.id : undefined;
    story.world.mailbox.byHand(story.id, { remove: old });
    story.world.mailbox.byHand(story.id, { add: [`@${told.owner}`] }, on);
    // Only the board tells a step taken back by hand from one that was cut off, until somebody has recorded it.
    story.passes(3 * minute).acts('dana', { do: 'note', text: 'Seen.' });
  }
  if (told.step !== 'act') return;
  const { hours, ...command } = told.command;
  const until = hours === undefined ? {} : { until: String(story.world.now + Number(hours) * hour) };
  try {
    story.acts(told.by, { ...command, ...until } as CommandData);
  } catch (error) {
    if (!(error instanceof DocketError)) throw error;
  }
}

/** Every figure of the overview, by its label. */
const figures = (view: View): Record<string, number | null> =>
  Object.fromEntries(
    view.sections.flatMap(({ rows }) => rows).flatMap((row) => (row.row === 'count' ? [[row.label, row.count]] : [])),
  );

/** The same figures, conversation by conversation from mail, marks and journal alone. */
function recounted({ world, stories }: Lived): Record<string, number> {
  const desks = stories.map((story) => story.desk('dana')).filter(({ facts }) => facts.managed);
  const open = desks.filter(({ facts }) => facts.status !== 'closed');
  const carries = (name: string) => desks.filter(({ names }) => names.includes(name)).length;
  const owned = (handle: string) => open.filter(({ facts }) => facts.owner === handle).length;
  return {
    'Not sorted yet': 0,
    Unassigned: open.filter(({ facts }) => facts.owner === null).length,
    Overdue: carries('!Overdue'),
    'Due soon': carries('!Due soon'),
    Waiting: open.filter(({ facts }) => facts.status === 'waiting').length,
    Snoozed: open.filter(({ facts }) => facts.status === 'snoozed').length,
    'Thanks after closing': desks.filter(({ thanked }) => thanked).length,
    'Escalated, not accepted': open.filter(({ entries, facts }) => escalationOf(entries, facts)).length,
    'Held by absent members': open.filter(
      ({ facts }) => facts.owner !== null && !world.roster.isPresent(facts.owner, world.now),
    ).length,
    'Alice Moreau': owned('alice'),
    'Bob Okafor': owned('bob'),
    'Dana Lindqvist': owned('dana'),
    'Femi Adeyemi (away until 4 Dec)': owned('femi'),
    ...(owned('erin') > 0 ? { 'Erin Walsh (left the team)': owned('erin') } : {}),
    '#billing': carries('#billing'),
  };
}

/** To the second: a mark that was seen and one that was recorded are a millisecond apart. */
const seconds = (at: number | null): number | null => (at === null ? null : Math.round(at / 1000));

const sorted = (rows: readonly BoardRow[]) =>
  rows
    .map((row) => ({ ...row, due: seconds(row.due), next: seconds(row.next), waitingSince: seconds(row.waitingSince) }))
    .sort((a, b) => (a.conversation < b.conversation ? -1 : 1));

describe.each(scopes)('a mailbox lived through, marks by %s', (scope) => {
  test('is counted by the overview as a full decode counts it', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        const life = lived(scope, steps);
        const view = life.world.mailbox.run(boardView({ list: 'overview' }, life.world.context('dana')));
        // A week on, Femi is back.
        const expected = recounted(life);
        const told = figures(view);
        for (const [label, count] of Object.entries(expected)) {
          if (label in told || !label.startsWith('Femi')) expect([label, told[label]]).toEqual([label, count]);
        }
      }),
      runs(15),
    );
  });
  test('has the same board kept along the way and made anew', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        const { world } = lived(scope, steps);
        const kept = sorted(world.mailbox.board().rows);
        world.mailbox.deleteBoard();
        world.sweeps();
        expect(sorted(world.mailbox.board().rows)).toEqual(kept);
      }),
      runs(15),
    );
  });
  test('opens from every figure a list of as many, by what is due first', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        const { world } = lived(scope, steps);
        const context = world.context('dana');
        const view = world.mailbox.run(boardView({ list: 'overview' }, context));
        for (const row of view.sections.flatMap(({ rows }) => rows)) {
          if (row.row !== 'count' || row.intent?.to !== 'board') continue;
          const { list, of } = row.intent as { list: 'mine'; of?: string };
          const { rows } = world.mailbox.run(readList({ list, ...(of ? { of } : {}) }, [], context));
          expect([row.label, rows.length]).toEqual([row.label, row.count ?? 0]);
        }
      }),
      runs(8),
    );
  });
});
