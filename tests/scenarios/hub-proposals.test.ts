/** What agents propose, decided by a lead who sits at another mailbox. */
import { expect, test } from '@jest/globals';
import { actionUnder, parametersOf, readable } from '../support/cards';
import { hubWorld } from '../support/hub-world';

test('a lead at another mailbox decides a proposal on the list Not for us; her home does not pay for it', async () => {
  const world = await hubWorld();
  try {
    await world.setUp();
    const conversation = await world.customerWrites({ from: { name: 'Pills', address: 'sales@pills.example' } });
    await world.act('alice', conversation, { do: 'dismiss' });
    await world.act('alice', conversation, { do: 'propose-always', address: 'sales@pills.example' });
    for (let at = 0; at < 6; at++) {
      const other = await world.customerWrites({ subject: `Another matter ${at}` });
      await world.act('alice', other, { do: 'take' });
      await world.act('alice', other, { do: 'close' });
    }
    const asked = world.gmail.ledger.length;
    const home = await world.home('dana');
    const units = world.gmail.ledger.slice(asked).reduce((sum, request) => sum + request.units, 0);
    // A budget for ten thousand conversations: counts alone, no reading of what was written today.
    expect(units).toBeLessThanOrEqual(100);
    const list = actionUnder(home, 'Not for us');
    const onList = async () => readable(await world.run('dana', list.function, parametersOf(list)));
    expect(await onList()).toContain('sales@pills.example, proposed by Alice');
    await world.act('dana', conversation, { do: 'always', address: 'sales@pills.example' });
    expect(await onList()).not.toContain('proposed by');
  } finally {
    await world.close();
  }
}, 120_000);
