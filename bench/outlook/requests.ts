/** What the Outlook add-in asks of Microsoft Graph, counted by the strict service. Counts do not depend on the machine. */

import type { Outcome } from '../../src/ports';
import { largeWorld } from '../../tests/support/outlook-large';
import { type OutlookWorld, outlookWorld } from '../../tests/support/outlook-world';

export interface Count {
  what: string;
  /** Whole requests, which a person waits for one after the other; a batch is one. */
  requests: number;
  /** What the service counts against the mailbox's limit. */
  parts: number;
  writes: number;
  /** Requests at most, where the design names a budget. */
  budget?: number;
}

const budgets = { overview: 6 };
export const largeTeam = { conversations: 10_000, members: 50 };

export async function requests(): Promise<Count[]> {
  const counts: Count[] = [];
  await ofOneConversation(counter(counts, await outlookWorld()));
  await ofLists(counter(counts, (await largeWorld(largeTeam)).world));
  return counts;
}

interface Counter {
  world: OutlookWorld;
  count(what: string, work: () => Promise<Outcome>, budget?: number): Promise<void>;
}

function counter(counts: Count[], world: OutlookWorld): Counter {
  return {
    world,
    async count(what, work, budget) {
      world.graph.ledger.clear();
      const outcome = await work();
      if (!outcome.ok) throw new Error(`${what}: ${outcome.error.message}`);
      const parts = world.graph.ledger.rows.filter(({ url }) => url !== '/$batch');
      counts.push({
        what,
        requests: world.requests().length,
        parts: parts.length,
        writes: parts.filter(({ method }) => method !== 'GET').length,
        ...(budget === undefined ? {} : { budget }),
      });
    },
  };
}

async function ofOneConversation({ world, count }: Counter): Promise<void> {
  const id = await world.customerWrites();
  await world.open(id, 'bob');
  world.pass(3);
  await count('open, warm', () => world.open(id, 'bob'));
  world.reload('bob');
  await count('open, the pane’s first', () => world.open(id, 'bob'));
  for (const command of [
    { do: 'take' },
    { do: 'assign', to: 'alice' },
    { do: 'unassign' },
    { do: 'tag', replace: 'yes', tags: ['billing'] },
    { do: 'priority', priority: 'urgent' },
    { do: 'note', text: '@carol is it in stock?' },
    { do: 'wait' },
    { do: 'snooze', until: String(world.now() + 86_400_000) },
    { do: 'close' },
    { do: 'reopen' },
    { do: 'undo' },
  ]) {
    world.pass(0.5);
    await count(command.do, () => world.act(id, 'bob', command));
  }
  await world.act(id, 'bob', { do: 'note', text: '@carol still?' });
  await world.open(id, 'carol');
  await count('seen', () => world.act(id, 'carol', { do: 'seen' }));
}

async function ofLists({ world, count }: Counter): Promise<void> {
  const size = `${largeTeam.conversations.toLocaleString('en')} open conversations of ${largeTeam.members} members`;
  // What a pane asks once, folders and configuration, is no part of a list.
  for (const by of ['bob', 'dana', 'carol']) await world.home(by);
  await count(`My work among ${size}`, () => world.home('bob'));
  await count(`Asked of me among ${size}`, () => world.home('carol'));
  await count(`overview of ${size}`, () => world.home('dana'), budgets.overview);
}
