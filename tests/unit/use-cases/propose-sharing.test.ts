/** Sharing out from the board to the mailbox: proposed, looked at, carried out, taken back; and by upkeep itself. */
import { describe, expect, test } from '@jest/globals';
import { readPosition } from '../../../src/board/position';
import type { ConfigSource } from '../../../src/config/schema';
import { bulkAct } from '../../../src/use-cases/bulk';
import { keep } from '../../../src/use-cases/requests';
import { boardView } from '../../../src/use-cases/show-list';
import type { BoardQuery, CommandData } from '../../../src/words/inbox';
import type { View } from '../../../src/words/screen';
import { contextOf, day, hour, type Story, World, type WorldOptions } from '../../support/core-world';
import { seed } from '../config/seed';

const members = (change: (member: ConfigSource['members'][number]) => object): ConfigSource['members'] =>
  seed().members.map((member) => ({ ...member, ...change(member) }));
const board = (world: World, query: BoardQuery, by = 'dana'): View =>
  world.mailbox.run(boardView(query, world.context(by)));
const carriesOut = (world: World, view: View, by = 'dana'): View => {
  const intent = view.footer?.primary.intent;
  if (intent?.to !== 'bulk') throw new Error('there is nothing to carry out');
  return bulk(world, intent.command as CommandData, by);
};
const bulk = (world: World, command: CommandData, by: string): View =>
  world.mailbox.run(bulkAct(command, world.newId(), { goOn: () => true }, world.context(by)));
const undoOf = (view: View): CommandData => {
  const button = view.sections.flatMap(({ rows }) => rows).find((row) => row.row === 'buttons');
  const intent = button?.row === 'buttons' ? button.buttons[0]?.intent : undefined;
  if (intent?.to !== 'bulk') throw new Error('nothing can be taken back');
  return intent.command as CommandData;
};
const texts = (view: View): string => JSON.stringify(view.sections);

/** Conversations nobody owns, an hour apart, the first one the oldest. */
function queue(count: number, options: WorldOptions = {}): { world: World; stories: Story[] } {
  const world = new World(options);
  const stories = Array.from({ length: count }, (_, index) => {
    world.passes(hour / 4);
    return world.conversation({ subject: `Question ${index}` });
  });
  world.sweeps();
  world.passes(1000);
  return { world, stories };
}
const sharing = (change: ConfigSource['sharing']): WorldOptions => ({ config: { sharing: change! } });
const owners = (stories: readonly Story[]) => stories.map((story) => story.desk().facts.owner);

describe('what nobody owns', () => {
  test('is proposed with who, how many, what and why; nothing is written', () => {
    const { world } = queue(3);
    const writes = world.mailbox.writes.length;
    const view = board(world, { list: 'sharing', of: 'unassigned' });
    expect(texts(view)).toContain('3 conversations to 3 people, the longest wait first.');
    expect(view.sections.find(({ id }) => id === 'what')!.rows[0]).toEqual({
      row: 'fact',
      label: 'Anna Keller · Question 0',
      text: 'Alice: has the fewest open conversations, 0',
    });
    expect(world.mailbox.writes).toHaveLength(writes);
  });
  test('what came in since the last sweep is shared out too, as the overview counts it', () => {
    const { world } = queue(2);
    world.conversation({ subject: 'Just in' });
    expect(texts(board(world, { list: 'sharing', of: 'unassigned' }))).toContain('3 conversations to 3 people');
  });
  test('goes out as proposed, each with its reason in the journal, and comes back in one act', () => {
    const { world, stories } = queue(4);
    const done = carriesOut(world, board(world, { list: 'sharing', of: 'unassigned' }));
    expect(done.notice!.text).toBe('4 conversations changed.');
    expect(owners(stories)).toEqual(['alice', 'bob', 'dana', 'alice']);
    expect(stories[3]!.desk().entries.at(-1)).toMatchObject({
      kind: 'assign',
      by: 'dana',
      data: { text: 'Shared out: Alice has the fewest open conversations, 1.' },
    });
    bulk(world, undoOf(done), 'dana');
    expect(owners(stories)).toEqual([null, null, null, null]);
  });
  test('that somebody has taken since stays theirs, and that is said', () => {
    const { world, stories } = queue(2);
    const view = board(world, { list: 'sharing', of: 'unassigned' });
    stories[0]!.acts('bob', { do: 'take' });
    const done = carriesOut(world, view);
    expect(owners(stories)).toEqual(['bob', 'bob']);
    expect(texts(done)).toContain('Bob Okafor owns this by now.');
  });
  test('by turn goes on behind whoever had the last one, whoever shares out', () => {
    const { world, stories } = queue(2, sharing({ by: 'turn' }));
    carriesOut(world, board(world, { list: 'sharing', of: 'unassigned' }));
    expect(owners(stories)).toEqual(['alice', 'bob']);
    expect(readPosition(world.mailbox.board().position).turn).toBe('bob');
    const next = world.conversation();
    world.sweeps();
    carriesOut(world, board(world, { list: 'sharing', of: 'unassigned' }));
    expect(owners([next])).toEqual(['dana']);
  });
  test('is too much for one bulk: the longest waits go first, the rest is said', () => {
    const { world } = queue(103);
    const view = board(world, { list: 'sharing', of: 'unassigned' });
    expect(texts(view)).toContain('These are 100 of 103; the rest follow.');
    // A card carries it in a button.
    expect(JSON.stringify(view.footer).length).toBeLessThan(18_000);
    expect(carriesOut(world, view).notice!.text).toBe('100 conversations changed.');
    expect(texts(board(world, { list: 'sharing', of: 'unassigned' }))).toContain('3 conversations to');
  });
});

describe('when nobody is there', () => {
  const allAway = members(() => ({ away: [{ from: '2026-11-20', to: '2026-11-30' }] }));
  const allFull = members(() => ({ capacity: 0 }));

  test.each([
    ['everybody away', allAway],
    ['a capacity of 0 for everybody', allFull],
  ])('%s: it stays in the pool, and the lead is told', (_, team) => {
    const { world, stories } = queue(2, { config: { members: team } });
    const view = board(world, { list: 'sharing', of: 'unassigned' });
    expect(texts(view)).toContain('Nobody available has capacity.');
    expect(view.footer).toBeUndefined();
    expect(texts(board(world, { list: 'overview' }))).toContain('Nobody available has capacity.');
    expect(owners(stories)).toEqual([null, null]);
  });
  test('everybody is considered where the team wants that, and the journal says so', () => {
    const { world, stories } = queue(1, { config: { members: allAway, sharing: { whenNobody: 'everybody' } } });
    carriesOut(world, board(world, { list: 'sharing', of: 'unassigned' }));
    expect(owners(stories)).toEqual(['alice']);
    expect(stories[0]!.desk().entries.at(-1)!.data.text).toContain(
      'Alice was chosen from everyone, because nobody available has capacity',
    );
  });
});

describe('what the absent and the departed hold', () => {
  test('is offered to the lead and goes to who is there, with the absence as its reason', () => {
    const { world, stories } = queue(3);
    stories[0]!.acts('dana', { do: 'assign', to: 'femi' });
    stories[1]!.passes(hour).marksByHand({ remove: ['@unassigned', '~New'], add: ['@erin'] });
    stories[2]!.acts('bob', { do: 'take' });
    world.sweeps();
    const overview = board(world, { list: 'overview' });
    expect(texts(overview)).toContain('"label":"Held by absent members","count":2');
    const view = board(world, { list: 'absent' });
    expect(texts(view)).toContain('Share out their work');
    carriesOut(world, board(world, { list: 'sharing', of: 'absent' }));
    expect(owners(stories)).toEqual(['alice', 'dana', 'bob']);
    expect(stories[0]!.desk().entries.at(-1)!.data.text).toMatch(/^Femi is away\. Shared out: Alice/);
    expect(stories[1]!.desk().entries.at(-1)!.data.text).toMatch(/^Erin has left the team\. Shared out: Dana/);
  });
  test('whoever leaves while work is open is shown as departed, and the work is offered', () => {
    const { world, stories } = queue(2);
    stories[0]!.acts('bob', { do: 'take' });
    const without = contextOf({
      by: 'dana',
      config: { members: members(({ handle }) => (handle === 'bob' ? { left: true } : {})) },
      now: world.now,
    });
    const overview = texts(world.mailbox.run(boardView({ list: 'overview' }, without)));
    expect(overview).toContain('"label":"Bob Okafor (left the team)","count":1');
    const view = world.mailbox.run(boardView({ list: 'sharing', of: 'absent' }, without));
    expect(texts(view)).toContain('1 conversation to 1 person');
    expect(texts(view)).not.toMatch(/Bob: /);
  });
  test('a row under another owner than the mailbox says is made anew by the next pass', () => {
    const { world, stories } = queue(1);
    stories[0]!.acts('bob', { do: 'take' });
    world.sweeps();
    const [row] = world.mailbox.board().rows;
    world.mailbox.run(keep([{ ...row!, owner: 'alice' }], []));
    world.sweeps();
    expect(world.mailbox.board().rows[0]!.owner).toBe('bob');
  });
});

describe('ending one’s day', () => {
  const policies: ConfigSource['policies'] = [
    { name: 'all', calendar: 'office', targets: { firstResponse: '4h' }, starts: '2026-10-01' },
  ];
  const evening = Date.parse('2026-11-23T16:00:00Z');

  test('hands over what is due before one is back, and nothing else', () => {
    const away = members(({ handle }) =>
      handle === 'alice' ? { away: [{ from: '2026-11-24', to: '2026-11-27' }] } : {},
    );
    const { world, stories } = queue(3, { config: { policies, members: away }, now: evening });
    const [due, answered, sleeping] = stories as [Story, Story, Story];
    for (const story of stories) story.acts('alice', { do: 'take' });
    answered.replies('alice');
    sleeping.acts('alice', { do: 'snooze', until: String(evening + 10 * day) });
    world.sweeps();
    const view = board(world, { list: 'end-of-day' }, 'alice');
    expect(view.title).toBe('End my day');
    expect(texts(view)).toContain('You are back 30 Nov.');
    carriesOut(world, view, 'alice');
    expect(owners([due, answered])).toEqual(['bob', 'alice']);
    // A snooze is out of the way, but its customer is owed a first answer meanwhile.
    expect(due.desk().entries.at(-1)!.data.text).toMatch(
      /^Alice is back Mon 30 Nov 2026, 09:00, and this is due before then\. Shared/,
    );
  });
  test('on a usual evening only what is overdue or due before the morning', () => {
    const { world, stories } = queue(1, { config: { policies }, now: evening });
    stories[0]!.acts('alice', { do: 'take' });
    expect(texts(board(world, { list: 'end-of-day' }, 'alice'))).toContain('There is nothing to share out.');
    expect(board(world, { list: 'end-of-day' }, 'alice').footer).toBeUndefined();
  });
});

describe('by upkeep itself', () => {
  test('only where the team wants it; signed by Docket, with the reason, and shown in the history', () => {
    const quiet = queue(1);
    expect(owners(quiet.stories)).toEqual([null]);
    const { world, stories } = queue(2, sharing({ automatic: true }));
    expect(owners(stories)).toEqual(['alice', 'bob']);
    expect(stories[0]!.desk().entries.at(-1)).toMatchObject({ by: 'docket', kind: 'assign' });
    expect(texts(world.mailbox.run(boardView({ list: 'member', of: 'alice' }, world.context('dana'))))).toContain(
      'Question 0',
    );
    const writes = world.mailbox.writes.filter((what) => what.startsWith('entry')).length;
    world.sweeps();
    expect(world.mailbox.writes.filter((what) => what.startsWith('entry'))).toHaveLength(writes);
  });
  test('cut off anywhere and begun again, nobody gets anything twice', () => {
    for (let power = 0; power < 12; power++) {
      const world = new World(sharing({ automatic: true }));
      const stories = [world.conversation(), world.conversation()];
      world.mailbox.powerFor(power);
      try {
        world.sweeps();
      } catch {
        // The power went.
      }
      world.mailbox.powerFor(null);
      world.sweeps();
      world.passes(3 * 60_000);
      world.sweeps();
      for (const story of stories) {
        expect(story.desk().entries.filter(({ kind }) => kind === 'assign').length).toBeLessThanOrEqual(2);
        expect(story.desk().facts.owner).not.toBeNull();
      }
    }
  });
  test('mail for an absent owner comes back to the queue and is given to who is there', () => {
    const { world, stories } = queue(1, sharing({ automatic: true }));
    const [story] = stories as [Story];
    story.acts('dana', { do: 'assign', to: 'femi' });
    story.customerWrites('Are you there?');
    world.sweeps();
    // Alice had the first one, before it went to Femi.
    expect(owners(stories)).toEqual(['bob']);
  });
});
