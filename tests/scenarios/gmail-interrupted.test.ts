import { beforeAll, describe, expect, test } from '@jest/globals';
import { notificationOf, readable } from '../support/cards';
import { type GmailWorld, gmailWorld, type SavedWorld } from '../support/gmail-world';

let taken: { from: SavedWorld; id: string };

beforeAll(async () => {
  const world = await gmailWorld();
  await world.setUp();
  const id = await world.customerWrites();
  await world.act(id, 'alice', { do: 'take' });
  world.pass(10);
  taken = { from: world.saved(), id };
  await world.close();
});

/** A world of its own in which Alice has just taken the conversation. */
async function prepared(intercept?: () => { kill: true } | undefined): Promise<{ world: GmailWorld; id: string }> {
  const { from, id } = taken;
  return { world: await gmailWorld({ from, intercept: () => intercept?.() }), id };
}

const commands: [string, Record<string, unknown>][] = [
  ['assign', { do: 'assign', to: 'bob' }],
  ['tag', { do: 'tag', replace: 'yes', tags: ['billing'] }],
  ['note', { do: 'note', text: '@carol please look' }],
  ['close', { do: 'close' }],
  ['snooze', { do: 'snooze', until: Date.parse('2026-12-01T08:00:00Z') }],
];

/** Which requests are struck: all in the long run; otherwise half of them, the other half at the next turn. */
const placesOf = (turn: number): number[] =>
  [1, 2, 3, 4, 5, 6].filter((place) => process.env.DOCKET_LONG !== undefined || (place + turn) % 2 === 0);

describe('an execution that is ended between any two requests', () => {
  test.each(commands.map((command, turn) => [...command, turn] as const))(
    '%s is finished by the next pass, or never began',
    async (_name, command, turn) => {
      const clean = await prepared();
      await clean.world.act(clean.id, 'alice', command);
      const wanted = clean.world.labels(clean.id);
      const untouched = [['@alice']];
      const requests = clean.world.gmail.ledger.length;
      await clean.world.close();
      expect(requests).toBeGreaterThan(3);

      for (const cut of placesOf(turn)) {
        let left = Number.POSITIVE_INFINITY;
        const { world, id } = await prepared(() => (left-- <= 0 ? { kill: true } : undefined));
        left = cut;
        const ended = await world.act(id, 'alice', command);
        left = Number.POSITIVE_INFINITY;
        const whole = ended.ok;
        world.pass(10);
        await world.sweep();
        const marks = world.labels(id);
        const written = world.mailbox.all().filter(({ raw }) => /^Subject: Docket dk/m.test(raw)).length;
        // One entry is the taking; a second one means that the command had begun, and then it has to be whole.
        expect({ cut, marks }).toEqual({ cut, marks: whole || written > 1 ? wanted : untouched });
        if (!whole) {
          await world.act(id, 'alice', command);
          expect({ cut, again: world.labels(id) }).toEqual({ cut, again: wanted });
        }
        await world.close();
      }
    },
  );
});

describe('a service that stumbles', () => {
  test.each(
    (['429', '503', '500-after', 'timeout-before', 'timeout-after'] as const).map(
      (kind, turn) => [kind, turn] as const,
    ),
  )('%s at any request is tried again', async (kind, turn) => {
    const fault = kind === '429' ? 429 : kind === '503' ? 503 : kind;
    for (const n of placesOf(turn)) {
      const { world, id } = await prepared();
      world.gmail.inject({ when: n, fault });
      const done = await world.act(id, 'alice', { do: 'note', text: '@carol is it there?' });
      expect({ n, said: notificationOf(done) }).toEqual({ n, said: expect.stringContaining('Note saved') });
      expect({ n, marks: world.labels(id) }).toEqual({ n, marks: [['?carol', '@alice']] });
      const seen = readable(await world.open(id, 'bob'));
      expect(seen.split('@carol is it there?')).toHaveLength(2);
      await world.close();
    }
  });

  test('a service that stays down ends in a sentence, within the time Google gives', async () => {
    const { world, id } = await prepared();
    world.gmail.inject({ when: () => true, fault: 503, times: 1000 });
    const opened = await world.open(id);
    expect(opened.ok).toBe(true);
    expect(opened.virtualMs).toBeLessThan(30_000);
    expect(readable(opened)).toContain('Gmail is busy');
    world.gmail.clearFaults();
    expect(readable(await world.open(id))).toContain('Tent pole snapped');
    await world.close();
  });
});
