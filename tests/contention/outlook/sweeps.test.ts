import { expect, test } from '@jest/globals';
import { parseEntry } from '../../../src/journal/text';
import type { DocketError } from '../../../src/words/errors';
import { type Team, teamFrom } from './outlook';

const many = process.env.DOCKET_LONG !== undefined;
const histories = many ? 400 : 2;

/** Entries Docket wrote by itself, by conversation: ids of all stored items, doubles included. */
function byItself({ world }: Team): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const text of world.journal()) {
    const read = parseEntry(text, 0);
    if (!read.ok || read.entry.by !== 'docket') continue;
    const { conversation, id } = read.entry;
    found.set(conversation, [...(found.get(conversation) ?? []), id]);
  }
  return found;
}

test(
  `${histories} histories of two to five panes that do the upkeep at once: every effect once, and nothing left for the next pass`,
  async () => {
    let stored = 0;
    let effects = 0;
    // The third is one whose answers are lost.
    for (let seed = 2; seed < 2 + histories; seed++) {
      const team = await teamFrom(seed, seed % 3 === 0 ? { lossy: true } : {});
      const { world, lane, panes } = team;
      const fresh = [await world.customerWrites(), await world.customerWrites()];
      const waiting = await world.customerWrites();
      await world.act(waiting, 'alice', { do: 'take' });
      await world.act(waiting, 'alice', { do: 'wait' });
      const snoozed = await world.customerWrites();
      await world.act(snoozed, 'bob', { do: 'take' });
      await world.act(snoozed, 'bob', { do: 'snooze', until: String(world.now() + 600_000) });
      world.pass(30);
      await world.customerWrites({ in: waiting });
      const fault = team.lossy ? world.graph.inject({ skip: lane.below(80), timeout: 'after' }) : null;
      await lane.run(
        panes.slice(0, 2 + lane.below(4)).map((pane) => async () => {
          await lane.sleep(lane.below(1500));
          // A pass that Outlook has no time for leaves its work to the next one.
          await pane.sweep().catch((error: DocketError) => expect(error.code).toBe('busy'));
        }),
      );
      fault?.remove();
      world.pass(1);
      await world.sweep();
      for (const id of fresh) expect([seed, world.categories(id)]).toEqual([seed, [['@unassigned', '~New']]]);
      expect([seed, world.categories(waiting)]).toEqual([seed, [[], ['@alice']]]);
      expect([seed, world.categories(snoozed)]).toEqual([seed, [['@bob']]]);
      expect([seed, world.folders(snoozed)]).toEqual([seed, ['inbox']]);
      const entries = byItself(team);
      for (const id of [...fresh, waiting, snoozed]) {
        expect([seed, new Set(entries.get(id)).size]).toEqual([seed, 1]);
        effects += 1;
        stored += entries.get(id)!.length;
      }
      world.graph.ledger.clear();
      world.pass(5);
      await world.sweep();
      // The board's position moves on; categories and the journal stay as they are.
      const isEffect = (url: string) => /\/messages$|\/move$|\$select=id,categories/.test(url);
      const again = world.graph.ledger.rows.filter(({ method, url }) => method !== 'GET' && isEffect(url));
      expect([seed, again.map(({ method, url }) => `${method} ${url}`)]).toEqual([seed, []]);
    }
    if (many) console.log(JSON.stringify({ histories, effects, itemsStored: stored }));
  },
  many ? 3_600_000 : 60_000,
);
