/** The main job through the hub: people at their own mailboxes, the state in the team's. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { notificationOf, readable } from '../support/cards';
import { type HubWorld, hubWorld } from '../support/hub-world';

let world: HubWorld;
beforeEach(async () => {
  world = await hubWorld();
  await world.setUp();
});
afterEach(() => world.close());

test('somebody opens her own copy, takes the conversation, and a colleague sees it', async () => {
  const conversation = await world.customerWrites();
  const opened = await world.open('alice', conversation);
  expect(readable(opened)).toContain('Tent pole snapped');
  expect(notificationOf(await world.act('alice', conversation, { do: 'take' }))).toBe('This is yours now.');
  expect(world.labels(conversation)).toContain('@alice');
  expect(readable(await world.open('bob', conversation))).toContain('Alice owns this');
});
