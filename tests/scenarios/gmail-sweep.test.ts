import { afterEach, describe, expect, test } from '@jest/globals';
import type { SweepResult } from '../../src/board/sweep';
import { type GmailWorld, gmailWorld } from '../support/gmail-world';

let world: GmailWorld;
afterEach(() => world.close());

/** A conversation Alice has taken, and nothing left to look at. */
async function settled(): Promise<string> {
  world = await gmailWorld();
  await world.setUp();
  const id = await world.customerWrites();
  await world.act(id, 'alice', { do: 'take' });
  for (let pass = 0; pass < 2; pass++) {
    world.pass(30);
    await world.sweep();
  }
  world.pass(30);
  return id;
}

async function examined(): Promise<number> {
  const { logs } = await world.sweep();
  world.pass(30);
  const told = logs.map(({ text }) => text).find((text) => text.includes('"examined"'));
  return (JSON.parse(told!) as SweepResult).examined;
}

describe('the sweep reads a conversation again', () => {
  test('not for commands, which have kept their row, nor because a mail was read', async () => {
    const id = await settled();
    expect(await examined()).toBe(0);
    await world.act(id, 'alice', { do: 'assign', to: 'bob' });
    await world.act(id, 'bob', { do: 'tag', replace: 'yes', tags: ['billing'] });
    await world.act(id, 'bob', { do: 'wait' });
    world.mailbox.change(world.mailbox.all().at(-1)!.uid, { read: true });
    expect(await examined()).toBe(0);
  });

  test.each([
    ['another owner', { add: ['@bob'], remove: ['@alice'] }],
    ['a second owner', { add: ['@bob'] }],
    ['no owner', { remove: ['@alice'] }],
    ['another status', { add: ['~Waiting'] }],
    ['another priority', { add: ['!Urgent'] }],
    ['a closing', { add: ['✓alice'], remove: ['@alice'] }],
  ])('for %s put there by hand', async (_what, change) => {
    const id = await settled();
    world.label(id, change);
    expect(await examined()).toBe(1);
  });

  test('for mail, also where a command came after it', async () => {
    const id = await settled();
    await world.customerWrites({ in: id });
    expect(await examined()).toBe(1);
    await world.customerWrites({ in: id });
    await world.act(id, 'alice', { do: 'wait' });
    expect(await examined()).toBe(1);
  });

  test('for a closing, whose row is gone', async () => {
    const id = await settled();
    await world.act(id, 'alice', { do: 'close' });
    expect(await examined()).toBe(1);
  });
});

test('a refusal for asking too much makes a pass wait for the next minute, and it does not end there', async () => {
  world = await gmailWorld();
  await world.setUp();
  const came = [];
  for (let mail = 0; mail < 3; mail++) came.push(await world.customerWrites());
  world.gmail.inject({ when: ({ method }) => method === 'threads.get', fault: 429 });
  const { virtualMs, logs } = await world.sweep();
  expect(logs.map(({ text }) => text).join()).toContain('"examined":3');
  expect(came.map((id) => world.labels(id))).toEqual(came.map(() => [['@unassigned', '~New']]));
  expect(virtualMs).toBeGreaterThan(60_000);
});
