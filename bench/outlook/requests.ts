import type { CommandData, Outcome } from '../../src/words/inbox';
import { largeWorld } from '../../tests/support/outlook-large';
import { configuration, type OutlookWorld, outlookWorld, team } from '../../tests/support/outlook-world';

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
  await ofMany(counter(counts, await outlookWorld()));
  await ofChanges(counter(counts, await outlookWorld()), 'by time');
  await ofChanges(counter(counts, await outlookWorld({ unsettled: { changeTimes: 'refused' } })), 'by delta links');
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
      if (!outcome.ok) throw new Error(`${what}: ${outcome.error.code}`);
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

/** A hundred conversations taken in one act, slice by slice as the pane goes through them. */
async function ofMany({ world, count }: Counter): Promise<void> {
  const ids: string[] = [];
  for (let index = 0; index < 100; index++) ids.push(await world.customerWrites());
  await world.sweep();
  world.pass(3);
  await world.home('bob');
  const inbox = world.inbox('bob');
  await count('bulk: 100 conversations taken', async () => {
    let outcome = await inbox.bulk({ do: 'take', chosen: ids });
    for (let left = restOf(outcome); left !== null; left = restOf(outcome)) outcome = await inbox.bulk(left);
    return outcome;
  });
}

/** What the pane asks with to go on with a bulk; null: it is through, or rests. */
function restOf(outcome: Outcome): CommandData | null {
  if (!outcome.ok) throw new Error(`the bulk: ${outcome.error.code}`);
  const { unfinished, notice, footer } = outcome.view;
  if (!unfinished || notice || footer?.primary.intent.to !== 'bulk') return null;
  return footer.primary.intent.command as CommandData;
}

/** A thousand messages changed since the last pass, as a list finds them. */
async function ofChanges({ world, count }: Counter, how: string): Promise<void> {
  await world.sweep();
  world.pass(5);
  for (let index = 0; index < 1000; index++) {
    await world.mailbox.add({
      raw: `From: c${index}@customer.example\r\nTo: ${team}\r\nSubject: Case ${index}\r\nMessage-ID: <${index}@c.example>\r\n\r\nHello\r\n`,
      at: world.now(),
      folder: 'inbox',
    });
  }
  await world.home('carol');
  await count(`a list after 1,000 changes, ${how}`, () => world.home('carol'));
}

async function ofLists({ world, count }: Counter): Promise<void> {
  const size = `${largeTeam.conversations.toLocaleString('en')} open conversations of ${largeTeam.members} members`;
  // What a pane asks once, folders and configuration, is no part of a list.
  for (const by of ['bob', 'dana', 'carol']) await world.home(by);
  await count(`My work among ${size}`, () => world.home('bob'));
  await count(`Asked of me among ${size}`, () => world.home('carol'));
  await count(`overview of ${size}`, () => world.home('dana'), budgets.overview);
}

export interface Day {
  conversations: number;
  members: number;
  /** Calls of one agent in a day: what the person does, and an equal share of the upkeep by everybody's panes. */
  steps: number;
  upkeep: number;
  /** Of the whole team in ten minutes on average, and what Outlook serves in that time. */
  inTenMinutes: number;
  limit: number;
}

const dayHours = 8;
const sweepsAnHour = 12;
const served = 10_000;
/** As the pane has it. */
const enoughForMs = 4 * 60_000;

/**
 * An agent's day: each conversation is opened, taken, one in three tagged or noted on, then left waiting or closed with the
 * next one shown; My work is looked at once an hour besides. The team's limit is counted per mailbox.
 */
export async function day(conversations = 80, members = 20): Promise<Day> {
  const source = JSON.parse(configuration) as { members: object[] };
  const more = Array.from({ length: members - source.members.length }, (_, index) => ({
    handle: `agent-${index}`,
    name: `Agent ${index}`,
    addresses: [`agent-${index}@fernhill.example`],
    role: 'agent',
  }));
  source.members.push(...more);
  const world = await outlookWorld({ configuration: JSON.stringify(source) });
  let steps = 0;
  let upkeep = 0;
  const counted = async (work: () => Promise<unknown>): Promise<number> => {
    world.graph.ledger.clear();
    await work();
    return world.graph.ledger.counted;
  };
  const minutes = dayHours * 60;
  let begun = 0;
  for (let minute = 0; minute < minutes; minute += 60 / sweepsAnHour) {
    for (; begun < (conversations * (minute + 5)) / minutes; begun++) {
      const id = await world.customerWrites({ subject: `Case ${begun}` });
      const commands: CommandData[] = [
        { do: 'take' },
        ...(begun % 3 === 0
          ? [{ do: 'tag', add: ['billing'] }]
          : begun % 3 === 1
            ? [{ do: 'note', text: 'Seen.' }]
            : []),
        { do: begun % 2 === 0 ? 'wait' : 'close', next: 'yes' },
      ];
      steps += await counted(() => world.open(id, 'bob'));
      for (const command of commands) steps += await counted(() => world.act(id, 'bob', command));
    }
    if (minute % 60 === 0) steps += await counted(() => world.home('bob'));
    // One pane makes the pass; each of the others looks, and finds it made.
    const pass = await counted(() => world.inbox('dana').sweep({ enoughForMs }));
    const look = await counted(() => world.inbox('bob').sweep({ enoughForMs }));
    upkeep += (pass + look * (members - 1)) / members;
    world.pass(Math.max(0, 5 - 1));
  }
  const inTenMinutes = Math.ceil(((steps + upkeep) * members) / (minutes / 10));
  return { conversations, members, steps, upkeep: Math.round(upkeep), inTenMinutes, limit: served };
}
