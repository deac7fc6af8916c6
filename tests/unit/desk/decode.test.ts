import { describe, expect, test } from '@jest/globals';
import { decode } from '../../../src/desk/decode/decode';
import { anna, conversation, day, hour, minute, monday, type Story, scopes } from '../../support/core-world';
import { seed } from '../config/seed';

describe.each(scopes)('mail, marks and journal together, marks by %s', (scope) => {
  const options = { scope };
  const taken = (): Story => conversation(options).acts('alice', { do: 'take' });
  /** An entry whose marks were never written. */
  const interrupted = (story: Story, by: string, command: { do: string } & Record<string, string>): Story => {
    story.world.mailbox.powerFor(1);
    expect(() => story.acts(by, command)).toThrow(/^before: marks/);
    story.world.mailbox.powerFor(null);
    return story;
  };

  describe('while an entry is young', () => {
    test('the journal is believed for two minutes and not longer', () => {
      const story = taken();
      story.marksByHand({ add: ['@bob'], remove: ['@alice'] });
      const at = story.desk().entries[0]!.at;
      const reads = (now: number) => decode(story.snapshot(), { ...story.world.context('bob'), now }).names.join(' ');
      expect(reads(at)).toBe('@alice');
      expect(reads(at + 2 * minute - 1)).toBe('@alice');
      expect(reads(at + 2 * minute)).toBe('@bob');
    });

    test('opening writes what is missing, and nothing else ever', () => {
      const story = interrupted(conversation(options), 'alice', { do: 'take' });
      expect(story.desk()).toMatchObject({ unwritten: 'repair', names: ['@alice'] });
      expect(story.stands).toBe('');
      expect(story.opens('bob').wrote).toHaveLength(1);
      expect(story.stands).toBe('@alice');
      expect(story.opens('bob').wrote).toEqual([]);
      expect(story.desk().entries).toHaveLength(1);
    });

    test('opening writes nothing for mail, hands or time', () => {
      const story = taken()
        .passes(hour)
        .customerWrites()
        .marksByHand({ add: ['#billing'] });
      const before = story.stands;
      expect(story.opens().wrote).toEqual([]);
      expect(story.stands).toBe(before);
    });

    test('opening does not fail where a mark to be repaired has been deleted', () => {
      const story = interrupted(conversation(options), 'alice', { do: 'take' });
      story.world.mailbox.deleteName('@alice');
      expect(story.opens('bob').wrote).toEqual([]);
    });

    test('opening steps back where somebody else is writing', () => {
      const story = interrupted(conversation(options), 'alice', { do: 'take' });
      story.world.mailbox.meanwhile(() => story.world.mailbox.byHand(story.id, { add: ['Foreign'] }));
      expect(story.opens('bob')).toMatchObject({ wrote: [], desk: { names: ['@alice'] } });
    });

    test('an interrupted closing is finished with its inbox', () => {
      const story = interrupted(taken(), 'alice', { do: 'close' });
      story.opens('bob');
      expect(story.stands).toBe('✓alice');
      expect(story.inInbox).toBe(false);
    });
  });

  describe('an old entry of which nothing was written', () => {
    test('still holds, whatever its age, and the sweep finishes it', () => {
      const story = interrupted(taken(), 'alice', { do: 'close' }).passes(3 * day);
      expect(story.desk()).toMatchObject({ unwritten: 'cut-off', names: ['✓alice'], found: { set: [], removed: [] } });
      expect(story.opens('bob').wrote).toEqual([]);
      story.sweeps();
      expect(story.stands).toBe('✓alice');
      expect(story.inInbox).toBe(false);
      expect(story.desk().unwritten).toBeNull();
    });

    test('is finished by the next command', () => {
      const story = interrupted(taken(), 'alice', { do: 'assign', to: 'bob' }).passes(day);
      expect(story.acts('bob', { do: 'tag', add: 'billing' }).stands).toBe('#billing @bob');
    });

    test('is finished by the same command with the same id, and not doubled', () => {
      const story = conversation(options);
      const { world } = story;
      world.mailbox.powerFor(1);
      expect(() => world.acts(story.id, 'alice', { do: 'take' }, 'sameid0123')).toThrow();
      world.mailbox.powerFor(null);
      for (const wait of [0, day]) {
        story.passes(wait);
        world.acts(story.id, 'alice', { do: 'take' }, 'sameid0123');
        expect(story.stands).toBe('@alice');
        expect(story.desk().entries).toHaveLength(1);
      }
    });

    test('holds together with those cut off right before it', () => {
      const story = interrupted(interrupted(taken(), 'alice', { do: 'assign', to: 'bob' }), 'carol', {
        do: 'note',
        text: '@dana',
      });
      expect(story.reads).toBe('?dana @bob');
      expect(story.passes(day).reads).toBe('?dana @bob');
    });

    test('does not drag along what an earlier hand took back, as its writer had seen', () => {
      const story = taken().acts('alice', { do: 'tag', add: 'billing' }).passes(hour);
      story.marksByHand({ remove: ['#billing'] });
      // Without a board, from mail and journal alone.
      const { done: _, ...reads } = interrupted(story, 'bob', { do: 'take' }).passes(day).snapshot();
      expect(decode(reads, story.world.context('bob')).names).toEqual(['@bob']);
    });

    test('does not hold where the board says that it was done: then a hand took it back', () => {
      const story = taken().acts('alice', { do: 'tag', add: 'billing' });
      const done = story.desk().entries[1]!.id.slice(0, 8);
      story.passes(hour).marksByHand({ remove: ['#billing'] });
      const { done: _, ...snapshot } = story.snapshot();
      const read = (more: object) => decode({ ...snapshot, ...more }, story.world.context('bob'));
      expect(read({ done })).toMatchObject({ unwritten: null, names: ['@alice'], found: { removed: ['#billing'] } });
      expect(read({})).toMatchObject({ unwritten: 'cut-off', names: ['#billing', '@alice'] });
    });

    test('the sweep, too, leaves alone what a hand took back', () => {
      const story = taken().sweeps().acts('alice', { do: 'tag', add: 'billing' }).passes(minute).sweeps().passes(hour);
      story.marksByHand({ remove: ['#billing'] }).sweeps();
      expect(story.stands).toBe('@alice');
    });
  });

  describe('marks put on or taken off by hand', () => {
    test('hold, and the next writer records them with what was seen', () => {
      const story = taken()
        .passes(hour)
        .marksByHand({ add: ['@bob', '#returns'], remove: ['@alice'] });
      expect(story.desk()).toMatchObject({
        names: ['#returns', '@bob'],
        found: { set: ['#returns', '@bob'], removed: ['@alice'] },
      });
      story.acts('dana', { do: 'priority', priority: 'high' });
      expect(story.stands).toBe('!High #returns @bob');
      const [, entry] = story.desk().entries;
      expect(entry!.data.found).toEqual({ set: ['#returns', '@bob'], removed: ['@alice'] });
      expect(entry!.set).toEqual(['!High']);
      expect(story.desk().found).toEqual({ set: [], removed: [] });
    });

    test('closing by hand closes; the customer’s next mail reopens', () => {
      const story = taken()
        .passes(hour)
        .marksByHand({ add: ['✓alice'], remove: ['@alice'] });
      expect(story.desk().facts).toMatchObject({ status: 'closed', owner: 'alice' });
      expect(story.customerWrites().reads).toBe('@alice');
    });

    test('of two on the message that decides the one put on by hand wins, and the contradiction is told', () => {
      const story = taken()
        .passes(hour)
        .marksByHand({ add: ['@bob'] });
      expect(story.desk()).toMatchObject({ names: ['@bob'], contradictions: [['@bob', '@alice']] });
      story.acts('dana', { do: 'tag', add: 'billing' });
      expect(story.stands).toBe('#billing @bob');
      expect(story.desk().contradictions).toEqual([]);
    });

    test('a former owner put on again by hand wins over the present one', () => {
      const story = taken()
        .acts('alice', { do: 'assign', to: 'bob' })
        .passes(hour)
        .marksByHand({ add: ['@alice'] });
      expect(story.reads).toBe('@alice');
    });

    test('two put on by hand: the alphabet', () => {
      const story = conversation(options)
        .sweeps()
        .passes(hour)
        .marksByHand({ add: ['@dana', '@bob'], remove: ['@unassigned', '~New'] });
      expect(story.desk()).toMatchObject({ names: ['@bob'], contradictions: [['@bob', '@dana']] });
    });

    test('the owner’s mark taken off: nobody’s, and everybody can see it', () => {
      const story = taken()
        .sweeps()
        .passes(hour)
        .marksByHand({ remove: ['@alice'] });
      expect(story.reads).toBe('@unassigned');
      expect(story.desk().found).toEqual({ set: ['@unassigned'], removed: ['@alice'] });
    });

    test('taking off Waiting opens, and stays so once mail has been sorted', () => {
      const story = taken().acts('alice', { do: 'wait' }).replies('alice').passes(hour).sweeps();
      story.marksByHand({ remove: ['~Waiting'] });
      if (scope === 'conversation') expect(story.reads).toBe('@alice');
    });

    test('a closing taken back by hand stays taken back, once the board knows the conversation', () => {
      const story = taken().sweeps().acts('alice', { do: 'close' }).sweeps().passes(hour);
      story.marksByHand({ add: ['@alice'], remove: ['✓alice'] });
      expect(story.reads).toBe('@alice');
      expect(story.sweeps().stands).toBe('@alice');
    });

    test('foreign names are nobody’s business', () => {
      const story = conversation(options).marksByHand({ add: ['Invoices/2026', 'alice'] });
      story.acts('alice', { do: 'take' }).acts('alice', { do: 'close' }).sweeps();
      expect(story.stands).toBe('Invoices/2026 alice ✓alice');
    });
  });

  test('a copy of a clock on mail no writer has seen came from no stranger', () => {
    const story = conversation({ scope, config: { policies: seed().policies } })
      .acts('alice', { do: 'take' })
      .customerWrites();
    story.marksByHand({ add: ['!Due soon', '#billing'] }, 1);
    expect(story.desk().unconfirmed).toEqual(scope === 'message' ? ['#billing'] : []);
  });

  describe('since when the customer waits', () => {
    const at = (story: Story, index: number) => story.desk().messages[index]!.at;
    test('since the oldest outside mail nobody has answered', () => {
      const story = conversation(options).customerWrites();
      expect(story.desk().waitingSince).toBe(at(story, 0));
      story.replies('alice');
      expect(story.desk().waitingSince).toBeNull();
      story.customerWrites().customerWrites();
      expect(story.desk().waitingSince).toBe(at(story, 3));
    });
    test('neither notes nor commands nor machines answer', () => {
      const story = conversation(options)
        .machineWrites()
        .acts('alice', { do: 'take' })
        .acts('alice', { do: 'note', text: 'x' });
      expect(story.acts('alice', { do: 'wait' }).desk().waitingSince).toBe(at(story, 0));
    });
    test('a closing ends it, and reopening waits from the new mail', () => {
      const story = taken().acts('alice', { do: 'close' });
      expect(story.desk().waitingSince).toBeNull();
      story.customerWrites();
      expect(story.desk().waitingSince).toBe(at(story, 1));
    });
    test('a closing taken back ends nothing', () => {
      const story = taken().acts('alice', { do: 'close' }).acts('alice', { do: 'undo' });
      expect(story.desk().waitingSince).toBe(at(story, 0));
    });
    test('a closing does not swallow mail its writer had not seen', () => {
      const story = taken();
      const read = story.world.now;
      story.passes(minute).acts('alice', { do: 'close' });
      story.mail({ at: read + 1 });
      expect(story.desk()).toMatchObject({ names: ['@alice'], waitingSince: read + 1 });
      expect(story.passes(hour).sweeps().desk()).toMatchObject({ names: ['@alice'], waitingSince: read + 1 });
    });
    test('thanks after somebody has reopened it wait like any mail; thanks before that do not', () => {
      const story = taken().replies('alice').acts('alice', { do: 'wait' }).customerWrites('No, not at all.');
      story.acts('alice', { do: 'close' }).customerWrites('Thanks!').acts('bob', { do: 'reopen' });
      expect(story.desk().waitingSince).toBe(at(story, 2));
    });
    test('reopening takes it up where it stood, whoever or whatever has closed and reopened it', () => {
      for (const close of ['command', 'hand'])
        for (const open of ['command', 'hand', 'waiting'])
          for (const recorded of [true, false]) {
            const story = taken().passes(hour);
            if (close === 'command') story.acts('alice', { do: 'close' });
            else story.marksByHand({ add: ['✓alice'], remove: ['@alice'] });
            // What was closed by a command and opened by a hand before anybody looked again reads as cut off.
            if (recorded || (close === 'command' && open === 'hand')) story.sweeps();
            story.passes(hour);
            if (open === 'hand') story.marksByHand({ add: ['@alice'], remove: ['✓alice'] });
            else story.acts('alice', { do: open === 'command' ? 'reopen' : 'wait' });
            if (recorded) story.sweeps();
            expect([close, open, recorded, story.desk().waitingSince]).toEqual([close, open, recorded, at(story, 0)]);
          }
    });
    test('of two closings the one somebody reopened settles nothing, the one before it still does', () => {
      const story = taken().acts('alice', { do: 'close' }).customerWrites().sweeps();
      story.acts('alice', { do: 'close' }).acts('alice', { do: 'reopen' });
      expect(story.desk().waitingSince).toBe(at(story, 1));
      story.acts('alice', { do: 'close' }).acts('alice', { do: 'undo' });
      expect(story.desk().waitingSince).toBe(at(story, 1));
    });
    test('a closing by hand ends it too', () => {
      const story = taken()
        .passes(hour)
        .marksByHand({ add: ['✓alice'], remove: ['@alice'] });
      story.customerWrites();
      expect(story.desk().waitingSince).toBe(at(story, 1));
      story.acts('alice', { do: 'tag', add: 'billing' }).customerWrites();
      expect(story.desk().waitingSince).toBe(at(story, 1));
    });
    test('an unvouched member waits like everybody else', () => {
      const story = taken().replies('alice').memberMails('bob', { vouched: false });
      expect(story.desk().waitingSince).toBe(at(story, 2));
    });
  });

  describe('who and what', () => {
    test('the first outside author is the customer, whoever wrote before', () => {
      const story = conversation(options, {
        filed: 'sent',
        from: { name: 'Alice', address: 'alice@fernhill.example' },
      });
      expect(story.desk().customer).toBeNull();
      expect(story.customerWrites().desk().customer).toEqual(anna);
    });
    test('an owner who is away or has left is told', () => {
      expect(conversation(options).acts('alice', { do: 'assign', to: 'femi' }).desk().absentOwner).toBe('femi');
      expect(
        conversation(options)
          .sweeps()
          .passes(hour)
          .marksByHand({ add: ['@erin'], remove: ['@unassigned', '~New'] })
          .desk().absentOwner,
      ).toBe('erin');
      expect(taken().desk().absentOwner).toBeNull();
    });
    test('entries of another conversation are not this one’s', () => {
      const story = taken();
      const snapshot = story.snapshot();
      const other = { ...snapshot.entries[0]!, id: 'another0', conversation: 'elsewhere', set: ['@bob'] };
      const desk = decode({ ...snapshot, entries: [...snapshot.entries, other] }, story.world.context('alice'));
      expect(desk.entries).toHaveLength(1);
    });
    test('an entry nobody can read is told, and the rest works', () => {
      const story = taken();
      story.world.mailbox.putItem(story.id, 'somebody typed here');
      expect(story.desk().broken).toHaveLength(1);
      expect(story.acts('alice', { do: 'close' }).stands).toBe('✓alice');
      expect(story.world.mailbox.journalItems(story.id)).toContain('somebody typed here');
    });
    test('a conversation of which nothing counts any more can still be read', () => {
      const story = taken();
      story.world.mailbox.move(story.id, 'm00001', 'trash');
      expect(story.desk()).toMatchObject({ subject: 'A question', messages: [], customer: null, waitingSince: null });
    });
    test('mail without a date, without a sender, without anything', () => {
      const story = conversation(options, { at: 0, from: { name: '', address: '' }, subject: '', text: '' });
      expect(story.desk()).toMatchObject({ subject: '', facts: { managed: false } });
      expect(story.acts('alice', { do: 'take' }).stands).toBe('@alice');
    });
    test('the same snapshot and context give the same desk, and stay as they were', () => {
      const story = taken().customerWrites().passes(hour);
      const snapshot = story.snapshot();
      const copy = structuredClone(snapshot);
      const context = story.world.context('alice');
      expect(decode(snapshot, context)).toEqual(decode(snapshot, context));
      expect(snapshot).toEqual(copy);
      expect(decode({ ...snapshot, messages: [...snapshot.messages].reverse() }, context)).toEqual(
        decode(snapshot, context),
      );
    });
    test('as of the first moment', () => {
      expect(decode(taken().snapshot(), { ...taken().world.context(null), now: monday }).names).toEqual(['@alice']);
    });
  });
});
