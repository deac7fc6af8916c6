/** Passes of upkeep that are cut off anywhere, while mail goes on coming and colleagues go on working. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readList, sortedBoard } from '../../src/use-cases/list';
import { hour, type Story, scopes, World } from '../support/core-world';
import { PowerCut } from '../support/memory-mailbox';

const long = Boolean(process.env.DOCKET_LONG);

type Event =
  | { what: 'begins' }
  | { what: 'writes' | 'acts'; which: number }
  | { what: 'pass'; conversations: number }
  | { what: 'killed'; writes: number }
  | { what: 'stumbles'; which: number }
  | { what: 'forgets' };

const which = fc.nat(30);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Event>({ what: 'begins' }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('writes' as const), which }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('acts' as const), which }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('pass' as const), conversations: fc.nat(6) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('killed' as const), writes: fc.nat(12) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('stumbles' as const), which }) },
  { weight: 1, arbitrary: fc.constant<Event>({ what: 'forgets' }) },
);

interface Life {
  world: World;
  stories: Story[];
  /** Missed by one pass already; a second one would rightly believe it. */
  missed: Set<Story>;
}

function lives({ world, stories, missed }: Life, told: Event): void {
  const story = 'which' in told ? stories[told.which % Math.max(1, stories.length)] : undefined;
  world.passes(1000);
  switch (told.what) {
    case 'begins':
      stories.push(world.conversation());
      return;
    case 'writes':
      story?.customerWrites();
      return;
    case 'acts':
      story?.acts('bob', { do: 'assign', to: stories.indexOf(story) % 2 === 0 ? 'alice' : 'femi' });
      return;
    case 'pass':
      world.sweeps(told.conversations);
      return;
    case 'killed':
      world.mailbox.powerFor(told.writes);
      try {
        world.sweeps();
      } catch (error) {
        expect(error).toBeInstanceOf(PowerCut);
      }
      world.mailbox.powerFor(null);
      return;
    case 'stumbles':
      if (!story || missed.has(story)) return;
      missed.add(story);
      world.mailbox.refuses(story.id);
      world.sweeps(8);
      world.mailbox.refuses(null);
      return;
    case 'forgets':
      world.mailbox.forgetChanges();
      return;
  }
}

const isUnsorted = (story: Story): boolean => story.desk(null).arrived.length > 0 && story.stands === '';

/** Conversations without a mark of whose new mail the overview does not know. */
function untold({ world, stories }: Life): string[] {
  const told = world.mailbox.run(
    (function* () {
      return yield* sortedBoard(world.mailbox.board(), [], world.context('dana'));
    })(),
  );
  return stories.filter((story) => isUnsorted(story) && !told.arrivals.includes(story.id)).map(({ id }) => id);
}

describe.each(scopes)('passes cut off anywhere, marks by %s', (scope) => {
  test(
    'the overview never tells of too few, and everything is sorted once passes are left to finish',
    () => {
      fc.assert(
        fc.property(fc.array(event, { minLength: 5, maxLength: 40 }), (events) => {
          const life: Life = { world: new World({ scope }), stories: [], missed: new Set() };
          life.world.sweeps();
          for (const told of events) {
            lives(life, told);
            expect(untold(life)).toEqual([]);
          }
          // A conversation that is missed once is looked for by the pass after.
          for (let pass = 0; pass < 2; pass += 1) {
            life.world.passes(hour);
            expect(life.world.sweeps()).toMatchObject({ left: 0, failures: [] });
          }
          expect(life.stories.filter(({ stands }) => stands === '').map(({ id }) => id)).toEqual([]);
          expect(life.world.mailbox.board().rows).toHaveLength(life.stories.length);
          const { unsorted } = life.world.mailbox.run(readList({ list: 'unsorted' }, [], life.world.context('dana')));
          expect(unsorted).toBe(0);
        }),
        { numRuns: long ? 20_000 : 30 },
      );
    },
    long ? 3_600_000 : 60_000,
  );

  test('however little each pass can do, all are sorted in the end', () => {
    for (const size of [1, 2, 7]) {
      const world = new World({ scope });
      world.sweeps();
      const stories = Array.from({ length: 30 }, () => world.conversation());
      for (let pass = 0; pass < 100 && stories.some(({ stands }) => stands === ''); pass += 1) {
        world.passes(hour);
        world.sweeps(size);
        // A colleague works on what the pass has just seen to, and on what it has not.
        stories[pass % stories.length]!.acts('bob', { do: 'priority', priority: pass % 2 ? 'high' : 'urgent' });
      }
      expect(stories.filter(({ stands }) => stands === '')).toEqual([]);
    }
  });
});
