import { beforeEach, describe, expect, test } from '@jest/globals';
import { noticeOf, type OutlookWorld, outlookWorld } from '../support/outlook-world';

/** How many requests each thing takes; a batch is one. The figures are what a person waits for, one after the other. */
describe('requests to Microsoft Graph', () => {
  let world: OutlookWorld;
  let id: string;
  beforeEach(async () => {
    world = await outlookWorld();
    id = await world.customerWrites();
    await world.act(id, 'bob', { do: 'take' });
    world.pass(3);
  });

  async function count(work: () => Promise<unknown>): Promise<number> {
    world.graph.ledger.clear();
    await work();
    return world.requests().length;
  }

  test('opening: one once the folders are known, three before', async () => {
    expect(await count(() => world.open(id, 'bob'))).toBe(1);
    world.reload('bob');
    expect(await count(() => world.open(id, 'bob'))).toBe(3);
    const writes = world.graph.ledger.rows.filter(({ method, url }) => method !== 'GET' && url !== '/$batch');
    expect(writes).toEqual([]);
  });

  const steps = [
    { do: 'assign', to: 'alice', reason: 'knows tents' },
    { do: 'tag', replace: 'yes', tags: ['billing', 'returns'] },
    { do: 'priority', priority: 'urgent' },
    { do: 'note', text: '@carol is it in stock?' },
    { do: 'wait' },
    { do: 'snooze', until: String(Date.parse('2026-11-30T08:00:00Z')) },
    { do: 'close' },
    { do: 'reopen' },
    { do: 'unassign' },
    { do: 'undo' },
  ];

  test('every command: read, look again, write, keep the row', async () => {
    const counted: [string, number][] = [];
    for (const command of steps) {
      world.pass(0.5);
      const requests = await count(async () => {
        expect(noticeOf(await world.act(id, 'bob', command))).not.toMatch(/^[a-z-]+:/);
      });
      const parts = world.graph.ledger.rows;
      expect(parts.filter(({ method, url }) => method === 'POST' && /\/messages$/.test(url))).toHaveLength(1);
      expect(parts.filter(({ method, url }) => method === 'PATCH' && !/board/.test(url)).length).toBeLessThanOrEqual(2);
      counted.push([command.do, requests]);
    }
    expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(steps.map((step) => [step.do, 4])));
  });

  test('home and overview', async () => {
    expect(await count(() => world.home('bob'))).toBe(3);
    expect(await count(() => world.home('dana'))).toBe(2);
  });
});
