/** Ten people at one mailbox, and the add-on built for them. */
import type { ConfigSource } from '../../src/config/schema';
import { type Bundle, builtGmail } from '../support/bundle';
import { seed } from '../unit/config/seed';

export const handles = ['alice', 'bob', 'dana', 'femi', 'gita', 'hugo', 'ines', 'jon', 'kira', 'carol'];

const member = (handle: string) => ({
  handle,
  name: handle,
  addresses: [`${handle}@fernhill.example`],
  role: handle === 'carol' ? ('collaborator' as const) : handle === 'dana' ? ('lead' as const) : ('agent' as const),
});

/** No policy is in force, so that no mark changes by itself. */
export const differs: Partial<ConfigSource> = {
  members: handles.map(member),
  tags: ['billing', 'returns', 'press'].map((name) => ({ name, colour: 'grey' as const })),
  policies: [],
};

export const builtForTen = (): Bundle =>
  builtGmail({ entry: 'tests/contention/press-entry.ts', config: Object.assign(seed(), differs) });
