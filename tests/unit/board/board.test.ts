import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldAtMost, listName, ownerNames, pageSize } from '../../../src/board/list';
import { type Cut, readPosition, withTurn, writePosition } from '../../../src/board/position';
import { byUrgency, decodeRow, encodeRow, rowOf } from '../../../src/board/row';
import { readList } from '../../../src/use-cases/list';
import type { BoardRow } from '../../../src/words/board';
import type { BoardQuery } from '../../../src/words/inbox';
import { contextOf, day, hour, type Story, scopes, World } from '../../support/core-world';

const handles = Array.from({ length: 60 }, (_, index) => `member-${index}`);
const minutes = fc.option(fc.integer({ min: 0, max: 64 ** 4 - 1 }).map((n) => Date.UTC(2010, 0, 1) + n * 60_000));
const row: fc.Arbitrary<BoardRow> = fc.record({
  conversation: fc.stringMatching(/^[0-9a-f]{16}$/),
  owner: fc.option(fc.constantFrom(...handles)),
  status: fc.constantFrom('new' as const, 'open' as const, 'waiting' as const, 'snoozed' as const, 'thanked' as const),
  priority: fc.constantFrom('urgent' as const, 'high' as const, 'normal' as const),
  waitingSince: minutes,
  due: minutes,
  next: minutes,
  done: fc.stringMatching(/^[a-z0-9]{5}$/),
});

describe('rows', () => {
  test('come back from their text, in at most 41 characters', () => {
    fc.assert(
      fc.property(row, (one) => {
        const text = encodeRow(one, handles);
        expect(text.length).toBeLessThanOrEqual(41);
        expect(text).not.toMatch(/\n/);
        expect(decodeRow(text, handles)).toEqual(one);
      }),
    );
  });
  test('keep times to the minute, within the years their form can say', () => {
    const at = (waitingSince: number) =>
      decodeRow(encodeRow({ ...fc.sample(row, 1)[0]!, waitingSince }, handles), handles)?.waitingSince;
    const minute = Date.parse('2026-11-23T09:42:00Z');
    expect(at(minute + 30_001)).toBe(minute);
    // What is older than the form can say counts as from its beginning.
    expect(at(Date.parse('2009-05-01T10:00:00Z'))).toBe(Date.UTC(2010, 0, 1));
    expect(at(Date.UTC(2050, 0, 1))).toBe(Date.UTC(2010, 0, 1) + (64 ** 4 - 1) * 60_000);
  });
  test.each(['', 'c1', 'c1,0', 'c1,zz,o,-,-,-,', 'c1,-,z9,-,-,-,', ',,,,,,,', 'c1,-', 'null', '{}'])(
    '%p is damaged',
    (text) => {
      expect(decodeRow(text, handles)).toBeNull();
    },
  );
  test('any text reads as a row or as none', () => {
    fc.assert(fc.property(fc.string(), (text) => void decodeRow(text, handles)));
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 9 }), (parts) => void decodeRow(parts.join(','), handles)),
    );
  });
  test('a row of somebody no longer listed is none, so that it is made anew', () => {
    const text = encodeRow({ ...fc.sample(row, 1)[0]!, owner: 'member-9' }, handles);
    expect(decodeRow(text, handles.slice(0, 5))).toBeNull();
  });

  const world = new World();
  const rowNow = (story: Story) => rowOf(story.desk(), story.world.now);
  test('only what is looked after has one', () => {
    expect(rowNow(world.conversation({ at: 5 }))).toBeNull();
    expect(rowNow(world.conversation().acts('alice', { do: 'close' }))).toBeNull();
    expect(rowNow(world.conversation())).toMatchObject({ status: 'new', owner: null, done: '' });
  });
  test('closed with thanks has one', () => {
    const story = world.conversation().acts('alice', { do: 'close' }).customerWrites('Thanks!');
    expect(rowNow(story)).toMatchObject({ status: 'thanked', owner: 'alice', waitingSince: null });
  });
  test('names the last entry as done only where its marks are written', () => {
    const story = world.conversation().acts('alice', { do: 'take' });
    expect(story.desk().entries[0]!.id.startsWith(rowNow(story)!.done)).toBe(true);
    expect(rowNow(story)!.done).not.toBe('');
    world.mailbox.powerFor(1);
    expect(() => story.acts('alice', { do: 'wait' })).toThrow();
    world.mailbox.powerFor(null);
    expect(rowNow(story)!.done).toBe('');
  });
  test('snoozed until', () => {
    const story = world.conversation();
    const until = String(world.now + day);
    expect(rowNow(story.acts('alice', { do: 'snooze', until }))).toMatchObject({
      status: 'snoozed',
      next: Number(until),
    });
  });
});

describe('order', () => {
  const base: BoardRow = {
    conversation: 'a',
    owner: null,
    status: 'open',
    priority: 'normal',
    waitingSince: null,
    due: null,
    next: null,
    done: '',
  };
  test('due first, then the longest wait, then priority, then the id', () => {
    const rows: BoardRow[] = [
      { ...base, conversation: 'answered' },
      { ...base, conversation: 'answered urgent', priority: 'urgent' },
      { ...base, conversation: 'short', waitingSince: 9 },
      { ...base, conversation: 'long', waitingSince: 1 },
      { ...base, conversation: 'long urgent', waitingSince: 1, priority: 'urgent' },
      { ...base, conversation: 'due', waitingSince: 8, due: 20 },
    ];
    expect([...rows].sort(byUrgency).map(({ conversation }) => conversation)).toEqual([
      'due',
      'long urgent',
      'long',
      'short',
      'answered urgent',
      'answered',
    ]);
  });
  test('does not depend on where one begins', () => {
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ conversation }) => conversation, maxLength: 12 }), (rows) => {
        const sorted = [...rows].sort(byUrgency);
        expect([...rows].reverse().sort(byUrgency)).toEqual(sorted);
      }),
    );
  });
});

describe('where the sweep stands', () => {
  test('comes back from its text', () => {
    const cuts: (Cut | null)[] = [
      null,
      { from: null, behind: '' },
      { from: null, behind: 'c1' },
      { from: '99', behind: '' },
      { from: '99', behind: 'c1' },
    ];
    for (const cut of cuts) expect(readPosition(writePosition({ at: '123', cut }))).toEqual({ at: '123', cut });
    expect(readPosition(null)).toEqual({ at: null, cut: null });
    for (const cut of cuts) {
      const whole = {
        at: '123',
        cut,
        owed: ['c3', 'c4'],
        missed: ['c5'],
        turn: 'bob',
        swept: 1_764_000_000_000,
        again: { made: 1_764_000_000_000, behind: 'c2' },
      };
      expect(readPosition(writePosition(whole))).toEqual(whole);
      expect(readPosition(withTurn(writePosition(whole), 'alice'))).toEqual({ ...whole, turn: 'alice' });
    }
    expect(readPosition('123 swept soon')).toEqual({ at: '123', cut: null });
  });
});

describe.each(scopes)('lists, marks by %s', (scope) => {
  const list = (world: World, query: BoardQuery, by: string | null = 'alice') =>
    world.mailbox.run(readList(query, ['@unassigned'], world.context(by)));
  const ids = (world: World, query: BoardQuery, by?: string) =>
    list(world, query, by).shown.map(({ row: { conversation } }) => conversation);
  const swept = () => {
    const world = new World({ scope });
    world.sweeps();
    return world;
  };

  test('mine: what needs me before what waits, the longest wait first', () => {
    const world = swept();
    const [waiting, second, first, other] = [0, 1, 2, 3].map(() => world.conversation());
    waiting!.acts('alice', { do: 'take' }).acts('alice', { do: 'wait' });
    first!.acts('alice', { do: 'take' }).replies('alice').customerWrites().passes(hour);
    second!.acts('alice', { do: 'take' });
    other!.acts('bob', { do: 'take' });
    world.sweeps();
    expect(ids(world, { list: 'mine' })).toEqual([second!.id, first!.id, waiting!.id]);
    expect(ids(world, { list: 'mine' }, 'bob')).toEqual([other!.id]);
    expect(ids(world, { list: 'member', of: 'bob' })).toEqual([other!.id]);
  });

  test('asked, unassigned, waiting, snoozed, tag, thanks', () => {
    const world = swept();
    const one = world.conversation().acts('alice', { do: 'note', text: '@carol?' });
    const two = world.conversation().acts('alice', { do: 'tag', add: 'billing' }).acts('alice', { do: 'wait' });
    const three = world.conversation().acts('alice', { do: 'snooze', until: String(world.now + day) });
    const four = world.conversation().acts('alice', { do: 'close' }).customerWrites('Thanks!');
    world.sweeps();
    expect(ids(world, { list: 'asked' }, 'carol')).toEqual([one.id]);
    expect(ids(world, { list: 'unassigned' })).toEqual([one.id, two.id, three.id]);
    expect(ids(world, { list: 'waiting' })).toEqual([two.id]);
    expect(ids(world, { list: 'snoozed' })).toEqual([three.id]);
    expect(ids(world, { list: 'tag', of: 'billing' })).toEqual([two.id]);
    expect(ids(world, { list: 'thanks' })).toEqual([four.id]);
  });

  test('reading a list writes nothing', () => {
    const world = swept();
    world.conversation();
    const before = world.mailbox.writes.length;
    for (const name of ['home', 'mine', 'unassigned', 'unsorted', 'overview', 'thanks'] as const)
      list(world, { list: name });
    expect(world.mailbox.writes).toHaveLength(before);
  });

  test('mail nobody has sorted shows at once; beyond five it is counted', () => {
    const world = swept();
    const stories = Array.from({ length: foldAtMost + 2 }, () => world.conversation());
    const read = list(world, { list: 'unassigned' });
    expect(read.shown).toHaveLength(foldAtMost);
    expect(read.unsorted).toBe(2);
    world.sweeps();
    expect(list(world, { list: 'unassigned' })).toMatchObject({ unsorted: 0, shown: { length: stories.length } });
  });

  test('mail that a pass has not reached stays counted, also where history has forgotten where it began', () => {
    const world = swept();
    const stories = Array.from({ length: foldAtMost + 4 }, () => world.conversation());
    world.sweeps(2);
    const left = { unsorted: 2, shown: { length: foldAtMost + 2 } };
    expect(list(world, { list: 'unassigned' })).toMatchObject(left);
    world.mailbox.forgetChanges();
    expect(list(world, { list: 'unassigned' })).toMatchObject(left);
    while (world.sweeps(2).left > 0);
    expect(list(world, { list: 'unassigned' })).toMatchObject({ unsorted: 0, shown: { length: stories.length } });
  });

  test('what mail has moved to another list is gone from this one at once', () => {
    const world = swept();
    const story = world.conversation().acts('alice', { do: 'take' }).replies('alice');
    world.sweeps();
    expect(ids(world, { list: 'waiting' })).toEqual([story.id]);
    story.customerWrites();
    expect(ids(world, { list: 'waiting' })).toEqual([]);
    expect(ids(world, { list: 'mine' })).toEqual([story.id]);
  });

  test('a snooze that is over is shown as open', () => {
    const world = swept();
    const story = world.conversation().acts('alice', { do: 'take' });
    story.acts('alice', { do: 'snooze', until: String(world.now + hour) }).passes(2 * hour);
    expect(list(world, { list: 'mine' }).shown[0]!.row.status).toBe('open');
  });

  test('pages of ten, each conversation once', () => {
    const world = swept();
    const stories = Array.from({ length: 23 }, () => world.conversation().acts('alice', { do: 'take' }));
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const read = list(world, { list: 'mine', ...(cursor ? { cursor } : {}) });
      seen.push(...read.shown.map(({ row: { conversation } }) => conversation));
      expect(read.shown.length).toBeLessThanOrEqual(pageSize);
      cursor = read.next === null ? undefined : String(read.next);
      pages += 1;
    } while (cursor);
    expect(pages).toBe(3);
    expect(seen.sort()).toEqual(stories.map(({ id }) => id).sort());
  });

  test.each(['-1', 'x', '999', '1e9', ''])('a cursor %p is harmless', (cursor) => {
    const world = swept();
    world.conversation().acts('alice', { do: 'take' });
    expect(() => list(world, { list: 'mine', cursor })).not.toThrow();
  });

  test('without a board every conversation is found all the same', () => {
    const world = swept();
    const stories = [1, 2, 3, 4, 5, 6, 7].map(() => world.conversation().acts('alice', { do: 'take' }));
    world.mailbox.deleteBoard();
    expect(ids(world, { list: 'mine' }).sort()).toEqual(stories.map(({ id }) => id).sort());
  });

  test('a row of a conversation that vanished is not shown', () => {
    const world = swept();
    const story = world.conversation().acts('alice', { do: 'take' });
    world.mailbox.deleteConversation(story.id);
    expect(ids(world, { list: 'mine' })).toEqual([]);
  });

  test('a list somebody invents is empty', () => {
    const world = swept();
    world.conversation().acts('alice', { do: 'take' });
    expect(ids(world, { list: 'member', of: 'nobody' })).toEqual([]);
    expect(ids(world, { list: 'tag' })).toEqual([]);
    expect(list(world, { list: 'mine' }, null).shown).toEqual([]);
  });
});

describe('names behind lists', () => {
  test('one for each, none for those the board alone knows', () => {
    expect(listName({ list: 'mine' }, 'alice')).toBe('@alice');
    expect(listName({ list: 'mine' }, null)).toBeNull();
    expect(listName({ list: 'asked' }, 'carol')).toBe('?carol');
    expect(listName({ list: 'unassigned' }, null)).toBe('@unassigned');
    expect(listName({ list: 'waiting' }, null)).toBe('~Waiting');
    expect(listName({ list: 'tag', of: 'press' }, null)).toBe('#press');
    expect(listName({ list: 'thanks' }, 'alice')).toBeNull();
  });
  test.each(scopes)('mail sorted on the way counts as what it is, marks by %s', (scope) => {
    const world = new World({ scope });
    world.sweeps();
    world.conversation();
    world.conversation();
    const taken = world.conversation().acts('alice', { do: 'take' }).replies('alice');
    const { counts, rows } = world.mailbox.run(
      readList({ list: 'unassigned' }, ['@unassigned', '@alice', '~Waiting', '~Snoozed'], world.context('dana')),
    );
    expect(rows).toHaveLength(2);
    expect(counts.byName).toEqual({ '@unassigned': 2, '@alice': 1, '~Waiting': 1, '~Snoozed': 0 });
    expect(taken.stands).toBe('@alice');
  });
  test('every owner and every credit says that it is looked after', () => {
    const names = ownerNames(contextOf());
    expect(names).toContain('@unassigned');
    expect(names).toContain('✓erin');
    expect(names).toHaveLength(1 + 2 * 6);
  });
});
