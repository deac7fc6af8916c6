import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Hand, propose, type Rules, type Sharing } from '../../../src/team/sharing';
import type { BoardRow } from '../../../src/words/board';

const handles = ['ann', 'ben', 'cid', 'dee', 'eva'];
const rules = (change: Partial<Rules> = {}): Rules => ({ by: 'load', whenNobody: 'pool', ...change });
const piece = (conversation: string, waitingSince: number | null = 0, owner: string | null = null): BoardRow => ({
  conversation,
  owner,
  status: 'open',
  priority: 'normal',
  waitingSince,
  due: null,
  next: null,
  done: '',
});
const pieces = (count: number): BoardRow[] =>
  Array.from({ length: count }, (_, index) => piece(`c${String(index).padStart(3, '0')}`, index));
const hand = (handle: string, load = 0, capacity?: number): Hand => ({
  handle,
  load,
  ...(capacity === undefined ? {} : { capacity }),
});
const team = (hands: Hand[], everybody = hands, turn: string | null = null): Omit<Sharing, 'work'> => ({
  hands,
  everybody,
  turn,
});
const given = (sharing: Sharing, change: Partial<Rules> = {}) =>
  propose(sharing, rules(change)).shares.map(({ to }) => to);

/** Some present, some away, loads and rooms of all kinds; work in any order. */
const sharing: fc.Arbitrary<Sharing> = fc
  .record({
    everybody: fc.tuple(
      ...handles.map((handle) =>
        fc.record({
          handle: fc.constant(handle),
          load: fc.integer({ min: 0, max: 12 }),
          capacity: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
        }),
      ),
    ),
    present: fc.subarray(handles),
    work: fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-f]{4}$/),
        wait: fc.option(fc.integer({ min: 0, max: 50 })),
        owner: fc.option(fc.constantFrom(...handles)),
      }),
      { selector: ({ id }) => id, maxLength: 40 },
    ),
    turn: fc.option(fc.constantFrom(...handles)),
  })
  .map(({ everybody, present, work, turn }) => {
    const all = everybody.map(({ handle, load, capacity }) => hand(handle, load, capacity));
    return {
      everybody: all,
      hands: all.filter(({ handle }) => present.includes(handle)),
      work: work.map(({ id, wait, owner }) => piece(id, wait, owner)),
      turn,
    };
  });
const anyRules = fc.record({
  by: fc.constantFrom('load' as const, 'turn' as const),
  whenNobody: fc.constantFrom('pool' as const, 'everybody' as const),
});

describe('a proposal', () => {
  test('is the same for the same input, in whatever order the work is told', () => {
    fc.assert(
      fc.property(sharing, anyRules, (input, by) => {
        const proposal = propose(input, by);
        expect(propose({ ...input, work: [...input.work].reverse() }, by)).toEqual(proposal);
        expect(proposal.shares.length + proposal.left.length).toBe(input.work.length);
      }),
    );
  });
  test('never goes to the absent or beyond anybody’s capacity, nor back to whoever holds it', () => {
    fc.assert(
      fc.property(sharing, anyRules, (input, by) => {
        const { shares, hands } = propose(input, { ...by, whenNobody: 'pool' });
        const present = new Set(input.hands.map(({ handle }) => handle));
        for (const { to, from } of shares) {
          expect(present.has(to)).toBe(true);
          expect(to).not.toBe(from);
        }
        for (const { after, load, capacity = Number.POSITIVE_INFINITY } of hands) {
          if (after > load) expect(after).toBeLessThanOrEqual(capacity);
        }
      }),
    );
  });
  test('goes to everybody only where nobody present has room, and never to a capacity of 0', () => {
    fc.assert(
      fc.property(sharing, anyRules, (input, by) => {
        const pool = propose(input, { ...by, whenNobody: 'pool' });
        const all = propose(input, { ...by, whenNobody: 'everybody' });
        if (pool.left.length === 0) expect(all).toEqual(pool);
        const none = new Set(input.everybody.filter(({ capacity }) => capacity === 0).map(({ handle }) => handle));
        for (const { to } of all.shares) expect(none.has(to)).toBe(false);
        const loads = new Map(input.everybody.map(({ handle, load }) => [handle, load]));
        for (const { to, from, why } of all.shares) {
          const room = input.hands.filter(
            ({ handle, capacity }) => handle !== from && (capacity === undefined || loads.get(handle)! < capacity),
          );
          expect(why.rule === 'everybody').toBe(room.length === 0);
          loads.set(to, loads.get(to)! + 1);
        }
      }),
    );
  });
  test('serves the longest wait first; what nobody waits for comes last', () => {
    const work = [piece('later', 20), piece('answered', null), piece('first', 1), piece('same', 20)];
    expect(propose({ work, ...team([hand('ann')]) }, rules()).shares.map(({ conversation }) => conversation)).toEqual([
      'first',
      'later',
      'same',
      'answered',
    ]);
    const full = propose({ work, ...team([hand('ann', 0, 1)]) }, rules());
    expect([full.shares.map(({ conversation }) => conversation), full.left]).toEqual([
      ['first'],
      ['later', 'same', 'answered'],
    ]);
  });
});

describe('by load', () => {
  test('whoever received anything ends within one of everybody who had room', () => {
    fc.assert(
      fc.property(sharing, (input) => {
        const free = { ...input, work: input.work.map((row) => ({ ...row, owner: null })) };
        const { hands } = propose(free, rules());
        const ends = hands.filter(({ handle }) => input.hands.some((one) => one.handle === handle));
        for (const got of ends.filter(({ after, load }) => after > load)) {
          for (const other of ends) {
            const full = other.capacity !== undefined && other.after >= other.capacity;
            if (!full) expect(got.after).toBeLessThanOrEqual(other.after + 1);
          }
        }
      }),
    );
  });
  test('says of each how few they had; equal ones take turns', () => {
    const { shares, turn } = propose(
      { work: pieces(4), ...team([hand('ann', 1), hand('ben'), hand('cid', 1)]) },
      rules(),
    );
    expect(shares.map(({ to, why }) => [to, why])).toEqual([
      ['ben', { rule: 'load', load: 0 }],
      ['cid', { rule: 'load', load: 1 }],
      ['ann', { rule: 'load', load: 1 }],
      ['ben', { rule: 'load', load: 1 }],
    ]);
    expect(turn).toBe('ben');
  });
});

describe('by turn', () => {
  const turns = (hands: Hand[], count: number, turn: string | null = null) =>
    given({ work: pieces(count), ...team(hands, hands, turn) }, { by: 'turn' });

  test('one after the other in the order of the roster, whatever they own', () => {
    expect(turns([hand('ann', 9), hand('ben'), hand('cid')], 4)).toEqual(['ann', 'ben', 'cid', 'ann']);
    expect(turns([hand('ann'), hand('ben'), hand('cid')], 2, 'ben')).toEqual(['cid', 'ann']);
  });
  test('fair within one over any window, across proposals', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 }),
        fc.subarray(handles, { minLength: 1 }),
        (counts, present) => {
          const hands = present.map((handle) => hand(handle));
          let turn: string | null = null;
          const all: string[] = [];
          for (const count of counts) {
            const proposal = propose(
              {
                work: pieces(count),
                ...team(
                  hands,
                  handles.map((handle) => hand(handle)),
                  turn,
                ),
              },
              rules({ by: 'turn' }),
            );
            all.push(...proposal.shares.map(({ to }) => to));
            turn = proposal.turn;
          }
          for (let start = 0; start < all.length; start++) {
            for (let end = start; end <= all.length; end++) {
              const sizes = present.map((handle) => all.slice(start, end).filter((to) => to === handle).length);
              expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
  test('passes over who has no room, and over an absence whose turn it was', () => {
    expect(turns([hand('ann', 0, 1), hand('ben'), hand('cid', 0, 0)], 3)).toEqual(['ann', 'ben', 'ben']);
    const there = [hand('ann'), hand('cid')];
    const all = [hand('ann'), hand('ben'), hand('cid')];
    expect(given({ work: pieces(2), ...team(there, all, 'ben') }, { by: 'turn' })).toEqual(['cid', 'ann']);
  });
});
