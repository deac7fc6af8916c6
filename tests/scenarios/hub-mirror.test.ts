/** The agents' build that may put labels on mail: the team's marks on the agent's own copy. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readable } from '../support/cards';
import { type HubWorld, hubWorld } from '../support/hub-world';

let world: HubWorld;
beforeAll(async () => {
  world = await hubWorld({ agents: 'gmail-agent-marks' });
  await world.setUp();
}, 120_000);
afterAll(() => world.close());

test('opening brings the marks to one’s own copy, and takes off what holds no longer', async () => {
  const conversation = await world.customerWrites();
  await world.act('alice', conversation, { do: 'tag', replace: 'yes', tags: 'billing' });
  expect(readable(await world.open('bob', conversation))).toContain('Tent pole snapped');
  expect(world.ownLabels('bob', conversation)).toEqual(['#billing', '@unassigned', '~New'].sort());
  await world.act('alice', conversation, { do: 'take' });
  await world.act('alice', conversation, { do: 'tag', remove: 'billing' });
  await world.open('bob', conversation);
  expect(world.ownLabels('bob', conversation)).toEqual(['@alice']);
  world.gmail.clearLedger();
  await world.open('bob', conversation);
  const writes = world.gmail.ledger.filter(
    ({ user, method }) => user.startsWith('bob') && /modify|create/.test(method),
  );
  expect(writes).toHaveLength(0);
});

test('a label of the agent’s own that is called like a mark is left alone', async () => {
  const conversation = await world.customerWrites({ subject: 'Another' });
  const own = world.own('carol');
  const label = own.makeName('@alice');
  await world.act('alice', conversation, { do: 'take' });
  await world.open('carol', conversation);
  expect(own.withName(label.id)).toHaveLength(0);
});
