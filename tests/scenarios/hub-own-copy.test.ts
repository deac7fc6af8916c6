/** What an agent's own mailbox lets the add-on read is less than documented; the team's copy is found all the same. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readable } from '../support/cards';
import { type HubWorld, hubWorld } from '../support/hub-world';

const refusal = JSON.stringify({ error: { code: 403, message: 'Missing access token for authorization.' } });

let world: HubWorld;
let isDeaf = false;
beforeAll(async () => {
  world = await hubWorld({
    intercept({ url, method }) {
      if (isDeaf && url.includes('/threads/') && url.includes('format=metadata')) return { status: 403, body: refusal };
      // A list of filters that does not tell yet what was made.
      if (isDeaf && method.toUpperCase() === 'GET' && url.includes('/settings/filters'))
        return { status: 200, body: '{}' };
      return undefined;
    },
  });
  await world.setUp();
}, 120_000);
afterAll(() => world.close());

test('by the open message alone where Gmail refuses the others of its thread', async () => {
  const conversation = await world.customerWrites();
  isDeaf = true;
  expect(readable(await world.open('alice', conversation))).toContain('Tent pole snapped');
  isDeaf = false;
});

test('a filter whose making was not heard of is no fault', async () => {
  const made = await world.byHand('stampNewMail');
  isDeaf = true;
  const again = await world.byHand('stampNewMail');
  isDeaf = false;
  expect([made.ok, again.ok]).toEqual([true, true]);
  expect(world.filters).toHaveLength(2);
});
