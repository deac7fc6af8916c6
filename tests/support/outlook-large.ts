/** A team's mailbox on Exchange with many open conversations, and a board that holds them all. */
import { createClient } from '../../addon-outlook/mailbox/client';
import { createMailbox } from '../../addon-outlook/mailbox/mailbox';
import { createSession } from '../../addon-outlook/mailbox/session';
import type { BoardRow } from '../../src/words/board';
import { configuration, graphFetch, type OutlookWorld, outlookWorld, team } from './outlook-world';

export interface LargeWorld {
  world: OutlookWorld;
  rows: BoardRow[];
  /** The mailbox as a use case has it. */
  mailbox(): ReturnType<typeof createMailbox>;
}

/** The conversations belong to the members and to nobody in turn. */
export async function largeWorld({ conversations = 10_000, members = 50 } = {}): Promise<LargeWorld> {
  const source = JSON.parse(configuration) as { members: { handle: string }[] };
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
  // Rows name their owner by the place on the roster.
  const roster = source.members.map(({ handle }) => handle);
  const owners = [null, 'bob', ...handles];
  const ids = owners.map((handle) => {
    const name = handle === null ? '@unassigned' : `@${handle}`;
    return (world.mailbox.names().find((one) => one.name === name) ?? world.mailbox.makeName(name, { unlisted: true }))
      .id;
  });
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
      owner: owners[index % owners.length]!,
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
      now: world.now,
      sleep: async () => undefined,
      random: () => 0,
    }),
    team,
  );
  const mailbox = () =>
    createMailbox({
      session,
      vocabulary: { handles: roster, tags: [] },
      sentence: () => '',
      since: 0,
      now: world.now(),
    });
  world.pass(60);
  const position = new Date(world.now()).toISOString().replace('.000Z', 'Z');
  await mailbox().keep(rows, [], position);
  return { world, rows, mailbox };
}
