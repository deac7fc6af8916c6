import { describe, expect, test } from '@jest/globals';
import { owedAtMost, readPosition, writePosition } from '../../../src/board/position';
import { allNames } from '../../../src/marks/names';
import { keep } from '../../../src/use-cases/requests';
import { sweep } from '../../../src/use-cases/sweep';
import { DocketError } from '../../../src/words/errors';
import { conversation, day, hour, minute, scopes, World } from '../../support/core-world';

const refusal = () =>
  new DocketError('mailbox-refused', { why: 'request', host: 'Gmail', request: 'get threads', said: 'no' });

describe.each(scopes)('the sweep, marks by %s', (scope) => {
  const world = () => new World({ scope });

  test('an empty mailbox', () => {
    expect(world().sweeps()).toEqual({ examined: 0, wrote: 0, left: 0, failures: [] });
  });

  test('writes what mail has changed, with an entry of Docket’s own, and keeps rows', () => {
    const story = conversation({ scope }).sweeps();
    expect(story.stands).toBe('@unassigned ~New');
    expect(story.desk().entries).toMatchObject([
      { kind: 'arrival', by: 'docket', set: [], removed: [], data: { folded: { set: ['@unassigned', '~New'] } } },
    ]);
    expect(story.world.mailbox.board().rows).toMatchObject([{ conversation: story.id, status: 'new' }]);
  });

  test('looks only at what has changed since', () => {
    const one = world();
    one.sweeps();
    const story = one.conversation();
    one.conversation();
    expect(one.sweeps()).toMatchObject({ examined: 2, wrote: 2 });
    // What the sweep itself wrote is looked at once more.
    one.sweeps();
    expect(one.sweeps()).toMatchObject({ examined: 0, wrote: 0 });
    story.customerWrites();
    expect(one.sweeps()).toMatchObject({ examined: 1 });
  });

  test('is left out while a colleague’s pass is enough, where panes share the work', () => {
    const one = world();
    const asked = { enoughForMs: 4 * minute };
    const everything = Number.POSITIVE_INFINITY;
    one.conversation();
    expect(one.sweeps(everything, asked)).toMatchObject({ examined: 1 });
    one.conversation();
    one.passes(4 * minute - 1);
    expect(one.sweeps(everything, asked)).toMatchObject({ examined: 0, left: 0 });
    // Whoever does not share makes the pass all the same, and does not undo what was noted.
    expect(one.sweeps().examined).toBeGreaterThan(0);
    one.conversation();
    expect(one.sweeps(everything, asked)).toMatchObject({ examined: 0 });
    one.passes(1);
    expect(one.sweeps(everything, asked).examined).toBeGreaterThan(0);
  });

  test('a pass that was cut off, or made by a clock that goes ahead, is not enough', () => {
    const one = world();
    const asked = { enoughForMs: 4 * minute };
    one.sweeps(Number.POSITIVE_INFINITY, asked);
    one.conversation();
    one.conversation();
    one.passes(4 * minute);
    expect(one.sweeps(1, asked)).toMatchObject({ examined: 1, left: 1 });
    expect(one.sweeps(Number.POSITIVE_INFINITY, asked).examined).toBeGreaterThan(0);
    one.conversation();
    const position = readPosition(one.mailbox.board().position);
    expect(position.swept).toBe(one.now);
    one.mailbox.run(keep([], [], writePosition({ ...position, at: position.at!, swept: one.now + 1 })));
    expect(one.sweeps(Number.POSITIVE_INFINITY, asked).examined).toBeGreaterThan(0);
  });

  test('marks of a conversation whose state stays go onto its new messages, and the journal knows which one', () => {
    const story = conversation({ scope }).acts('alice', { do: 'take' }).customerWrites().sweeps();
    expect(story.desk().entries.map(({ kind }) => kind)).toEqual(
      scope === 'conversation' ? ['take'] : ['take', 'arrival'],
    );
    const { messages } = story.snapshot();
    expect(messages.map(({ names }) => names)).toEqual(
      scope === 'conversation' ? [['@alice'], ['@alice']] : [[], ['@alice']],
    );
  });

  test('wakes what has slept long enough, and returns it to the inbox', () => {
    const story = conversation({ scope }).acts('alice', { do: 'take' });
    story.acts('alice', { do: 'snooze', until: String(story.world.now + day) }).sweeps();
    story.passes(hour).sweeps();
    expect(story.stands).toBe('@alice ~Snoozed');
    story.passes(day).sweeps();
    expect(story.stands).toBe('@alice');
    expect(story.inInbox).toBe(true);
  });

  test('a row of a conversation closed by hand is dropped, and of one that two passes did not find', () => {
    const one = world();
    one.sweeps();
    const [gone, closed] = [one.conversation(), one.conversation()];
    one.sweeps();
    one.passes(hour);
    one.mailbox.deleteConversation(gone.id);
    closed.marksByHand({ add: ['✓bob'], remove: ['@unassigned', '~New'] });
    const rows = () => one.mailbox.board().rows.map(({ conversation: id }) => id);
    expect(one.sweeps().failures).toEqual([]);
    expect(rows()).toEqual([gone.id]);
    one.sweeps();
    expect(rows()).toEqual([]);
    expect(readPosition(one.mailbox.board().position).missed).toBeUndefined();
  });

  test('a closing by hand is recorded once', () => {
    const story = conversation({ scope }).acts('alice', { do: 'take' }).sweeps().passes(hour);
    story
      .marksByHand({ add: ['✓alice'], remove: ['@alice'] })
      .sweeps()
      .passes(hour)
      .sweeps();
    expect(story.desk().entries.map(({ kind }) => kind)).toEqual(['take', 'found']);
    expect(story.desk().entries[1]!.data.found).toEqual({ set: ['✓alice'], removed: ['@alice'] });
  });

  test('a board somebody deleted is made anew', () => {
    const one = world();
    const stories = [one.conversation(), one.conversation().acts('alice', { do: 'take' }), one.conversation()];
    stories[2]!.acts('alice', { do: 'close' });
    one.sweeps();
    const before = one.mailbox.board().rows;
    one.mailbox.deleteBoard();
    one.sweeps();
    expect(one.mailbox.board().rows).toHaveLength(before.length);
    expect(
      one.mailbox
        .board()
        .rows.map(({ conversation: id }) => id)
        .sort(),
    ).toEqual([stories[0]!.id, stories[1]!.id]);
  });

  test('one conversation that fails does not keep the others from being sorted, and is tried again', () => {
    const one = world();
    one.sweeps();
    const bad = one.conversation().acts('alice', { do: 'take' }).replies('alice');
    const good = one.conversation();
    one.mailbox.refuses(bad.id, refusal);
    const result = one.sweeps();
    expect(result.failures).toMatchObject([{ conversation: bad.id, failure: { code: 'mailbox-refused' } }]);
    expect(good.stands).toBe('@unassigned ~New');
    expect(one.sweeps().failures).toHaveLength(1);
  });

  test('a busy mailbox does not end it: the host is asked whether to wait, once, and the rest is sorted', () => {
    const one = world();
    one.sweeps();
    const stories = [one.conversation(), one.conversation(), one.conversation()];
    one.mailbox.refuses(stories[0]!.id, () => new DocketError('busy', { why: 'host', host: 'Gmail' }));
    const asked: boolean[] = [];
    const goOn = (busy = false) => asked.push(busy) > 0;
    const result = one.mailbox.run(sweep({ goOn }, one.context(null)));
    expect(result).toMatchObject({ examined: 2, left: 0, failures: [{ conversation: stories[0]!.id }] });
    expect(asked.filter((busy) => busy)).toHaveLength(1);
    expect(stories.map(({ stands }) => stands)).toEqual(['', '@unassigned ~New', '@unassigned ~New']);
    one.mailbox.refuses(null);
    expect(one.sweeps().failures).toEqual([]);
    expect(stories[0]!.stands).toBe('@unassigned ~New');
  });

  test('a host that cannot wait ends it there', () => {
    const one = world();
    one.sweeps();
    const stories = [one.conversation(), one.conversation()];
    one.mailbox.refuses(stories[0]!.id, () => new DocketError('busy', { why: 'host', host: 'Microsoft' }));
    const result = one.mailbox.run(sweep({ goOn: (busy) => !busy }, one.context(null)));
    expect(result).toMatchObject({ examined: 0, left: 1 });
  });

  test('somebody else is writing: left for the next pass', () => {
    const story = conversation({ scope });
    let once = true;
    story.world.mailbox.meanwhile(() => {
      if (once) story.world.mailbox.byHand(story.id, { add: ['Foreign'] });
      once = false;
    });
    story.sweeps();
    expect(story.stands).toBe('Foreign');
    story.sweeps();
    expect(story.stands).toBe('@unassigned Foreign ~New');
  });

  describe('that runs out of time', () => {
    test('says how many are left, and gets through all of them in the end', () => {
      const one = world();
      one.sweeps();
      const stories = Array.from({ length: 10 }, () => one.conversation());
      expect(one.sweeps(4)).toMatchObject({ examined: 4, left: 6 });
      expect(stories.filter(({ stands }) => stands !== '')).toHaveLength(4);
      let passes = 1;
      while (stories.some(({ stands }) => stands === '') && passes < 20) {
        one.passes(hour);
        one.sweeps(4);
        passes += 1;
      }
      expect(stories.every(({ stands }) => stands === '@unassigned ~New')).toBe(true);
    });

    test('also where the position has expired, and mail that comes meanwhile is found', () => {
      const one = world();
      one.sweeps();
      const stories = Array.from({ length: 10 }, () => one.conversation());
      one.mailbox.forgetChanges();
      expect(one.sweeps(4)).toMatchObject({ examined: 4, left: 6 });
      stories[0]!.replies('bob');
      for (let pass = 0; pass < 6; pass += 1) {
        one.passes(hour);
        one.sweeps(4);
      }
      expect(stories.slice(1).every(({ stands }) => stands === '@unassigned ~New')).toBe(true);
      expect(stories[0]!.stands).toBe('@bob ~Waiting');
    });
  });

  test('an interrupted step is found though nothing but its entry was written', () => {
    const one = world();
    const story = one.conversation().acts('alice', { do: 'take' });
    one.sweeps();
    one.sweeps();
    one.mailbox.powerFor(1);
    expect(() => story.acts('alice', { do: 'close' })).toThrow();
    one.mailbox.powerFor(null);
    one.passes(5 * minute);
    one.sweeps();
    expect(story.stands).toBe('✓alice');
  });

  test.each(['turned up again', 'written to again'])('what one pass did not find and then %s is sorted', (how) => {
    const one = world();
    one.sweeps();
    const [lost, other] = [one.conversation(), one.conversation()];
    one.mailbox.refuses(lost.id);
    expect(one.sweeps()).toMatchObject({ examined: 1, failures: [] });
    expect(other.stands).toBe('@unassigned ~New');
    one.mailbox.refuses(null);
    if (how === 'written to again') lost.customerWrites();
    one.passes(hour);
    one.sweeps();
    expect(lost.stands).toBe('@unassigned ~New');
    expect(one.mailbox.board().rows).toHaveLength(2);
    expect(readPosition(one.mailbox.board().position)).not.toHaveProperty('missed');
  });

  test('any name the mailbox has lost costs that name alone', () => {
    const all = allNames(world().vocabulary).map(({ name }) => name);
    for (const name of all) {
      const one = world();
      const [waiting, mine, urgent] = [one.conversation(), one.conversation(), one.conversation()];
      waiting.acts('alice', { do: 'take' }).acts('alice', { do: 'wait' });
      mine.acts('bob', { do: 'assign', to: 'femi' }).acts('bob', { do: 'tag', add: ['billing'] });
      urgent.acts('bob', { do: 'priority', priority: 'urgent' });
      one.conversation().acts('alice', { do: 'take' }).acts('alice', { do: 'close' });
      one.sweeps();
      one.passes(hour);
      one.sweeps();
      const before = [waiting, mine, urgent].map(({ reads }) => reads);
      one.mailbox.deleteName(name);
      const fresh = one.conversation();
      for (let pass = 0; pass < 2; pass += 1) {
        one.passes(hour);
        expect([name, one.sweeps()]).toMatchObject([name, { failures: [], left: 0 }]);
        expect([name, [waiting, mine, urgent].map(({ reads }) => reads)]).toEqual([name, before]);
        expect([name, fresh.reads]).toEqual([name, '@unassigned ~New']);
        expect([name, one.mailbox.board().rows.length]).toEqual([name, 4]);
      }
      // A step that has nothing to do with the name is not refused.
      waiting.acts('alice', { do: 'note', text: 'Still waiting.' });
    }
  });

  test('so many that fail that they cannot all be kept: the pass waits for them', () => {
    const one = world();
    one.sweeps();
    one.mailbox.meanwhile(() => {
      throw refusal();
    });
    const bad = Array.from({ length: owedAtMost + 3 }, () => one.conversation());
    expect(one.sweeps().failures).toHaveLength(bad.length);
    const { owed, cut } = readPosition(one.mailbox.board().position);
    expect([owed?.length, cut?.behind]).toEqual([owedAtMost, bad[owedAtMost - 1]!.id]);
    one.mailbox.meanwhile(null);
    one.sweeps();
    expect(bad.filter(({ stands }) => stands !== '@unassigned ~New')).toEqual([]);
    expect(readPosition(one.mailbox.board().position)).toMatchObject({ cut: null });
  });

  test('a position that nobody can make sense of counts as expired', () => {
    const one = world();
    one.sweeps();
    const story = one.conversation();
    for (const text of [
      '',
      ' ',
      'nonsense',
      ' done to ',
      ' done to  from  owed ',
      '-1 swept 5',
      '\u0000 turn  turn ',
    ]) {
      one.mailbox.run(keep([], [], text));
      story.customerWrites();
      expect(one.sweeps().failures).toEqual([]);
      expect(one.sweeps()).toMatchObject({ left: 0 });
      expect(story.stands).toBe('@unassigned ~New');
    }
  });

  test('a name made again comes back to open and closed work, over as many passes as it takes', () => {
    const one = world();
    const stories = Array.from({ length: 5 }, () => one.conversation().acts('alice', { do: 'take' }));
    for (const story of stories.slice(0, 3)) story.acts('alice', { do: 'close' });
    one.sweeps();
    one.passes(40 * day);
    one.sweeps();
    for (const name of ['@alice', '✓alice']) one.mailbox.deleteName(name);
    one.sweeps();
    for (const name of ['@alice', '✓alice']) one.mailbox.makeNameAgain(name);
    const again = one.now;
    // What a pass wrote is news to the next, which has half its turns left for going on.
    for (let pass = 0; pass < 6; pass += 1) one.sweeps(2, { again });
    expect(one.sweeps(2, { again }).left).toBe(0);
    expect(stories.map(({ stands }) => stands)).toEqual(['✓alice', '✓alice', '✓alice', '@alice', '@alice']);
    // They are made once more: all of it begins anew.
    one.passes(minute);
    one.mailbox.deleteName('✓alice');
    one.mailbox.makeNameAgain('✓alice');
    one.sweeps(Number.POSITIVE_INFINITY, { again: one.now });
    expect(stories[0]!.stands).toBe('✓alice');
  });

  test('more than five hundred conversations of one owner keep their rows', () => {
    const one = world();
    for (let count = 0; count < 510; count += 1) {
      one.mailbox.deliver({ from: { name: '', address: 'x@customer.example' }, names: ['@alice'] });
    }
    one.sweeps();
    expect(one.mailbox.board().rows).toHaveLength(510);
    one.sweeps();
    expect(one.mailbox.board().rows).toHaveLength(510);
  });
});
