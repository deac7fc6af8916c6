import { expect, test } from '@jest/globals';
import { graphFetch, outlookWorld } from '../support/outlook-world';
import { expectOnlyPressed } from '../support/sent';

test('a world that sent by itself fails its test, and what a person pressed does not', async () => {
  const world = await outlookWorld({ setUp: false });
  expect(expectOnlyPressed).not.toThrow();
  const conversation = await world.customerWrites();
  const token = await world.tokens('alice').token();
  const address = `https://graph.microsoft.com/v1.0/users/support@fernhill.example/messages/${conversation}/send`;
  await graphFetch(world.graph)(address, { method: 'POST', headers: { Authorization: `Bearer ${token}` } });
  // As after every test of a file with a world in it.
  expect(expectOnlyPressed).toThrow(/^sent: .*\/send/);
  world.graph.ledger.clear();
  expect(expectOnlyPressed).toThrow();
  world.pressed.push(...world.graph.ledger.sent);
  expect(expectOnlyPressed).not.toThrow();
});
