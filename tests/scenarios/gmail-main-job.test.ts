import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GmailWorld, gmailWorld } from '../support/gmail-world';

describe('the main job on Gmail', () => {
  let world: GmailWorld;
  beforeAll(async () => {
    world = await gmailWorld();
  });
  afterAll(() => world.close());

  test('first home asks to set up', async () => {
    const home = await world.home();
    console.log(JSON.stringify(home, null, 1).slice(0, 3000));
    const done = await world.setUp();
    console.log(JSON.stringify(done, null, 1).slice(0, 6000));
    expect(done.error).toBeUndefined();
  });

  test('take', async () => {
    await world.setUp();
    const id = await world.customerWrites();
    const opened = await world.open(id);
    console.log(JSON.stringify(opened, null, 1).slice(0, 9000));
    const taken = await world.act(id, 'alice', { do: 'take' });
    console.log(JSON.stringify({ ...taken, result: 0 }, null, 1).slice(0, 5000), world.labels(id));
    const home = await world.home('alice');
    console.log(JSON.stringify(home, null, 1).slice(0, 9000));
  });
});
