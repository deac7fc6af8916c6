/** Many conversations lived through at once by a team, with a pass of upkeep now and then. */
import fc from 'fast-check';
import { day, minute, monday, type Story, World } from '../support/core-world';
import { seed } from '../unit/config/seed';

export const agents = ['alice', 'bob', 'dana'] as const;

type Step =
  | { do: 'customer' }
  | { do: 'reply'; by: string }
  | { do: 'act'; by: string; command: { do: string } & Record<string, string> }
  | { do: 'close'; by: string; undone: boolean };

const by = fc.constantFrom(...agents);
const act = (command: { do: string } & Record<string, string>) =>
  by.map((who) => ({ do: 'act' as const, by: who, command }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Step>({ do: 'customer' }) },
  { weight: 4, arbitrary: by.map((who): Step => ({ do: 'reply', by: who })) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('close' as const),
      by,
      undone: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
    }),
  },
  { weight: 1, arbitrary: act({ do: 'take' }) },
  {
    weight: 1,
    arbitrary: fc.tuple(by, by).map(([who, to]): Step => ({ do: 'act', by: who, command: { do: 'assign', to } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(by, fc.constantFrom('billing', 'returns'))
      .map(([who, add]): Step => ({ do: 'act', by: who, command: { do: 'tag', add } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(by, fc.constantFrom('urgent', 'high', 'normal'))
      .map(([who, priority]): Step => ({ do: 'act', by: who, command: { do: 'priority', priority } })),
  },
  { weight: 1, arbitrary: act({ do: 'note', text: 'Do you know, @carol?' }) },
  { weight: 1, arbitrary: act({ do: 'wait' }) },
  { weight: 1, arbitrary: act({ do: 'reopen' }) },
);

export const story = fc.record({
  begins: fc.integer({ min: 0, max: 40 * 24 * 60 }),
  steps: fc.array(fc.tuple(fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 400, max: 6000 })), step), {
    maxLength: 9,
  }),
});

export type Told = { begins: number; steps: readonly (readonly [number, Step])[] };

export const live = (stories: readonly Told[], scope: 'conversation' | 'message'): World => lived(stories, scope).world;

/** The same with the stories, by their place. */
export function lived(stories: readonly Told[], scope: 'conversation' | 'message') {
  const world = new World({ scope, config: { policies: seed().policies }, now: monday - 30 * day });
  const start = world.now;
  world.sweeps();
  const told = new Map<number, Story>();
  const happenings = stories.flatMap(({ begins, steps }, index) => {
    let at = begins;
    return [
      { at, index, step: null as Step | null },
      ...steps.map(([gap, one]) => {
        at += gap;
        return { at, index, step: one };
      }),
    ];
  });
  for (let at = 0; at < 55 * 24 * 60; at += 1500) happenings.push({ at, index: -1, step: null });
  happenings.sort((a, b) => a.at - b.at || a.index - b.index);
  for (const { at, index, step: one } of happenings) {
    world.passes(Math.max(0, start + at * minute - world.now));
    if (index < 0) world.sweeps();
    else if (one === null) {
      world.passes(1000);
      told.set(index, world.conversation());
    } else take(told.get(index)!, one);
  }
  world.sweeps();
  return { world, told };
}

function take(one: Story, next: Step): void {
  const closed = one.desk().facts.status === 'closed';
  switch (next.do) {
    case 'customer':
      one.customerWrites();
      return;
    case 'reply':
      // An answer into closed work is mail of its own kind; it is left to the clocks' own tests.
      if (!closed) one.replies(next.by);
      return;
    case 'close':
      if (closed) return;
      one.acts(next.by, { do: 'close' });
      if (next.undone) one.acts(next.by, { do: 'undo' });
      return;
    case 'act':
      if (!closed || next.command.do === 'reopen') one.acts(next.by, next.command);
  }
}
