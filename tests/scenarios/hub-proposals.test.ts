/** What agents propose, decided by a lead who sits at another mailbox. */
import { expect, test } from '@jest/globals';
import { readable } from '../support/cards';
import { hubWorld } from '../support/hub-world';

test('a lead at another mailbox decides a proposal from the overview', async () => {
  const world = await hubWorld();
  try {
    await world.setUp();
    const conversation = await world.customerWrites({ from: { name: 'Pills', address: 'sales@pills.example' } });
    await world.act('alice', conversation, { do: 'dismiss' });
    await world.act('alice', conversation, { do: 'propose-always', address: 'sales@pills.example' });
    expect(readable(await world.home('dana'))).toContain('sales@pills.example, proposed by Alice');
    expect(readable(await world.home('bob'))).not.toContain('proposed by');
    await world.act('dana', conversation, { do: 'always', address: 'sales@pills.example' });
    expect(readable(await world.home('dana'))).not.toContain('proposed by');
  } finally {
    await world.close();
  }
}, 120_000);
