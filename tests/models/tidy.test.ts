import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Bulk, bulkOf, undoOf } from '../../src/bulk/job';
import type { TidyPage } from '../../src/tidy/find';
import { runBulk } from '../../src/use-cases/bulk';
import { tidyPage } from '../../src/use-cases/find-untidy';
import type { CommandData } from '../../src/words/inbox';
import { minute, scopes, type World } from '../support/core-world';
import { live, story } from './team-days';

const runs = process.env.DOCKET_LONG ? 200 : 2;
const size = 14;

const names = ['@alice', '@bob', '@erin', '@unassigned', '✓dana', '✓alice', '~New', '~Waiting', '~Snoozed', '!Overdue'];
names.push('!Due soon', '!Urgent', '!High', '?carol', '#billing', '#press', 'Invoices', '@home');

/** What somebody does to marks in the mail client. */
const hand = fc.record({
  conversation: fc.nat({ max: size - 1 }),
  message: fc.nat({ max: 3 }),
  add: fc.subarray(names, { maxLength: 3 }),
  remove: fc.subarray(names, { maxLength: 2 }),
});

function pages(world: World): TidyPage[] {
  const all: TidyPage[] = [];
  for (let cursor: string | null | undefined; cursor !== null; cursor = all[all.length - 1]!.next) {
    all.push(world.mailbox.run(tidyPage(cursor, world.context('dana'))));
  }
  return all;
}
const proposals = (world: World) =>
  pages(world)
    .flatMap((page) => page.proposals)
    .map(({ desk, findings, changes }) => ({ conversation: desk.conversation, findings, changes }))
    .sort((a, b) => (a.conversation < b.conversation ? -1 : 1));
/** Which names stand on each message; in which order a mailbox tells them means nothing. */
const marks = (world: World) =>
  world.mailbox.ids().map((id) => world.mailbox.namesPerMessage(id).map((names) => [...names].sort()));

function run(world: World, bulk: Bulk): Bulk {
  return world.mailbox.run(runBulk(bulk, { goOn: () => true }, world.context('dana'))).bulk;
}

describe.each(scopes)('tidying up, marks by %s', (scope) => {
  test('applied it leaves nothing to propose; taken back it leaves the mailbox as it was', () => {
    fc.assert(
      fc.property(
        fc.array(story, { minLength: size, maxLength: size }),
        fc.array(hand, { minLength: 4, maxLength: 12 }),
        (stories, hands) => {
          const world = live(stories, scope);
          for (const { conversation, message, add, remove } of hands) {
            const id = world.mailbox.ids()[conversation]!;
            const messages = world.mailbox.read(id).messages;
            world.mailbox.byHand(id, { add, remove }, messages[message % messages.length]!.id);
          }
          world.passes(3 * minute);
          const before = { marks: marks(world), proposals: proposals(world) };
          fc.pre(before.proposals.length > 0);
          const all = before.proposals.map(({ conversation }) => conversation).join(' ');
          const done = run(world, bulkOf({ do: 'tidy', all } as CommandData, world.newId()));
          expect(done.outcomes.every(({ came }) => came === 'done')).toBe(true);
          expect(proposals(world)).toEqual([]);
          world.passes(3 * minute);
          expect(proposals(world)).toEqual([]);
          const undone = run(world, { ...undoOf(done)!, id: world.newId() });
          expect(undone.outcomes.every(({ came }) => came === 'done')).toBe(true);
          expect(marks(world)).toEqual(before.marks);
          // Which of two names wins may differ: the journal knows them by now. What does not add up is the same.
          expect(proposals(world).map(({ conversation }) => conversation)).toEqual(
            before.proposals.map(({ conversation }) => conversation),
          );
        },
      ),
      { numRuns: runs, endOnFailure: true },
    );
  });
});
