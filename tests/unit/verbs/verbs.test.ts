import { describe, expect, test } from '@jest/globals';
import { decode } from '../../../src/desk/decode/decode';
import { actOn } from '../../../src/use-cases/act';
import { awkward } from '../../support/awkward';
import { conversation, day, hour, type Story, scopes } from '../../support/core-world';
import { seed } from '../config/seed';

const until = (story: Story, ms: number) => String(story.world.now + ms);

describe.each(scopes)('commands, marks by %s', (scope) => {
  const options = { scope };
  const start = () => conversation(options);
  const taken = () => start().acts('alice', { do: 'take' });
  const closed = () => taken().acts('alice', { do: 'close' });

  describe('take', () => {
    test('new and nobody’s, of a colleague, waiting, closed', () => {
      expect(taken().stands).toBe('@alice');
      expect(taken().acts('bob', { do: 'take' }).stands).toBe('@bob');
      expect(taken().acts('alice', { do: 'wait' }).acts('bob', { do: 'take' }).stands).toBe('@bob ~Waiting');
      const story = closed();
      expect(story.inInbox).toBe(false);
      expect(story.acts('bob', { do: 'take' }).stands).toBe('@bob');
      expect(story.inInbox).toBe(true);
    });
    test('what is mine already changes nothing and writes nothing', () => {
      const story = taken();
      const before = story.world.mailbox.writes.length;
      expect(story.acts('alice', { do: 'take' }).last?.plan).toBeNull();
      expect(story.world.mailbox.writes).toHaveLength(before);
    });
  });

  describe('assign', () => {
    test('to somebody, with a reason kept in the journal', () => {
      const story = start().acts('alice', { do: 'assign', to: 'bob', reason: ' knows the customer ' });
      expect(story.stands).toBe('@bob');
      expect(story.desk().entries[0]).toMatchObject({
        kind: 'assign',
        by: 'alice',
        sure: 'verified',
        data: { text: 'knows the customer' },
      });
    });
    test('a name as people write it', () => {
      expect(start().acts('alice', { do: 'assign', to: ' @Bob ' }).stands).toBe('@bob');
    });
    test('to somebody who is away is their lead’s business', () => {
      expect(start().acts('dana', { do: 'assign', to: 'femi' }).stands).toBe('@femi');
    });
    test.each([
      ['', 'unknown-member'],
      ['zoe', 'unknown-member'],
      ['a'.repeat(100_000), 'unknown-member'],
      ['constructor', 'unknown-member'],
      ['unassigned', 'unknown-member'],
      ['carol', 'not-allowed'],
      ['erin', 'not-allowed'],
    ])('%.20p is refused: %s', (to, code) => {
      expect(taken().refuses('alice', { do: 'assign', to })).toBe(code);
    });
    test('a reason alone is worth an entry', () => {
      const story = taken().acts('alice', { do: 'assign', to: 'alice', reason: 'mine to keep' });
      expect(story.desk().entries).toHaveLength(2);
    });
  });

  describe('unassign', () => {
    test('gives it back with everything else as it was', () => {
      const story = taken().acts('alice', { do: 'tag', add: 'billing' }).acts('alice', { do: 'wait' });
      expect(story.acts('alice', { do: 'unassign' }).stands).toBe('#billing @unassigned ~Waiting');
    });
    test('what is closed is refused', () => {
      expect(closed().refuses('alice', { do: 'unassign' })).toBe('not-allowed');
    });
  });

  describe('tag', () => {
    test('adds, removes, replaces', () => {
      const story = taken().acts('alice', { do: 'tag', add: ['billing', 'press'] });
      expect(story.stands).toBe('#billing #press @alice');
      expect(story.acts('bob', { do: 'tag', add: 'returns', remove: 'press' }).stands).toBe('#billing #returns @alice');
      expect(story.acts('bob', { do: 'tag', replace: 'yes', tags: 'press, sizing' }).stands).toBe(
        '#press #sizing @alice',
      );
      expect(story.acts('bob', { do: 'tag', replace: 'yes' }).stands).toBe('@alice');
    });
    test('a tag is written as it is read, and a complete choice may add to itself', () => {
      const story = taken().acts('alice', { do: 'tag', add: '#billing' });
      expect(
        story.acts('alice', { do: 'tag', replace: 'yes', tags: ['billing'], add: ['#press, sizing'] }).stands,
      ).toBe('#billing #press #sizing @alice');
    });
    test.each(['nonsense', 'x'.repeat(10_000), '<script>', 'Billing', '##billing', '__proto__'])(
      '%.20p is unknown',
      (add) => {
        expect(taken().refuses('alice', { do: 'tag', add })).toBe('unknown-tag');
      },
    );
    test('a retired tag can be taken off, not put on', () => {
      const tags = seed().tags!.map((tag) => (tag.name === 'press' ? { ...tag, retired: true as const } : tag));
      const story = conversation({ ...options, config: { tags } }).marksByHand({ add: ['#press'] });
      expect(story.acts('alice', { do: 'tag', add: 'billing' }).stands).toBe('#billing #press @unassigned ~New');
      expect(story.acts('alice', { do: 'tag', remove: 'press' }).stands).toBe('#billing @unassigned ~New');
      expect(story.refuses('alice', { do: 'tag', add: 'press' })).toBe('unknown-tag');
    });
    test('taking off what is not there, known or not, changes nothing', () => {
      expect(taken().acts('alice', { do: 'tag', remove: 'nonsense' }).last?.plan).toBeNull();
    });
    test('can be put on what nobody looks after', () => {
      const story = conversation(options, { at: Date.parse('2026-01-01T00:00:00Z') });
      expect(story.acts('alice', { do: 'tag', add: 'billing' }).stands).toBe('#billing');
      expect(story.desk().facts.managed).toBe(false);
    });
  });

  describe('priority', () => {
    test('urgent, high, and back', () => {
      const story = taken().acts('alice', { do: 'priority', priority: 'urgent' });
      expect(story.stands).toBe('!Urgent @alice');
      expect(story.acts('alice', { do: 'priority', priority: 'high' }).stands).toBe('!High @alice');
      expect(story.acts('alice', { do: 'priority', priority: 'normal' }).stands).toBe('@alice');
    });
    test.each(['', 'huge', 'Urgent'])('%p is refused', (priority) => {
      expect(taken().refuses('alice', { do: 'priority', priority })).toBe('unknown-command');
    });
  });

  test('wait: from open, snoozed, closed and unmanaged', () => {
    expect(taken().acts('alice', { do: 'wait' }).stands).toBe('@alice ~Waiting');
    expect(closed().acts('alice', { do: 'wait' }).stands).toBe('@alice ~Waiting');
    const old = conversation(options, { at: 5 });
    expect(old.acts('alice', { do: 'wait' }).stands).toBe('@unassigned ~Waiting');
  });

  describe('snooze', () => {
    test('out of the inbox until then', () => {
      const story = taken();
      story.acts('alice', { do: 'snooze', until: until(story, day) });
      expect(story.stands).toBe('@alice ~Snoozed');
      expect(story.inInbox).toBe(false);
    });
    test('another moment goes before the one from the list', () => {
      const story = taken();
      const moment = story.world.now + 2 * day;
      story.acts('alice', { do: 'snooze', until: until(story, day), moment: String(moment) });
      expect(story.desk().until).toBe(moment);
      story.acts('alice', { do: 'snooze', until: String(moment + day), moment: '' });
      expect(story.desk().until).toBe(moment + day);
    });
    test.each(['', '0', '-5', '1e15', 'tomorrow', '17999999999999999', '1795426920000.5', 'NaN', 'Infinity'])(
      '%p is refused',
      (moment) => {
        expect(taken().refuses('alice', { do: 'snooze', until: moment })).toBe('bad-moment');
      },
    );
    test('now and more than two years ahead are refused', () => {
      const story = taken();
      expect(story.refuses('alice', { do: 'snooze', until: until(story, 1000) })).toBe('bad-moment');
      expect(story.refuses('alice', { do: 'snooze', until: until(story, 731 * day) })).toBe('bad-moment');
      expect(story.acts('alice', { do: 'snooze', until: until(story, 730 * day) }).stands).toBe('@alice ~Snoozed');
    });
  });

  describe('close', () => {
    test('to the owner’s credit, out of the inbox', () => {
      const story = taken().acts('bob', { do: 'close' });
      expect(story.stands).toBe('✓alice');
      expect(story.inInbox).toBe(false);
    });
    test('to the credit of who closed it where nobody owned it', () => {
      expect(start().acts('bob', { do: 'close' }).stands).toBe('✓bob');
    });
    test('stays in the inbox where the team wants it so', () => {
      const story = conversation({ ...options, config: { onClose: 'keep' } }).acts('bob', { do: 'close' });
      expect(story.inInbox).toBe(true);
    });
    test('takes status and clocks off, keeps the rest', () => {
      const story = taken().acts('alice', { do: 'tag', add: 'billing' }).acts('alice', { do: 'wait' });
      story.marksByHand({ add: ['!Overdue'] }).acts('alice', { do: 'close' });
      expect(story.stands).toBe('#billing ✓alice');
    });
  });

  describe('reopen', () => {
    test('from closed, waiting, snoozed and new', () => {
      const story = closed().acts('bob', { do: 'reopen' });
      expect(story.stands).toBe('@alice');
      expect(story.inInbox).toBe(true);
      expect(taken().acts('alice', { do: 'wait' }).acts('alice', { do: 'reopen' }).stands).toBe('@alice');
      const asleep = taken();
      asleep.acts('alice', { do: 'snooze', until: until(asleep, day) }).acts('alice', { do: 'reopen' });
      expect(asleep.stands).toBe('@alice');
      expect(asleep.inInbox).toBe(true);
      expect(start().acts('alice', { do: 'reopen' }).stands).toBe('@unassigned');
    });
    test('to nobody where the owner is away or may not own', () => {
      expect(
        start()
          .marksByHand({ add: ['✓femi'] })
          .acts('bob', { do: 'reopen' }).stands,
      ).toBe('@unassigned');
      expect(
        start()
          .marksByHand({ add: ['✓carol'] })
          .acts('bob', { do: 'reopen' }).stands,
      ).toBe('@unassigned');
    });
    test('of what mail has set to Waiting a moment ago is written, whatever the marks say', () => {
      const story = taken().passes(hour).replies('alice').acts('alice', { do: 'reopen' });
      expect(story.reads).toBe('@alice');
      expect(story.passes(hour).sweeps().reads).toBe('@alice');
    });
  });

  describe('note', () => {
    test('about the conversation, about one message', () => {
      const story = taken().acts('bob', { do: 'note', text: '  She called.  ' });
      expect(story.desk().entries[1]).toMatchObject({
        kind: 'note',
        by: 'bob',
        data: { text: 'She called.' },
        set: [],
        removed: [],
      });
      const about = story.snapshot().messages[0]!.id;
      expect(story.acts('bob', { do: 'note', text: 'This one.', about }).desk().entries[2]!.about).toBe(about);
    });
    test.each(['', '   ', '\n\t'])('%p is empty', (text) => {
      expect(taken().refuses('alice', { do: 'note', text })).toBe('note-empty');
    });
    test('100 kB are too long, 20,000 characters are not', () => {
      const story = taken();
      expect(story.refuses('alice', { do: 'note', text: 'x'.repeat(100_000) })).toBe('note-too-long');
      expect(story.refuses('alice', { do: 'note', text: 'x'.repeat(20_001) })).toBe('note-too-long');
      story.acts('alice', { do: 'note', text: 'x'.repeat(20_000) });
      expect(story.desk().entries[1]!.data.text).toHaveLength(20_000);
    });
    test('about a message that is not there any more is refused', () => {
      const story = taken();
      expect(story.refuses('alice', { do: 'note', text: 'x', about: 'm99999' })).toBe('message-gone');
      story.customerWrites();
      const about = story.snapshot().messages[1]!.id;
      story.world.mailbox.move(story.id, about, 'trash');
      expect(story.refuses('alice', { do: 'note', text: 'x', about })).toBe('message-gone');
    });
    test('asks who is mentioned, answers for who was asked', () => {
      const story = taken().acts('alice', { do: 'note', text: '@carol, and @dana: is this covered?' });
      expect(story.stands).toBe('?carol ?dana @alice');
      expect(story.desk().entries[1]!.data.asks).toEqual(['carol', 'dana']);
      expect(story.acts('carol', { do: 'note', text: 'Yes. @alice' }).stands).toBe('?alice ?dana @alice');
      expect(story.acts('dana', { do: 'seen' }).stands).toBe('?alice @alice');
    });
    test.each(awkward)('of %s comes back as it was written', (_, text) => {
      const story = taken().acts('alice', { do: 'note', text });
      expect(story.desk().entries[1]!.data.text).toBe(text.trim());
    });
  });

  test('seen by somebody who was not asked changes nothing', () => {
    expect(taken().acts('carol', { do: 'seen' }).last?.plan).toBeNull();
  });

  describe('undo', () => {
    test('a chain back to where it began', () => {
      const story = taken().acts('alice', { do: 'tag', add: 'billing' }).acts('alice', { do: 'note', text: '@bob?' });
      story.acts('alice', { do: 'close' });
      const undo = () => story.acts('alice', { do: 'undo' }).stands;
      expect(undo()).toBe('#billing ?bob @alice');
      expect(story.inInbox).toBe(true);
      expect(undo()).toBe('#billing @alice');
      expect(undo()).toBe('@alice');
      expect(undo()).toBe('@unassigned ~New');
      expect(story.refuses('alice', { do: 'undo' })).toBe('nothing-to-undo');
      expect(story.desk().entries).toHaveLength(8);
    });
    test('is refused once somebody else has acted, also by taking something back', () => {
      const story = taken().acts('bob', { do: 'tag', add: 'billing' });
      expect(story.refuses('alice', { do: 'undo' })).toBe('acted-since');
      story.acts('bob', { do: 'undo' });
      expect(story.refuses('alice', { do: 'undo' })).toBe('acted-since');
    });
    test('of one’s own first step, nothing before it', () => {
      expect(taken().refuses('bob', { do: 'undo' })).toBe('acted-since');
      expect(start().refuses('bob', { do: 'undo' })).toBe('nothing-to-undo');
    });
    test('passes over what the sweep wrote', () => {
      const story = taken().customerWrites().passes(hour).sweeps();
      expect(story.acts('alice', { do: 'undo' }).reads).toBe('@unassigned ~New');
    });
    test('keeps what was changed by hand since', () => {
      const story = taken()
        .acts('alice', { do: 'wait' })
        .passes(hour)
        .marksByHand({ add: ['#press'] });
      expect(story.acts('alice', { do: 'undo' }).stands).toBe('#press @alice');
    });
    test('does not put back to sleep what woke by itself', () => {
      const story = taken();
      story
        .acts('alice', { do: 'snooze', until: until(story, hour) })
        .passes(2 * hour)
        .acts('alice', { do: 'tag', add: 'press' });
      expect(story.inInbox).toBe(true);
      expect(story.acts('alice', { do: 'undo' }).stands).toBe('@alice');
      expect(story.inInbox).toBe(true);
    });
    test('two snoozes: the former one counts again', () => {
      const story = taken();
      story.acts('alice', { do: 'snooze', until: until(story, day) });
      const first = story.desk().until;
      story.acts('alice', { do: 'snooze', until: until(story, 3 * day) }).acts('alice', { do: 'undo' });
      expect(story.desk().until).toBe(first);
    });
  });

  describe('who may', () => {
    test('a collaborator writes notes, sees and takes back', () => {
      const story = taken();
      for (const verb of ['take', 'assign', 'unassign', 'tag', 'priority', 'wait', 'snooze', 'close', 'reopen']) {
        expect(story.refuses('carol', { do: verb })).toBe('not-allowed');
      }
      story.acts('carol', { do: 'note', text: 'x' }).acts('carol', { do: 'undo' });
      expect(story.desk().entries).toHaveLength(3);
    });
    test('nobody knows who acts, or they have left', () => {
      expect(taken().refuses(null, { do: 'take' })).toBe('who-are-you');
      expect(taken().refuses('erin', { do: 'take' })).toBe('who-are-you');
    });
    test.each(['', 'explode', 'constructor', 'toString', '__proto__', 'TAKE'])('%p is no command', (verb) => {
      expect(taken().refuses('alice', { do: verb })).toBe('unknown-command');
    });
    test('a name stated and not verified is kept as that', () => {
      const story = start();
      const context = { ...story.world.context('alice'), person: { handle: 'alice', sure: 'stated' as const } };
      story.world.mailbox.run(actOn(story.id, { do: 'take' }, 'anentry0', context));
      expect(story.desk().entries[0]).toMatchObject({ by: 'alice', sure: 'stated' });
    });
  });

  describe('what the mailbox answers', () => {
    test('a conversation that vanished', () => {
      const story = taken();
      story.world.mailbox.deleteConversation(story.id);
      expect(story.refuses('alice', { do: 'close' })).toBe('conversation-gone');
    });
    test('a mark somebody deleted', () => {
      const story = taken();
      story.world.mailbox.deleteName('~Waiting');
      expect(story.refuses('alice', { do: 'wait' })).toBe('mark-missing');
      expect(story.acts('alice', { do: 'tag', add: 'billing' }).stands).toBe('#billing @alice');
    });
    test('mail between reading and writing: decided anew', () => {
      const story = taken();
      story.acts('alice', { do: 'wait' });
      let once = true;
      story.world.mailbox.meanwhile(() => {
        if (once) story.customerWrites();
        once = false;
      });
      story.acts('alice', { do: 'tag', add: 'billing' });
      expect(story.stands).toBe('#billing @alice');
    });
    test('colleagues who never stop writing', () => {
      const story = taken();
      story.world.mailbox.meanwhile(() => story.world.mailbox.byHand(story.id, { add: ['Foreign'] }));
      expect(story.refuses('alice', { do: 'close' })).toBe('changed-meanwhile');
      expect(story.stands).toBe('@alice Foreign');
    });
  });

  test('two members at once: the second is told of the first, decides anew, and both stay on record', () => {
    const story = start();
    let once = true;
    story.world.mailbox.meanwhile(() => {
      if (!once) return;
      once = false;
      story.acts('bob', { do: 'tag', add: 'billing' }).passes(1000);
    });
    story.acts('alice', { do: 'take' });
    expect(story.stands).toBe('#billing @alice');
    expect(story.desk().entries.map(({ by }) => by)).toEqual(['bob', 'alice']);
    expect(story.desk().entries[1]!.set).toEqual(['@alice']);
  });

  test('two takes that crossed, each with its marks on the mail: the later entry holds', () => {
    const story = start();
    const read = story.snapshot();
    const take = (by: string, id: string) => {
      const done = story.world.mailbox.run(actOn(story.id, { do: 'take' }, id, story.world.context(by)));
      return done.plan!;
    };
    take('bob', 'bobtakes0');
    const bobs = story.snapshot();
    const alices = { ...bobs.entries[0]!, id: 'alicetakes', by: 'alice', set: ['@alice'], at: bobs.entries[0]!.at - 1 };
    const both = bobs.messages.map((message) => ({ ...message, names: ['@alice', '@bob'] }));
    const desk = decode(
      { ...read, messages: both, entries: [bobs.entries[0]!, alices] },
      { ...story.world.context('dana'), now: story.world.now + day },
    );
    expect(desk).toMatchObject({ names: ['@bob'], contradictions: [['@bob', '@alice']] });
  });
});
