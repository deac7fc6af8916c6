/** Exchange files a customer's reply as a new conversation. */
import { describe, expect, test } from '@jest/globals';
import { type OutlookWorld, outlookWorld } from '../support/outlook-world';

async function begun(): Promise<{ world: OutlookWorld; earlier: string }> {
  const world = await outlookWorld({ unsettled: { repliesFromElsewhere: 'apart' } });
  const earlier = await world.customerWrites();
  await world.sweep();
  await world.act(earlier, 'alice', { do: 'take' });
  await world.act(earlier, 'alice', { do: 'tag', add: 'billing' });
  return { world, earlier };
}

const readable = async (world: OutlookWorld, conversation: string, by: string): Promise<string> =>
  JSON.stringify(await world.open(conversation, by));

describe('a reply Exchange files as a new conversation', () => {
  test('says what it answers, is taken over by one press, and undone by another', async () => {
    const { world, earlier } = await begun();
    const later = await world.customerWrites({ in: earlier, text: 'Any news?' });
    expect(later).not.toBe(earlier);
    expect(await readable(world, later, 'bob')).toContain('This answers “Tent pole snapped”, which Alice owns.');
    await world.act(later, 'bob', { do: 'take-over' });
    expect([world.categories(later), world.categories(earlier)]).toEqual([
      [['#billing', '@alice']],
      [['#billing', '✓alice']],
    ]);
    await world.act(later, 'bob', { do: 'undo' });
    expect(world.categories(earlier)).toEqual([['#billing', '@alice']]);
    expect(await readable(world, later, 'bob')).toContain('take-over');
  });

  test('costs nothing without such a header, two requests before a pass has seen it, and one after', async () => {
    const { world, earlier } = await begun();
    const cost = async (conversation: string) => {
      await world.open(conversation, 'bob');
      world.graph.ledger.clear();
      await world.open(conversation, 'bob');
      return world.requests().length;
    };
    const usual = await cost(earlier);
    const later = await world.customerWrites({ in: earlier, text: 'Any news?' });
    expect(await cost(later)).toBe(usual + 2);
    await world.sweep();
    expect(await cost(later)).toBe(usual + 1);
  });
});
