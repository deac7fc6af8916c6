import { describe, expect, test } from '@jest/globals';
import { entryIdAt } from '../../../src/bulk/job';
import type { Context } from '../../../src/team/context';
import type { TidyPage } from '../../../src/tidy/find';
import { bulkAct } from '../../../src/use-cases/bulk';
import { tidyPage } from '../../../src/use-cases/find-untidy';
import { boardView } from '../../../src/use-cases/show-list';
import type { CommandData } from '../../../src/words/inbox';
import type { View } from '../../../src/words/screen';
import { contextOf, day, hour, minute, type Story, scopes, World } from '../../support/core-world';
import { seed } from '../config/seed';

const look = (world: World, context: Context = world.context('dana'), cursor?: string): TidyPage =>
  world.mailbox.run(tidyPage(cursor, context));
const found = (world: World, context?: Context) =>
  look(world, context).proposals.map(({ desk, findings }) => [desk.conversation, findings.map(({ what }) => what)]);
const act = (world: World, command: CommandData, context: Context = world.context('dana')): View =>
  world.mailbox.run(bulkAct(command, world.newId(), { goOn: () => true }, context));
const tidy = (world: World, context?: Context): View =>
  act(
    world,
    {
      do: 'tidy',
      all: look(world, context)
        .proposals.map(({ desk }) => desk.conversation)
        .join(' '),
    },
    context,
  );
const marks = (world: World) => world.mailbox.ids().map((id) => world.mailbox.namesPerMessage(id));
/** The button that takes a bulk back. */
const undoOf = (view: View): CommandData => {
  const buttons = view.sections
    .flatMap(({ rows }) => rows)
    .flatMap((row) => (row.row === 'buttons' ? row.buttons : []));
  const intent = buttons.find(({ label }) => label === 'Undo all')!.intent;
  if (intent.to !== 'bulk') throw new Error('no undo');
  return intent.command as CommandData;
};

describe.each(scopes)('tidying up, marks by %s', (scope) => {
  function world(): { world: World; story: Story; fine: Story } {
    const one = new World({ scope, config: { policies: seed().policies } });
    const fine = one.conversation();
    const story = one.conversation().acts('alice', { do: 'take' }).acts('alice', { do: 'tag', add: 'billing' });
    one.sweeps();
    one.sweeps();
    return { world: one, story, fine };
  }

  const messes: [string, (story: Story) => unknown, string[]][] = [
    ['two owners', (story) => story.marksByHand({ add: ['@bob'] }, 0), ['contradiction']],
    ['two statuses', (story) => story.marksByHand({ add: ['~Waiting', '~New'] }, 0), ['contradiction']],
    ['an owner and a closing', (story) => story.marksByHand({ add: ['✓bob'] }, 0), ['contradiction']],
    ['an owner who has left', (story) => story.marksByHand({ add: ['@erin'], remove: ['@alice'] }, 0), ['departed']],
    ['a stale clock', (story) => story.marksByHand({ add: ['!Overdue'] }, 0), ['clocks']],
    ['a clock that is missing', (story) => story.passes(9 * day), ['clocks']],
    [
      'the owner’s mark taken off',
      (story) => story.marksByHand({ add: ['~Waiting'], remove: ['@alice'] }, 0),
      ['half'],
    ],
  ];

  test('a mailbox in order: nothing to tidy up', () => {
    const { world: one, story } = world();
    story.replies('alice').customerWrites();
    one.sweeps();
    one.sweeps();
    const page = look(one);
    expect(page).toMatchObject({ proposals: [], next: null, cutShort: [], examined: 2, of: 2 });
  });

  test.each(messes)('%s', (_, mess, what) => {
    const { world: one, story } = world();
    mess(story);
    one.passes(3 * minute);
    expect(found(one).find(([id]) => id === story.id)?.[1]).toEqual(what);
    const before = { marks: marks(one), found: found(one) };
    const view = tidy(one);
    expect(view.notice).toMatchObject({ tone: 'done' });
    expect(found(one)).toEqual([]);
    one.passes(3 * minute);
    expect(found(one)).toEqual([]);
    expect(act(one, undoOf(view)).notice).toMatchObject({ tone: 'done' });
    expect(marks(one)).toEqual(before.marks);
    expect(found(one)).toEqual(before.found);
    one.passes(3 * minute);
    expect(found(one)).toEqual(before.found);
  });

  test('a thread marked in part', () => {
    const { world: one, story } = world();
    story.customerWrites();
    one.sweeps();
    one.sweeps();
    // Where marks lie on the newest message, an older one that carries some has them by mistake.
    story.marksByHand(scope === 'conversation' ? { remove: ['@alice'] } : { add: ['#press'] }, 0);
    one.passes(3 * minute);
    const [before] = [marks(one)];
    expect(found(one)).toEqual([[story.id, ['half']]]);
    const view = tidy(one);
    expect(found(one)).toEqual([]);
    act(one, undoOf(view));
    expect(marks(one)).toEqual(before);
  });

  test('marks the journal has announced and nobody has written', () => {
    const { world: one, story } = world();
    one.mailbox.powerFor(1);
    expect(() => story.acts('bob', { do: 'assign', to: 'bob' })).toThrow();
    one.mailbox.powerFor(null);
    one.passes(3 * minute);
    expect(found(one)).toEqual([[story.id, ['missing']]]);
    tidy(one);
    expect(story.stands).toBe('#billing @bob');
    expect(found(one)).toEqual([]);
  });

  test('a member removed while work is open: it goes to the queue, and back', () => {
    const { world: one, story } = world();
    const members = seed().members.filter(({ handle }) => handle !== 'alice');
    const without: Context = {
      ...contextOf({ scope, by: 'dana', now: one.now, config: { policies: seed().policies, members } }),
      limits: one.mailbox.limits,
    };
    const later = () => ({ ...without, now: one.now });
    one.passes(3 * minute);
    expect(found(one, later())).toEqual([[story.id, ['undefined']]]);
    const before = marks(one);
    const view = tidy(one, later());
    expect(story.stands).toBe('#billing @unassigned');
    expect(found(one, later())).toEqual([]);
    act(one, undoOf(view), later());
    expect(marks(one)).toEqual(before);
  });

  test('names of people’s own that look like Docket’s stay, and are no finding', () => {
    const { world: one, story } = world();
    one.mailbox.byHand(story.id, { add: ['@home', '#todo', '?later', '✓done'] });
    one.passes(3 * minute);
    expect(found(one)).toEqual([]);
    one.mailbox.byHand(story.id, { add: ['@bob'] });
    tidy(one);
    expect(story.stands).toContain('@home');
    expect(story.stands).toContain('#todo');
  });

  test('undo is refused where somebody has acted since, and repeated presses do nothing twice', () => {
    const { world: one, story } = world();
    story.marksByHand({ add: ['@bob'] }, 0);
    one.passes(3 * minute);
    const all = story.id;
    const id = one.newId();
    const run = () => one.mailbox.run(bulkAct({ do: 'tidy', all }, id, { goOn: () => true }, one.context('dana')));
    const view = run();
    run();
    expect(story.desk().entries.filter(({ kind }) => kind === 'tidy')).toHaveLength(1);
    expect(story.desk().entries.some((entry) => entry.id === entryIdAt({ id }, 0))).toBe(true);
    story.acts('alice', { do: 'wait' });
    const refused = act(one, undoOf(view));
    expect(refused.notice).toMatchObject({ tone: 'problem' });
  });

  test('what was found stays on the screen while more is looked for', () => {
    const one = new World({ scope });
    one.sweeps();
    const stories = Array.from({ length: 49 }, () => one.conversation());
    one.sweeps();
    one.sweeps();
    const untidy = [stories[3]!, stories[7]!];
    for (const story of untidy) story.marksByHand({ add: ['@bob'] }, 0);
    one.passes(hour);
    const screen = (query: { of?: string; cursor?: string } = {}) =>
      one.mailbox.run(boardView({ list: 'tidy', ...query }, one.context('dana')));
    const rows = (view: View) => view.sections.flatMap((section) => section.rows);
    const proposed = (view: View) =>
      rows(view).flatMap((row) =>
        row.row === 'fact' && row.button?.intent.to === 'open' ? [row.button.intent.conversation] : [],
      );
    const further = (view: View) => {
      const [button] = rows(view).flatMap((row) => (row.row === 'buttons' ? row.buttons : []));
      if (button?.intent.to !== 'board') throw new Error('nothing further');
      return screen(button.intent);
    };
    const first = screen();
    expect(proposed(first).sort()).toEqual(untidy.map(({ id }) => id).sort());
    const second = further(first);
    expect(proposed(second)).toEqual(proposed(first));
    expect(second.footer?.primary.intent).toEqual(first.footer?.primary.intent);
    expect(rows(second)).toContainEqual(expect.objectContaining({ row: 'progress', done: 49, of: 49 }));
    // What somebody has mended meanwhile is gone from it.
    act(one, { do: 'tidy', all: untidy[0]!.id });
    expect(proposed(further(first))).toEqual([untidy[1]!.id]);
  });

  test('many are looked at a page at a time, each once', () => {
    const one = new World({ scope });
    one.sweeps();
    const stories = Array.from({ length: 95 }, () => one.conversation());
    one.sweeps();
    one.sweeps();
    for (const [n, story] of stories.entries()) if (n % 6 === 0) story.marksByHand({ add: ['@bob'] }, 0);
    one.passes(hour);
    const seen: string[] = [];
    let pages = 0;
    for (let cursor: string | null | undefined; cursor !== null; pages += 1) {
      const page: TidyPage = look(one, one.context('dana'), cursor);
      seen.push(...page.proposals.map(({ desk }) => desk.conversation));
      expect(page.proposals.length).toBeLessThanOrEqual(10);
      cursor = page.next;
    }
    expect(seen.sort()).toEqual(
      stories
        .filter((_, n) => n % 6 === 0)
        .map(({ id }) => id)
        .sort(),
    );
    expect(pages).toBeLessThan(6);
  });
});
