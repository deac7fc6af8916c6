import { expect, test } from '@jest/globals';
import { asking } from '../../../src/use-cases/requests';
import { shelf, shelve, shelved, type ToShelve } from '../../../src/use-cases/shelf';
import type { OwnTexts, UseCase } from '../../../src/words/ports';
import type { Shelving } from '../../../src/words/shelf';
import { World } from '../../support/core-world';

const text = (by: string, id = 'refund', replaces = 0): ToShelve => ({
  ...{
    kind: 'template',
    id,
    by,
    title: `${by}’s`,
    keywords: [],
    text: `${by} wrote this`,
    replaces,
    writing: `${by}${id}`,
  },
});

/** Runs two writers against one mailbox, in turn by `order`: true, the first one takes its next step. */
function race(world: World, first: ToShelve, second: ToShelve, order: readonly boolean[], passes = 0): Shelving[] {
  const writers = [first, second].map((asked) => ({
    run: shelve(asked) as UseCase<Shelving, OwnTexts>,
    answer: undefined as unknown,
    result: null as Shelving | null,
  }));
  const turns = [...order];
  while (writers.some(({ result }) => result === null)) {
    const wanted = writers[turns.shift() === false ? 1 : 0]!;
    const writer = wanted.result === null ? wanted : writers.find(({ result }) => result === null)!;
    const step = writer.run.next(writer.answer);
    if (step.done) writer.result = step.value;
    else
      writer.answer = (world.mailbox.ports[step.value.ask] as (...args: readonly unknown[]) => unknown)(
        ...step.value.args,
      );
    world.passes(passes);
  }
  return writers.map(({ result }) => result!);
}

/** All ways in which the steps of two writers can be mixed. */
const orders = Array.from({ length: 2 ** 8 }, (_, bits) =>
  Array.from({ length: 8 }, (__, at) => ((bits >> at) & 1) === 1),
);

for (const passes of [0, 1000]) {
  test(`two who replace the same version at once: never both, and no text is lost unsaid (${passes} ms a step)`, () => {
    const outcomes = new Set<string>();
    for (const order of orders) {
      const world = new World();
      world.mailbox.run(shelve(text('dana')));
      world.passes(1000);
      const next = (by: string) => ({ ...text(by, 'refund', 1), writing: by });
      const done = race(world, next('femi'), next('bob'), order, passes).map((one) => one.done);
      outcomes.add(done.join());
      const [kept] = world.mailbox.run(shelved('template', ['refund'])).texts;
      const expected = done[0] ? 'femi' : done[1] ? 'bob' : 'dana';
      expect([done, kept!.by]).toEqual([done, expected]);
      expect(done).not.toEqual([true, true]);
    }
    expect(outcomes.has('true,false') && outcomes.has('false,true')).toBe(true);
  });
}

test('two who save different texts at once both stand on the list', () => {
  for (const order of orders) {
    const world = new World();
    expect(race(world, text('femi', 'one'), text('bob', 'two'), order)).toMatchObject([{ done: true }, { done: true }]);
    expect(
      world.mailbox
        .run(shelf('template'))
        .rows.map(({ id }) => id)
        .sort(),
    ).toEqual(['one', 'two']);
  }
});

test('cut off anywhere, trying again finishes it', () => {
  for (let writes = 0; writes < 4; writes++) {
    const world = new World();
    world.mailbox.run(shelve(text('dana')));
    const next = { ...text('femi', 'refund', 1), writing: 'femi' };
    world.mailbox.powerFor(writes);
    try {
      world.mailbox.run(shelve(next));
    } catch {
      // The power went.
    }
    world.mailbox.powerFor(null);
    expect(world.mailbox.run(shelve(next))).toEqual({ done: true, v: 2 });
    expect(world.mailbox.run(shelf('template')).rows).toMatchObject([{ id: 'refund', v: 2, title: 'femi’s' }]);
  }
});

test('a shelf takes 500 texts and no more, and a changed one all the same', () => {
  const world = new World();
  const rows = Array.from({ length: 499 }, (_, at) => [`t${at}`, 1, `T ${at}`]);
  const list = `x\n\n-- docket shelf --\n${JSON.stringify({ form: 1, index: 'template', rows })}`;
  world.mailbox.run(asking<OwnTexts>()('file', 'shelf', 'index.template', [list], []));
  expect(world.mailbox.run(shelve(text('dana', 'last')))).toEqual({ done: true, v: 1 });
  expect(() => world.mailbox.run(shelve(text('dana', 'more')))).toThrow('limit-reached');
  expect(world.mailbox.run(shelve({ ...text('dana', 'last', 1), writing: 'again' }))).toEqual({ done: true, v: 2 });
  expect(world.mailbox.run(shelf('template')).rows).toHaveLength(500);
});

test('the list keeps short titles and few keywords, and a text without a title is listed by its id', () => {
  const world = new World();
  const keywords = Array.from({ length: 30 }, (_, at) => `k${at}`);
  world.mailbox.run(shelve({ ...text('dana', 'long'), title: 'T'.repeat(200), keywords }));
  world.mailbox.run(shelve({ ...text('dana', 'bare'), title: '  ' }));
  const [long, bare] = world.mailbox.run(shelf('template')).rows;
  expect([long!.title.length, long!.keywords.length, bare!.title]).toEqual([80, 20, 'bare']);
  expect(world.mailbox.run(shelved('template', ['long'])).texts[0]!.keywords).toHaveLength(30);
});

test('lists do not pile up: the newest stays, and the one before it', () => {
  const world = new World();
  for (const by of ['one', 'two', 'three', 'four']) world.mailbox.run(shelve(text('dana', by)));
  expect(world.mailbox.run(asking<OwnTexts>()('find', 'shelf', ['index.template']))).toHaveLength(2);
});
