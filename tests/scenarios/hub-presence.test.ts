/** Who has a conversation open, and what happened to it meanwhile: said, never enforced. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { readable } from '../support/cards';
import { type HubWorld, hubWorld } from '../support/hub-world';

let world: HubWorld;
let conversation: string;
beforeAll(async () => {
  world = await hubWorld();
  await world.setUp();
}, 120_000);
beforeEach(async () => {
  world.pass(30);
  conversation = await world.customerWrites({ subject: `Question at ${world.now()}` });
});
afterAll(() => world.close());

test('whoever comes second is told who is there and since when, until they count as gone', async () => {
  expect(readable(await world.open('alice', conversation))).not.toContain('opened this');
  expect(readable(await world.open('bob', conversation))).toContain('Alice has just opened this.');
  world.pass(4);
  expect(readable(await world.open('bob', conversation))).toContain(
    'Alice opened this 4 min ago and may still have it open.',
  );
  world.pass(12);
  expect(readable(await world.open('bob', conversation))).not.toContain('Alice opened this');
});

test('a step is a sign of life', async () => {
  await world.open('alice', conversation);
  world.pass(10);
  await world.act('alice', conversation, { do: 'take' });
  world.pass(10);
  expect(readable(await world.open('bob', conversation))).toContain('Alice opened this 20 min ago');
});

test('an answer since the conversation was opened is told with the next step, and no longer once it was seen', async () => {
  await world.open('alice', conversation);
  world.pass(1);
  await world.answersFromOwn('bob', conversation, true);
  expect(readable(await world.act('alice', conversation, { do: 'take' }))).toMatch(
    /Bob answered at .*, after you opened this/,
  );
  world.pass(1);
  await world.open('alice', conversation);
  expect(readable(await world.open('alice', conversation))).not.toContain('after you opened this');
});

test('one’s own answer is no news', async () => {
  await world.open('alice', conversation);
  await world.answersFromOwn('alice', conversation, true);
  expect(readable(await world.open('alice', conversation))).not.toContain('after you opened this');
});
