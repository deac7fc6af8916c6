import { describe, expect, test } from '@jest/globals';
import type { BoardRow } from '../../src/words/board';
import { largeWorld } from '../support/outlook-large';
import { readable } from '../support/outlook-world';

const conversations = process.env.DOCKET_LONG ? 10_000 : 500;
const members = 50;

/** A large team: what the overview costs, and that the board holds every conversation. */
describe(`an overview of ${conversations} open conversations of ${members} members`, () => {
  test('counts and board in six requests', async () => {
    const { world, rows, mailbox } = await largeWorld({ conversations, members });
    const board = await mailbox().board();
    expect(board.rows).toHaveLength(conversations);
    const ownersOf = (all: readonly BoardRow[]) => Object.fromEntries(all.map((row) => [row.conversation, row.owner]));
    expect(ownersOf(board.rows)).toEqual(ownersOf(rows));
    const parts = world.mailbox
      .all()
      .filter(({ extras }) => Object.keys(extras).some((key) => key.endsWith('DocketBoard')));
    const sizes = parts.map(
      ({ extras }) => (extras['graph:edits'] as { body: { content: string } }).body.content.length,
    );
    expect(parts).toHaveLength(16);
    expect(Math.max(...sizes)).toBeLessThan(100_000);

    await world.home('dana');
    world.graph.ledger.clear();
    const overview = await world.home('dana');
    const unassigned = rows.filter(({ owner }) => owner === null).length;
    expect(readable(overview)).toContain(`"label":"Unassigned","count":${unassigned}`);
    const requests = world.requests().length;
    expect(requests).toBeLessThanOrEqual(6);
    if (process.env.DOCKET_LONG)
      console.log({ requests, counted: world.graph.ledger.counted, largestPart: Math.max(...sizes) });
  });
});
