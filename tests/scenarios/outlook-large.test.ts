import { describe, expect, test } from '@jest/globals';
import { createClient } from '../../addon-outlook/graph/client';
import { createMailbox } from '../../addon-outlook/graph/mailbox';
import { createSession } from '../../addon-outlook/graph/session';
import type { BoardRow, StoredBoard } from '../../src/ports';
import { configuration, graphFetch, outlookWorld, readable, team } from '../support/outlook-world';

const conversations = process.env.DOCKET_LONG ? 10_000 : 500;
const members = 50;

/** A large team: what the overview costs, and that the board holds every conversation. */
describe(`an overview of ${conversations} open conversations of ${members} members`, () => {
  test('counts and board in six requests', async () => {
    const source = JSON.parse(configuration) as { members: object[] };
    const handles = Array.from({ length: members - source.members.length }, (_, index) => `agent-${index}`);
    source.members.push(
      ...handles.map((handle) => ({
        handle,
        name: `Agent ${handle}`,
        addresses: [`${handle}@fernhill.example`],
        role: 'agent',
      })),
    );
    const world = await outlookWorld({ configuration: JSON.stringify(source) });
    const names = ['@unassigned', ...handles.map((handle) => `@${handle}`)];
    const ids = names.map(
      (name) =>
        (world.mailbox.names().find((one) => one.name === name) ?? world.mailbox.makeName(name, { unlisted: true })).id,
    );
    const rows: BoardRow[] = [];
    const account = world.graph.account(team);
    for (let index = 0; index < conversations; index++) {
      const mail = await world.mailbox.add({
        raw: `From: c${index}@customer.example\r\nTo: ${team}\r\nSubject: Case ${index}\r\nMessage-ID: <${index}@c.example>\r\n\r\nHello\r\n`,
        at: world.now(),
        folder: 'inbox',
        names: [ids[index % ids.length]!],
      });
      rows.push({
        conversation: account.ids.conversation(mail.thread),
        owner: index % ids.length === 0 ? null : handles[(index % ids.length) - 1]!,
        status: 'open',
        priority: 'normal',
        waitingSince: world.now() - index * 60_000,
        next: null,
        due: null,
        done: 'abcdefgh',
      });
    }
    const session = createSession(
      createClient({
        tokens: world.tokens('dana'),
        fetch: graphFetch(world.graph),
        sleep: async () => undefined,
        random: () => 0,
      }),
      team,
    );
    const mailbox = createMailbox({
      session,
      vocabulary: { handles: ['alice', ...handles], tags: [] },
      sentence: () => '',
      since: 0,
      now: world.now(),
    });
    world.pass(60);
    const position = new Date(world.now()).toISOString().replace('.000Z', 'Z');
    await mailbox.serve({ ask: 'keep', rows, drop: [], position });
    const board = (await mailbox.serve({ ask: 'board' })) as StoredBoard;
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
    expect(readable(overview)).toContain(`"label":"Unassigned","count":${Math.ceil(conversations / ids.length)}`);
    const requests = world.requests().length;
    expect(requests).toBeLessThanOrEqual(6);
    if (process.env.DOCKET_LONG)
      console.log({ requests, counted: world.graph.ledger.counted, largestPart: Math.max(...sizes) });
  });
});
