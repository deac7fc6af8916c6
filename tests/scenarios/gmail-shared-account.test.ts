/** Several people in one account: nothing that Google gives tells them apart, so each act asks for its name in the same press. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Execution } from '../../emulators/apps-script';
import { builtGmail } from '../support/bundle';
import { cardOf, notificationOf, readable } from '../support/cards';
import { type GmailWorld, gmailWorld } from '../support/gmail-world';

interface Action {
  function: string;
  parameters?: { key: string; value: string }[];
}

interface Input {
  name: string;
  label: string;
  items: { text: string; value: string; selected?: boolean }[];
  onChangeAction?: Action;
}

/** Everything of one kind on a card. */
function all<T>(execution: Execution, kind: string): T[] {
  const found: T[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (key === kind) found.push(inner as T);
        visit(inner);
      }
  };
  visit(cardOf(execution));
  return found;
}

const parametersOf = ({ parameters = [] }: Action) =>
  Object.fromEntries(parameters.map(({ key, value }) => [key, value])) as Record<string, string>;

const acts = (execution: Execution): Input[] =>
  all<Input>(execution, 'selectionInput').filter(({ name }) => name.startsWith('as.'));

/** Presses an act as Gmail would when a name of its list is chosen. */
function press(world: GmailWorld, shown: Execution, label: string, name: string, typed: Record<string, string> = {}) {
  const act = acts(shown).find((one) => one.label === label)!;
  const formInputs = Object.fromEntries(
    Object.entries({ ...typed, [act.name]: name }).map(([field, value]) => [
      field,
      { stringInputs: { value: [value] } },
    ]),
  );
  return world.run(act.onChangeAction!.function, {
    commonEventObject: { parameters: parametersOf(act.onChangeAction!), formInputs },
  });
}

let world: GmailWorld;
let id: string;
beforeAll(async () => {
  world = await gmailWorld();
  await world.setUp();
  id = await world.customerWrites();
});
afterAll(() => world.close());

describe('while nobody is chosen', () => {
  test('every act offers the names, none of them preselected, and no button acts without one', async () => {
    const shown = await world.open(id);
    expect(acts(shown).map(({ label }) => label)).toEqual(expect.arrayContaining(['Take as …', 'Close as …']));
    expect(new Set(acts(shown).map(({ label }) => label)).size).toBe(acts(shown).length);
    for (const { items } of acts(shown)) {
      expect(items.map(({ text }) => text)).toEqual(expect.arrayContaining(['Alice Moreau', 'Bob Okafor']));
      expect(items.filter(({ selected }) => selected).map(({ value }) => value)).toEqual(['']);
    }
    const pressed = all<Action>(shown, 'onClick').map(
      (one) => (one as unknown as { action?: Action }).action?.function,
    );
    expect(pressed).not.toContain('onAct');
  });

  test('one press acts in that name, and the cards that follow carry it', async () => {
    const done = await press(world, await world.open(id), 'Take as …', 'bob');
    expect(notificationOf(done)).toContain('yours now');
    expect(world.labels(id)).toEqual([['@bob']]);
    expect(acts(done)).toEqual([]);
    const carried = all<{ action?: Action }>(done, 'onClick').flatMap(({ action }) => action ?? []);
    expect(carried.length).toBeGreaterThan(0);
    for (const action of carried) expect(parametersOf(action).by).toBe('bob');
  });

  test('the next message asks anew: nothing is kept between cards', async () => {
    expect(acts(await world.open(id)).length).toBeGreaterThan(0);
  });

  test('a note goes out in the press as well', async () => {
    const shown = await world.open(id);
    const label = acts(shown).find(({ onChangeAction }) =>
      parametersOf(onChangeAction!).command?.includes('"note"'),
    )!.label;
    await press(world, shown, label, 'alice', { text: 'The pole is in stock.' });
    const seen = readable(await world.open(id, 'bob'));
    expect(seen).toContain('The pole is in stock.');
    expect(seen).toContain('Alice');
  });

  test('the same act in another name is another step', async () => {
    const shown = await world.open(id);
    await press(world, shown, 'Take as …', 'alice');
    // Not the same press again: the screen did not show that it is Alice's by now, so that it asks.
    const asked = await press(world, shown, 'Take as …', 'bob');
    expect(readable(asked)).toContain('Take it from Alice');
    expect(world.labels(id)).toEqual([['@alice']]);
  });

  test('choosing nobody does nothing and says why', async () => {
    const before = world.labels(id);
    const done = await press(world, await world.open(id), 'Take as …', '');
    expect(notificationOf(done)).not.toBe('');
    expect(world.labels(id)).toEqual(before);
  });
});

test('a member’s own account is asked nothing', async () => {
  const own = await gmailWorld({ activeUser: 'alice@fernhill.example' });
  await own.setUp();
  expect(acts(await own.open(await own.customerWrites()))).toEqual([]);
  await own.close();
});

test('a team of more than three is told that a hub does this better, a smaller one is not', async () => {
  const told = 'Google vouches for who acted';
  expect(readable(await world.home())).toContain(told);
  expect(readable(await world.home('alice'))).not.toContain(told);
  const { members, ...rest } = JSON.parse(readFileSync('docket.config.json', 'utf8')) as {
    members: { handle: string }[];
  };
  const few = members.filter(({ handle }) => ['alice', 'bob', 'dana'].includes(handle));
  const small = await gmailWorld({ bundle: builtGmail({ config: { ...rest, members: few } }) });
  await small.setUp();
  expect(readable(await small.home())).toContain('Who are you?');
  expect(readable(await small.home())).not.toContain(told);
  await small.close();
});
