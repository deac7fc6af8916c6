/** Mail that turns up later than its time says. */
import { describe, expect, test } from '@jest/globals';
import { undoOf } from '../../../src/bulk/job';
import { decode } from '../../../src/desk/decode/decode';
import { conversationView } from '../../../src/screens/conversation/conversation';
import { runBulk } from '../../../src/use-cases/bulk';
import { readList } from '../../../src/use-cases/list';
import type { Snapshot } from '../../../src/words/conversation';
import { DocketError } from '../../../src/words/errors';
import {
  conversation,
  day,
  hour,
  minute,
  type Story,
  scopes,
  World,
  type WorldOptions,
} from '../../support/core-world';

const policies = [
  {
    name: 'standard',
    calendar: 'office',
    targets: { firstResponse: '4h', nextResponse: '8h' },
    starts: '2026-10-01',
  },
];

const readOld = (snapshot: Snapshot, story: Story) => {
  const { facts, waitingSince, arrived } = decode(snapshot, story.world.context('alice'));
  return { facts, waitingSince, arrived };
};

const listed = (world: World): string[] =>
  world.mailbox.run(readList({ list: 'came-to-light' }, [], world.context('dana'))).rows.map((row) => row.conversation);

describe.each(scopes)('late mail, marks by %s', (scope) => {
  /** A team at work: passes have been made, and the last one half an hour ago. */
  function atWork(options: WorldOptions = {}): World {
    const world = new World({ scope, ...options, config: { policies, ...options.config } });
    world.sweeps();
    world.passes(60 * day);
    world.sweeps();
    world.passes(30 * minute);
    return world;
  }

  const turnsUp = (world: World, age: number) => world.conversation({ at: world.now - age });

  const answered = () => conversation({ scope, config: { policies } }).acts('alice', { do: 'take' }).passes(hour);

  test.each([
    ['the first answer', (story: Story) => story],
    ['an answer that changed nothing', (story: Story) => story.replies('alice').sweeps()],
  ])('rescued from spam after %s: the customer waits since the mail was sent', (_, first) => {
    const story = first(answered().sweeps());
    story.customerWrites('Wrong size, do not ship!', { filed: 'spam' });
    const { id, at } = story.snapshot().messages.find(({ filed }) => filed === 'spam')!;
    story.passes(2 * hour).sweeps();
    story.replies('alice', 'We ship tomorrow.').passes(minute).sweeps().passes(hour);
    story.world.mailbox.move(story.id, id, 'received');
    for (let pass = 0; pass < 3; pass += 1) {
      story.sweeps().passes(minute);
      expect([story.reads.replace('!Overdue ', ''), story.desk().waitingSince]).toEqual(['@alice', at]);
    }
    const clock = story.desk().clocks.find(({ clock: name }) => name === 'nextResponse');
    expect(clock).toMatchObject({ state: 'running', start: at });
    story.replies('alice', 'Stopped.').sweeps();
    expect([story.reads, story.desk().waitingSince]).toEqual(['@alice ~Waiting', null]);
  });

  test.each(['before', 'after'])('an answer that names it answers it, %s it was found', (when) => {
    const story = answered().sweeps();
    story.customerWrites('Do not ship!', { filed: 'spam', headers: { 'message-id': '<lost@customer.example>' } });
    const { id } = story.snapshot().messages[1]!;
    story.passes(2 * hour).sweeps();
    const answers = () =>
      story.mail({
        filed: 'sent',
        from: { address: 'alice@fernhill.example' },
        headers: { references: '<first@customer.example> <lost@customer.example>' },
      });
    if (when === 'before') answers().sweeps();
    story.world.mailbox.move(story.id, id, 'received');
    if (when === 'after') answers();
    story.sweeps().passes(minute).sweeps();
    expect([story.reads, story.desk().waitingSince]).toEqual(['@alice ~Waiting', null]);
  });

  test('closed since: it comes back, and thanks rescued do not bring it back', () => {
    for (const [text, reads] of [
      ['Do not ship!', '@alice'],
      ['Thanks!', '✓alice'],
    ]) {
      const story = answered();
      story.customerWrites(text, { filed: 'spam' });
      const { id } = story.snapshot().messages[1]!;
      story.passes(hour).replies('alice').acts('alice', { do: 'close' }).sweeps().passes(hour);
      story.world.mailbox.move(story.id, id, 'received');
      expect(story.sweeps().reads).toBe(reads);
    }
  });

  test('what the team sent answers nothing that came after it was sent', () => {
    const story = answered().customerWrites('And one more thing?').acts('bob', { do: 'note', text: 'Hm.' });
    const [first, second] = story.snapshot().messages.map(({ at }) => at);
    story.mail({ filed: 'sent', from: { address: 'alice@fernhill.example' }, at: (first! + second!) / 2 }).sweeps();
    expect([story.reads, story.desk().waitingSince]).toEqual(['@alice', second]);
    story.mail({ filed: 'sent', from: { address: 'alice@fernhill.example' }, at: second! + 1 }).sweeps();
    expect([story.reads, story.desk().waitingSince]).toEqual(['@alice ~Waiting', null]);
  });

  test('younger than three days it is new, however much of it turns up', () => {
    const world = atWork();
    const stories = Array.from({ length: 30 }, (_, n) => turnsUp(world, 2 * day + n * minute));
    world.sweeps();
    for (const story of stories) expect(story.stands.replace(/!\S+( soon)? /, '')).toBe('@unassigned ~New');
    expect(listed(world)).toEqual([]);
  });

  test('mail that a pass saw and that changed nothing is no late mail, however long ago it was', () => {
    const world = atWork();
    const story = world.conversation().acts('alice', { do: 'take' }).sweeps();
    story
      .customerWrites('And another thing.')
      .sweeps()
      .passes(40 * day)
      .sweeps();
    story.acts('bob', { do: 'note', text: 'Still open.' }).machineWrites().sweeps();
    const late = story.desk().messages.filter(({ turnedUp }) => turnedUp !== undefined);
    expect([story.desk().cameToLight, listed(world), late]).toEqual([[], [], []]);
  });

  test('older mail is new up to twenty a day; the rest is listed without status, mark or clock', () => {
    const world = atWork();
    const stories = Array.from({ length: 30 }, (_, n) => turnsUp(world, 10 * day + n * minute));
    for (const some of [8, 8, 8, 8]) world.sweeps(some);
    const isNew = stories.filter(({ stands }) => stands.includes('@unassigned'));
    expect(isNew.length).toBe(20);
    const rest = stories.filter((story) => !isNew.includes(story));
    expect(listed(world).sort()).toEqual(rest.map(({ id }) => id).sort());
    const written = world.mailbox.writes.length;
    for (const story of rest) {
      expect(story.desk()).toMatchObject({ facts: { managed: false }, clocks: [], waitingSince: null, names: [] });
      expect(story.snapshot().entries).toEqual([]);
      // Opening it says so, and writes nothing.
      const { desk } = story.opens();
      expect(desk.cameToLight.map(({ at }) => at)).toEqual([story.snapshot().messages[0]!.at]);
      const said = JSON.stringify(conversationView(desk, world.look()));
      expect(said).toContain('only now come to light');
      expect(said).toContain('Anna Keller');
    }
    expect(world.mailbox.writes.length).toBe(written);
    // Another day lets in others, and none of these.
    world.passes(day);
    for (const story of rest) story.machineWrites();
    const another = turnsUp(world, 10 * day);
    world.sweeps();
    expect(another.stands).toContain('@unassigned');
    expect(listed(world).length).toBe(10);
  });

  test('older than `late` it is listed; `late` is the team’s choice; from before `since` nothing happens', () => {
    const world = atWork({ config: { since: '2026-12-01' } });
    const [old, older] = [turnsUp(world, 31 * day), turnsUp(world, 59 * day)];
    world.sweeps();
    expect([old.stands, older.stands, listed(world)]).toEqual(['', '', [old.id]]);
    const strict = atWork({ config: { late: '4d' } });
    const [five, young] = [turnsUp(strict, 5 * day), turnsUp(strict, 3.5 * day)];
    strict.sweeps();
    expect([five.stands, young.stands.includes('@unassigned'), listed(strict)]).toEqual(['', true, [five.id]]);
  });

  test('in work that is under way it changes nothing until somebody says so', () => {
    const world = atWork();
    const story = world.conversation().acts('alice', { do: 'take' }).acts('alice', { do: 'wait' }).sweeps();
    const asked = story.desk().waitingSince;
    story.mail({ text: 'Sent long ago.', at: world.now - 40 * day }).sweeps();
    expect([story.reads, story.desk().waitingSince, listed(world)]).toEqual(['@alice ~Waiting', asked, [story.id]]);
    story.acts('bob', { do: 'priority', priority: 'high' }).sweeps();
    expect([story.reads, listed(world)]).toEqual(['!High @alice ~Waiting', [story.id]]);
    story.acts('alice', { do: 'as-new' });
    expect([story.reads.replace('!Overdue ', ''), listed(world)]).toEqual(['!High @alice', []]);
    expect(story.desk().waitingSince).toBe(story.snapshot().messages[0]!.at);
    expect(story.acts('alice', { do: 'as-new' }).last!.plan).toBeNull();
  });

  test('one press makes all of it new, and can be taken back', () => {
    const world = atWork();
    const stories = Array.from({ length: 5 }, () => turnsUp(world, 35 * day));
    world.sweeps();
    const before = stories.map((story) => [story.desk().facts, story.stands]);
    const press = { do: 'as-new', all: listed(world).join(' ') };
    const steps = press.all.split(' ').map((one) => ({ conversation: one }));
    const bulk = { id: 'allnew00', command: press, steps, outcomes: [] };
    const done = world.mailbox.run(runBulk(bulk, { goOn: () => true }, world.context('dana'))).bulk;
    for (const story of stories) expect(story.stands).toMatch(/@unassigned ~New$/);
    expect(listed(world)).toEqual([]);
    world.passes(minute);
    const undo = { ...undoOf(done)!, id: 'undoall0' };
    world.mailbox.run(runBulk(undo, { goOn: () => true }, world.context('dana')));
    world.passes(minute);
    world.sweeps();
    expect(stories.map((story) => [story.desk().facts, story.stands])).toEqual(before);
    expect(listed(world).sort()).toEqual(stories.map(({ id }) => id).sort());
  });

  test('it leaves the list after thirty days', () => {
    const world = atWork();
    const story = turnsUp(world, 31 * day);
    world.sweeps();
    world.passes(29 * day);
    world.sweeps();
    expect(listed(world)).toEqual([story.id]);
    world.passes(2 * day);
    expect(listed(world)).toEqual([]);
    world.sweeps();
    expect(world.mailbox.board().rows).toEqual([]);
  });

  test('ordinary mail is never of it: not in crowds, nor found by the first pass, nor after weeks without one', () => {
    for (const [begins, rests] of [
      ['never swept', 0],
      ['swept', 0],
      ['swept', 20 * day],
    ] as const) {
      const world = begins === 'swept' ? atWork() : new World({ scope });
      if (begins !== 'swept') world.passes(60 * day);
      const stories = Array.from({ length: 40 }, () => {
        world.passes(rests / 40);
        // On its way for some minutes.
        return world.conversation({ at: world.now - 5 * minute });
      });
      if (begins !== 'swept') world.passes(20 * day);
      world.sweeps();
      for (const { stands } of stories) expect(stands).toContain('@unassigned');
      expect(listed(world)).toEqual([]);
    }
  });

  test('what a pass still owes is no late mail', () => {
    const world = atWork();
    const story = world.conversation();
    world.mailbox.refuses(story.id, () => new DocketError('mailbox-unreachable', { why: 'no-answer' } as never));
    for (let passes = 0; passes < 10; passes += 1) {
      world.sweeps();
      world.passes(4 * day);
    }
    world.mailbox.refuses(null);
    world.sweeps();
    expect(story.stands).toContain('@unassigned');
    expect(listed(world)).toEqual([]);
  });

  test('what entries of earlier versions saw stays seen', () => {
    const story = answered().replies('alice').sweeps();
    const items = story.world.mailbox.journalItems(story.id);
    expect(items.every((text) => text.includes('"saw":"'))).toBe(true);
    const { entries, messages, ...rest } = story.snapshot();
    const old = entries.map(({ data: { saw: _, ...data }, ...entry }) => ({ ...entry, data }));
    const desk = story.desk();
    const read = readOld({ ...rest, entries: old, messages }, story);
    expect(read).toEqual({ facts: desk.facts, waitingSince: desk.waitingSince, arrived: [] });
  });
});
