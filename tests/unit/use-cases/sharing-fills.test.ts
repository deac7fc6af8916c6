/** What fills a member's capacity: all open work, or only what needs somebody now. */
import { expect, test } from '@jest/globals';
import { day, minute, scopes, World, withPromise } from '../../support/core-world';

test.each(scopes.flatMap((scope) => [[scope, 'all'] as const, [scope, 'needed'] as const]))(
  'marks by %s, %s: two waiting conversations, a capacity of two, and new work',
  (scope, fills) => {
    const seed = new World({ scope }).config.members;
    const members = seed.map(({ handle, name, addresses, role }) => ({
      handle,
      name,
      addresses: [...addresses],
      role,
      capacity: handle === 'alice' ? 2 : 0,
    }));
    const world = new World({ scope, config: { ...withPromise, members, sharing: { automatic: true, fills } } });
    world.sweeps();
    for (let one = 0; one < 2; one++) world.conversation().acts('alice', { do: 'take' }).replies('alice').sweeps();
    world.passes(day);
    const work = world.conversation();
    world.passes(minute);
    world.sweeps();
    expect(work.reads).toBe(fills === 'all' ? '@unassigned ~New' : '@alice');
    // What needs her fills it all the same.
    const two = [world.conversation(), world.conversation()];
    world.passes(minute);
    world.sweeps();
    const shared = two.filter(({ reads }) => reads === '@alice').length;
    expect(shared).toBe(fills === 'all' ? 0 : 1);
  },
);
