import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Execution } from '../../emulators/apps-script';
import { cardOf, commandBehind, notificationOf, readable, stayed } from '../support/cards';
import { type GmailWorld, gmailWorld } from '../support/gmail-world';

/** What a person sends: a button's own parameters, the ticked boxes, what stands in the lists below. */
async function bulk(
  world: GmailWorld,
  by: string,
  command: Record<string, string>,
  inputs: Record<string, string[]> = {},
  nonce = 'a-press',
): Promise<Execution> {
  const formInputs = Object.fromEntries(
    Object.entries(inputs).map(([field, value]) => [field, { stringInputs: { value } }]),
  );
  const fields = Object.keys(inputs).filter((field) => !field.includes('.'));
  const parameters = { command: JSON.stringify(command), fields: fields.join(','), nonce, by };
  return world.run('onBulk', { commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', parameters, formInputs } });
}

describe('a bulk on Gmail', () => {
  let world: GmailWorld;
  beforeEach(async () => {
    world = await gmailWorld();
    await world.setUp();
  });
  afterEach(() => world.close());

  async function conversations(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n++) ids.push(await world.customerWrites({ subject: `Question ${n}` }));
    await world.sweep();
    return ids;
  }

  test('the boxes of a list stand beside its conversations, and the whole list can be meant', async () => {
    await conversations(3);
    const list = await world.run('onBoard', {
      commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', parameters: { list: 'unassigned', by: 'dana' } },
    });
    const card = JSON.stringify(cardOf(list));
    expect(card.split('"controlType":"CHECK_BOX"')).toHaveLength(4);
    expect(readable(list)).toContain('All 3 in this list');
  });

  test('ticked ones are assigned, and all of it is taken back', async () => {
    const ids = await conversations(3);
    const done = await bulk(
      world,
      'dana',
      { do: 'assign', from: 'unassigned' },
      {
        chosen: [],
        ...Object.fromEntries(ids.slice(0, 2).map((id) => [`chosen.${id}`, [id]])),
        to: ['bob'],
      },
    );
    expect(readable(done)).toContain('2 conversations changed.');
    expect(ids.map((id) => world.labels(id))).toEqual([[['@bob']], [['@bob']], [['@unassigned', '~New']]]);
    const undone = await bulk(world, 'dana', commandBehind(done, 'Undo all'), {}, 'another press');
    expect(readable(undone)).toContain('Undone in 2 conversations.');
    expect(ids.map((id) => world.labels(id))).toEqual(ids.map(() => [['@unassigned', '~New']]));
  });

  test('nothing ticked leaves the card as it is', async () => {
    const refused = await bulk(world, 'dana', { do: 'close' }, { chosen: [] });
    expect(stayed(refused)).toBe(true);
    expect(notificationOf(refused)).toBe('No conversation is ticked. Tick the ones you mean, then try again.');
  });

  test('a hundred take as many presses as the time and the quota need, and each is written once', async () => {
    const ids = await conversations(100);
    let card = await bulk(world, 'dana', { do: 'assign', from: 'unassigned' }, { all: [ids.join(' ')], to: ['bob'] });
    let presses = 1;
    while (readable(card).includes('so far')) {
      expect(card.ok).toBe(true);
      expect(card.virtualMs).toBeLessThan(30_000);
      const command = commandBehind(card, 'Continue');
      // Whoever presses twice, or again because the answer was lost, doubles nothing.
      if (presses === 1) await bulk(world, 'dana', command, {}, 'go 1');
      world.pass(1);
      card = await bulk(world, 'dana', command, {}, `go ${presses}`);
      presses += 1;
      expect(presses).toBeLessThan(8);
    }
    expect(readable(card)).toContain('100 conversations changed.');
    for (const id of ids) expect(world.labels(id)).toEqual([['@bob']]);
    const entries = world.mailbox
      .all()
      .filter(({ uid }) => /assigned this to Bob/.test(world.mailbox.parsed(uid).text ?? ''));
    expect(entries).toHaveLength(100);
  }, 120_000);
});
