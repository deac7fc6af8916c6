import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { staysFor, type Visits, visited, visitsIn } from '../../../../addon-gmail/hub/protocol/presence';

describe('who has a conversation open', () => {
  test('the first has nobody beside them', () => {
    expect(visited({}, 'alice', 1000, 'open')).toEqual({
      visits: { alice: [1000, 1000] },
      presence: { others: [], opened: null },
    });
  });
  test('the second is told of the first, and since when they have it open themselves', () => {
    const { visits } = visited({}, 'alice', 1000, 'open');
    const second = visited(visits, 'bob', 2000, 'open');
    expect(second.presence).toEqual({ others: [{ handle: 'alice', opened: 1000, seen: 1000 }], opened: null });
    expect(visited(second.visits, 'bob', 3000, 'act').presence.opened).toBe(2000);
  });
  test('opening again begins anew, a step does not', () => {
    const { visits } = visited({}, 'alice', 1000, 'open');
    expect(visited(visits, 'alice', 2000, 'act').visits.alice).toEqual([1000, 2000]);
    expect(visited(visits, 'alice', 2000, 'open').visits.alice).toEqual([2000, 2000]);
  });
  test('without a sign somebody counts as gone, to the millisecond', () => {
    const { visits } = visited({}, 'alice', 0, 'open');
    expect(visited(visits, 'bob', staysFor - 1, 'open').presence.others).toHaveLength(1);
    const later = visited(visits, 'bob', staysFor, 'open');
    expect(later.presence.others).toHaveLength(0);
    expect(Object.keys(later.visits)).toEqual(['bob']);
  });
  test('nobody is their own colleague, nor comes from the future', () => {
    const kept: Visits = { alice: [1, 1], bob: [9_000, 9_000] };
    expect(visited(kept, 'alice', 5_000, 'open').presence.others).toEqual([]);
  });
  test('whatever lay in the cache, visits are visits', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const visit of Object.values(visitsIn(value))) expect(visit.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
