import { describe, expect, test } from '@jest/globals';
import { hasEntryFacts } from '../../../src/reports/entry-facts';
import { readGathered } from '../../../src/reports/gathered-days';
import { recordsOf } from '../../../src/reports/record';
import { readTransitions } from '../../../src/sla/transitions';
import { day, hour, scopes, World } from '../../support/core-world';

const zone = (world: World) => readTransitions(world.config.zones[world.config.timeZone]!);
const kept = (world: World) => readGathered(world.mailbox.gathered(), zone(world));
/** What the journal tells, read whole. */
const journal = (world: World) =>
  world.mailbox
    .ids()
    .flatMap((id) => world.mailbox.read(id).entries)
    .filter(hasEntryFacts)
    .flatMap(recordsOf);
const sorted = (records: readonly { is: string; id: string }[]) =>
  [...records].sort((a, b) => (a.is + a.id < b.is + b.id ? -1 : 1));

describe.each(scopes)('gathering, marks by %s', (scope) => {
  /** Days of three conversations each, of which two are closed and one of these is opened again. */
  function busy(days: number, swept = true): World {
    const world = new World({ scope });
    world.sweeps();
    for (let n = 0; n < days; n += 1) {
      const [one, two] = [world.conversation(), world.conversation(), world.conversation()];
      world.passes(hour);
      if (swept) world.sweeps();
      one.replies('bob').acts('bob', { do: 'close' });
      two.acts('alice', { do: 'close' });
      if (swept) world.sweeps();
      world.passes(hour);
      two.customerWrites();
      if (swept) world.sweeps();
      world.passes(day - 2 * hour - 10_000);
    }
    return world;
  }

  test('holds the facts of the journal, whole days as one item each', () => {
    const world = busy(4);
    const { records, items } = kept(world);
    expect(sorted(records)).toEqual(sorted(journal(world)));
    const days = items.filter(({ through }) => through !== null);
    expect(days.map(({ first, last }) => last - first)).toEqual([0, 0, 0]);
    expect(new Set(days.map(({ first }) => first)).size).toBe(3);
  });

  test('a second pass writes nothing more', () => {
    const world = busy(2);
    world.sweeps();
    world.sweeps();
    const before = world.mailbox.gathered();
    world.sweeps();
    expect(world.mailbox.gathered()).toEqual(before);
  });

  test('a conversation looked at again is not gathered again', () => {
    const world = busy(1);
    const story = world.conversation().acts('alice', { do: 'close' });
    world.sweeps();
    const before = world.mailbox.gathered();
    story.acts('bob', { do: 'note', text: 'Well done.' });
    expect(world.sweeps().examined).toBe(1);
    expect(world.mailbox.gathered()).toEqual(before);
  });

  test('a month that is over becomes one item', () => {
    const world = busy(12);
    const november = world.mailbox.gathered().filter(({ key }) => key === '2026-11');
    expect(november).toHaveLength(1);
    expect(kept(world).items.find(({ first, last }) => last > first)).toMatchObject({ part: 0, parts: 1 });
    expect(sorted(kept(world).records)).toEqual(sorted(journal(world)));
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -40)],
    ['written over', () => 'Somebody typed here.'],
    ['with a line too few', (text: string) => text.replace(/\n\["c".*\n/, '\n')],
    ['with a line nobody can read', (text: string) => text.replace('["c"', '["d"')],
  ])('a day’s item that is %s is made anew from the journal', (_, damage) => {
    const world = busy(3);
    const first = world.mailbox.gathered()[0]!;
    world.mailbox.spoilGathered((items) =>
      items.map((item) => (item.id === first.id ? { ...item, text: damage(item.text) } : item)),
    );
    expect(kept(world).records.length).toBeLessThan(journal(world).length);
    world.conversation();
    world.sweeps();
    expect(sorted(kept(world).records)).toEqual(sorted(journal(world)));
  });

  test('a day in between that is gone is made anew from the journal', () => {
    const world = busy(4);
    const [, second] = kept(world).items;
    world.mailbox.spoilGathered((items) => items.filter(({ id }) => id !== second!.id));
    expect(kept(world).records.length).toBeLessThan(journal(world).length);
    world.conversation();
    world.sweeps();
    expect(sorted(kept(world).records)).toEqual(sorted(journal(world)));
  });

  test('what went by while changes were forgotten is found in the journal', () => {
    const world = busy(2);
    const story = world.conversation().acts('alice', { do: 'close' });
    world.mailbox.forgetChanges();
    world.sweeps();
    expect(kept(world).records.filter(({ conversation }) => conversation === story.id)).toHaveLength(2);
    world.passes(day);
    world.conversation();
    world.sweeps();
    expect(sorted(kept(world).records)).toEqual(sorted(journal(world)));
  });

  test('days nobody looked are gathered at the next pass', () => {
    const world = busy(3, false);
    world.sweeps();
    world.passes(day);
    world.conversation();
    world.sweeps();
    expect(sorted(kept(world).records)).toEqual(sorted(journal(world)));
  });

  test('cut off after any write, it is made good by the next pass', () => {
    for (let writes = 0; writes < 12; writes += 1) {
      const world = busy(2);
      world.conversation().acts('alice', { do: 'close' });
      world.passes(day);
      world.conversation().acts('bob', { do: 'close' });
      world.mailbox.powerFor(writes);
      expect(() => {
        world.sweeps();
        world.mailbox.powerFor(0);
        world.conversation();
        world.sweeps();
      }).toThrow();
      world.mailbox.powerFor(null);
      world.sweeps();
      expect(sorted(kept(world).records)).toEqual(sorted(journal(world)));
    }
  });

  test('a pass that runs out of time goes on later', () => {
    const world = busy(1);
    world.conversation().acts('alice', { do: 'close' });
    world.conversation().acts('alice', { do: 'close' });
    world.sweeps(1);
    expect(kept(world).records.length).toBeLessThan(journal(world).length);
    world.sweeps();
    expect(sorted(kept(world).records)).toEqual(sorted(journal(world)));
  });
});
