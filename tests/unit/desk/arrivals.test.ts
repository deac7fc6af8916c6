import { describe, expect, test } from '@jest/globals';
import { conversation, day, hour, minute, type Story, scopes, type WorldOptions } from '../../support/core-world';

/** Alice owns it and has answered; everything has been sorted. */
const answered = (options: WorldOptions = {}): Story =>
  conversation(options).acts('alice', { do: 'take' }).replies('alice').sweeps().passes(hour);
/** As above, and closed. */
const closed = (options: WorldOptions = {}): Story => answered(options).acts('alice', { do: 'close' }).passes(hour);

describe.each(scopes)('mail that arrives, marks by %s', (scope) => {
  const options = { scope };

  describe('from outside, not managed', () => {
    test('is new and nobody’s', () => {
      expect(conversation(options).reads).toBe('@unassigned ~New');
    });
    test('is left alone where it came before the configured day', () => {
      const old = conversation(options, { at: Date.parse('2026-09-30T21:59:59Z') });
      expect(old.reads).toBe('');
      expect(old.customerWrites().reads).toBe('@unassigned ~New');
    });
    test('the configured day begins at midnight where the team is', () => {
      expect(conversation(options, { at: Date.parse('2026-09-30T22:00:00Z') }).reads).toBe('@unassigned ~New');
    });
    test('is new where a filter has put ~New on it', () => {
      expect(conversation(options, { names: ['~New'] }).reads).toBe('@unassigned ~New');
    });
    test('is new where a filter has tagged it, and keeps the tag', () => {
      const story = conversation(options, { names: ['#billing', '!High'] });
      expect(story.reads).toBe('!High #billing @unassigned ~New');
      expect(story.sweeps().stands).toBe('!High #billing @unassigned ~New');
    });
    test('a second mail leaves it new', () => {
      expect(conversation(options).sweeps().customerWrites().reads).toBe('@unassigned ~New');
    });
    test('drafts, spam and trash say nothing', () => {
      for (const filed of ['draft', 'spam', 'trash'] as const) expect(conversation(options, { filed }).reads).toBe('');
    });
  });

  describe('from outside, managed', () => {
    test('opens what was waiting, and keeps the owner', () => {
      expect(answered(options).reads).toBe('@alice ~Waiting');
      expect(answered(options).customerWrites().reads).toBe('@alice');
    });
    test('of the team after closing leaves it closed, to the same credit, whatever answers do otherwise', () => {
      for (const afterReply of ['waiting', 'open', 'close'] as const) {
        const story = closed({ ...options, config: { afterReply, claimOnReply: 'always' } });
        expect([afterReply, story.replies('bob', 'All the best!').sweeps().reads]).toEqual([afterReply, '✓alice']);
        expect(story.passes(hour).customerWrites().reads).toBe('@alice');
      }
    });

    test('reopens what was closed, and restores the owner', () => {
      expect(closed(options).reads).toBe('✓alice');
      expect(closed(options).customerWrites().reads).toBe('@alice');
    });
    test('wakes what was snoozed', () => {
      const story = answered(options).acts('alice', {
        do: 'snooze',
        until: String(Date.parse('2026-11-26T08:00:00Z')),
      });
      expect(story.reads).toBe('@alice ~Snoozed');
      expect(story.customerWrites().reads).toBe('@alice');
    });
    test('goes to nobody where the owner has left', () => {
      const story = conversation(options)
        .sweeps()
        .passes(hour)
        .marksByHand({ add: ['@erin', '~Waiting'], remove: ['@unassigned', '~New'] });
      expect(story.customerWrites().reads).toBe('@unassigned');
    });
    test('goes to nobody where the owner is away', () => {
      const story = conversation(options).acts('alice', { do: 'assign', to: 'femi' }).acts('alice', { do: 'wait' });
      expect(story.passes(hour).customerWrites().reads).toBe('@unassigned');
    });
    test('stays with an owner whose absence is over', () => {
      const story = conversation(options).acts('alice', { do: 'assign', to: 'femi' }).acts('alice', { do: 'wait' });
      expect(story.passes(14 * day).customerWrites().reads).toBe('@femi');
    });
    test('keeps tags, priority and who is asked', () => {
      const story = answered(options)
        .acts('bob', { do: 'tag', add: 'billing' })
        .acts('bob', { do: 'priority', priority: 'urgent' })
        .acts('bob', { do: 'note', text: '@carol?' });
      expect(story.customerWrites().reads).toBe('!Urgent #billing ?carol @alice');
    });
    test('opens what was waiting though a filter or a hand has tagged that mail', () => {
      const story = answered(options).customerWrites('Now the invoice is wrong', { names: ['#billing'] });
      expect(story.reads).toBe('#billing @alice');
      expect(story.sweeps().stands).toBe('#billing @alice');
    });
    test('reopens what was closed though somebody tagged the whole conversation by hand since', () => {
      expect(
        closed(options)
          .customerWrites()
          .marksByHand({ add: ['#returns'] }).reads,
      ).toBe('#returns @alice');
    });
    test('an owner put on by hand after the mail came has the last word', () => {
      const story = closed(options)
        .customerWrites()
        .marksByHand({ add: ['@bob'], remove: ['✓alice'] });
      expect(story.reads).toBe('@bob');
    });
  });

  describe('from machines', () => {
    test('changes nothing, managed or not', () => {
      expect(conversation(options, { headers: { 'auto-submitted': 'auto-generated' } }).reads).toBe('');
      expect(answered(options).machineWrites().reads).toBe('@alice ~Waiting');
      expect(closed(options).machineWrites().reads).toBe('✓alice');
    });
    test('starts no clock', () => {
      expect(answered(options).machineWrites().desk().waitingSince).toBeNull();
    });
  });

  describe('bare thanks', () => {
    test('after Closed stays closed and is listed under Thanks', () => {
      const story = closed(options).customerWrites('Thanks!');
      expect(story.reads).toBe('✓alice');
      expect(story.desk().thanked).toBe(true);
      expect(story.desk().waitingSince).toBeNull();
    });
    test('stay listed once swept, and until somebody acts', () => {
      const story = closed(options).customerWrites('Thank you so much').sweeps();
      expect(story.desk()).toMatchObject({ thanked: true, names: ['✓alice'] });
      expect(story.world.mailbox.board().rows).toMatchObject([{ conversation: story.id, status: 'thanked' }]);
      expect(story.acts('alice', { do: 'reopen' }).desk()).toMatchObject({ thanked: false, names: ['@alice'] });
    });
    test('followed by a question reopen', () => {
      expect(closed(options).customerWrites('Thanks!').customerWrites('One more thing: which size?').reads).toBe(
        '@alice',
      );
    });
    test('with a question mark or an attachment reopen', () => {
      expect(closed(options).customerWrites('Thanks?').reads).toBe('@alice');
      expect(closed(options).customerWrites('Thanks!', { hasAttachment: true }).reads).toBe('@alice');
    });
    test('while Waiting or Snoozed change nothing, and nobody waits', () => {
      const waiting = answered(options).customerWrites('Thanks!');
      expect(waiting.reads).toBe('@alice ~Waiting');
      expect(waiting.desk()).toMatchObject({ thanked: false, waitingSince: null });
      const later = answered(options);
      const until = String(later.world.now + 2 * 24 * hour);
      const snoozed = later.acts('alice', { do: 'snooze', until }).customerWrites('Thanks!');
      expect(snoozed.reads).toBe('@alice ~Snoozed');
      expect(snoozed.desk()).toMatchObject({ thanked: false, waitingSince: null });
    });
    test('before any answer they are mail', () => {
      const story = conversation(options).customerWrites('Thanks!');
      expect(story.reads).toBe('@unassigned ~New');
      expect(story.desk().waitingSince).not.toBeNull();
    });
    test('an automatic answer after them does not hide them', () => {
      expect(closed(options).customerWrites('Thanks!').machineWrites().desk().thanked).toBe(true);
    });
  });

  describe('a member’s reply', () => {
    test('claims what nobody owned and waits for the customer', () => {
      expect(conversation(options).replies('bob').reads).toBe('@bob ~Waiting');
    });
    test('leaves an owner', () => {
      expect(conversation(options).acts('alice', { do: 'take' }).replies('bob').reads).toBe('@alice ~Waiting');
    });
    test('of a collaborator claims nothing', () => {
      expect(conversation(options).replies('carol').reads).toBe('@unassigned ~Waiting');
    });
    test('from their own account counts if the host vouches for it', () => {
      expect(conversation(options).memberMails('bob', { vouched: true }).reads).toBe('@bob ~Waiting');
    });
    test('from their own account is outside mail if nobody vouches for it', () => {
      const story = conversation(options).acts('alice', { do: 'take' }).memberMails('bob', { vouched: false });
      expect(story.reads).toBe('@alice');
      expect(story.desk().messages[1]!.kind).toEqual({ who: 'outside', spoofed: true });
    });
    test('to what is not managed changes nothing', () => {
      const story = conversation(options, { from: { address: 'alice@fernhill.example' }, filed: 'sent' });
      expect(story.reads).toBe('');
    });
    test.each([
      ['unowned', '@alice ~Waiting'],
      ['always', '@bob ~Waiting'],
      ['never', '@alice ~Waiting'],
      ['unassign', '@unassigned ~Waiting'],
    ] as const)('with claimOnReply %s, owned by Alice, by Bob', (claimOnReply, reads) => {
      const story = conversation({ ...options, config: { claimOnReply } });
      expect(story.acts('alice', { do: 'take' }).replies('bob').reads).toBe(reads);
    });
    test.each([
      ['unowned', '@bob ~Waiting'],
      ['never', '@unassigned ~Waiting'],
    ] as const)('with claimOnReply %s, nobody’s, by Bob', (claimOnReply, reads) => {
      const story = conversation({ ...options, config: { claimOnReply } });
      expect(story.replies('bob').reads).toBe(reads);
    });
    test.each([
      ['waiting', '@bob ~Waiting'],
      ['open', '@bob'],
      ['close', '✓bob'],
    ] as const)('with afterReply %s', (afterReply, reads) => {
      const story = conversation({ ...options, config: { afterReply } });
      expect(story.replies('bob').reads).toBe(reads);
    });
  });

  describe('the team’s reply, author unknown', () => {
    test('waits for the customer, owner unchanged', () => {
      expect(conversation(options).replies('team').reads).toBe('@unassigned ~Waiting');
      expect(conversation(options).acts('alice', { do: 'take' }).replies('team').reads).toBe('@alice ~Waiting');
    });
    test('does not close what has no owner, since closing is to somebody’s credit', () => {
      const story = conversation({ ...options, config: { afterReply: 'close' } });
      expect(story.replies('team').reads).toBe('@unassigned ~Waiting');
    });
  });

  describe('a snooze', () => {
    const until = Date.parse('2026-11-24T08:00:00Z');
    const snoozed = () =>
      answered(options)
        .acts('alice', { do: 'snooze', until: String(until) })
        .passes(hour);
    test('sleeps until its moment', () => {
      const story = snoozed().passes(until - snoozed().world.now - 1);
      expect(story.reads).toBe('@alice ~Snoozed');
      expect(story.desk()).toMatchObject({ until, woke: null });
    });
    test('is over at its moment: open, and said to be back', () => {
      const story = snoozed();
      story.passes(until - story.world.now);
      expect(story.reads).toBe('@alice');
      expect(story.desk()).toMatchObject({ until: null, woke: until });
    });
    test('put on by hand without a date is over at once', () => {
      expect(answered(options).marksByHand({ add: ['~Snoozed'], remove: ['~Waiting'] }).reads).toBe('@alice');
    });
    test('wakes to nobody where the owner is away by then', () => {
      const story = conversation(options).acts('alice', { do: 'assign', to: 'femi' });
      expect(story.acts('alice', { do: 'snooze', until: String(until) }).passes(2 * day).reads).toBe('@unassigned');
    });
    test('and mail take effect in the order of their times', () => {
      const asleep = () => {
        const story = conversation(options).acts('alice', { do: 'assign', to: 'femi' });
        return story.acts('alice', { do: 'snooze', until: String(until) });
      };
      // Femi is away: waking gives it back to the queue.
      expect(
        asleep()
          .passes(2 * day)
          .replies('team').reads,
      ).toBe('@unassigned ~Waiting');
    });
    test.each(['waiting', 'open', 'close'] as const)(
      "outlasts the team's own mail, with %s after a reply",
      (afterReply) => {
        for (const by of ['alice', 'bob', 'team']) {
          const begun = conversation({ ...options, config: { afterReply } }).acts('alice', {
            do: 'take',
          });
          const story = begun.acts('alice', { do: 'snooze', until: String(until) }).replies(by);
          expect([story.reads, story.desk().until]).toEqual(['@alice ~Snoozed', until]);
          expect(story.sweeps().reads).toBe('@alice ~Snoozed');
          story.passes(until - story.world.now);
          expect(story.desk()).toMatchObject({ names: ['@alice'], woke: until });
          expect(story.sweeps().desk()).toMatchObject({ names: ['@alice'], woke: until });
        }
      },
    );
    test('is in the inbox again once swept, and stays on top until somebody acts', () => {
      const story = snoozed();
      expect(story.inInbox).toBe(false);
      story.passes(2 * day).sweeps();
      expect(story.inInbox).toBe(true);
      expect(story.stands).toBe('@alice');
      expect(story.desk().woke).toBe(until);
      expect(story.acts('alice', { do: 'wait' }).desk().woke).toBeNull();
    });
    test('that was taken back does not count', () => {
      const story = answered(options)
        .acts('alice', { do: 'snooze', until: String(until) })
        .acts('alice', { do: 'undo' });
      expect(story.reads).toBe('@alice ~Waiting');
    });
  });

  test('a command opens what was new', () => {
    expect(conversation(options).acts('alice', { do: 'take' }).stands).toBe('@alice');
    expect(conversation(options).acts('alice', { do: 'assign', to: 'bob' }).stands).toBe('@bob');
  });

  test('mail folded on reading is written by the next command, with an entry that says so', () => {
    const story = conversation(options).acts('alice', { do: 'tag', add: 'billing' });
    expect(story.stands).toBe('#billing @unassigned ~New');
    expect(story.desk().entries[0]!.data.folded).toEqual({ set: ['@unassigned', '~New'], removed: [] });
  });

  test('several arrivals are folded in the order they came', () => {
    const story = conversation(options).replies('bob').customerWrites().replies('team').customerWrites('And?');
    expect(story.reads).toBe('@bob');
    expect(story.desk().arrived).toHaveLength(5);
  });

  test('the same instant is told apart by the message’s id', () => {
    const story = conversation(options);
    story.acts('alice', { do: 'take' }).acts('alice', { do: 'wait' });
    const at = story.snapshot().messages[0]!.at;
    expect(story.mail({ at }).reads).toBe('@alice');
  });

  test('mail that slipped in between a writer’s reading and writing is an arrival all the same', () => {
    const story = answered(options).acts('alice', { do: 'tag', add: 'billing' });
    story.customerWrites();
    // The writer's marks reached the new message too, though the writer had not seen it.
    const [first, , slipped] = story.snapshot().messages;
    if (scope === 'conversation') story.world.mailbox.byHand(story.id, { add: first!.names }, slipped!.id);
    expect(story.passes(5 * minute).reads).toBe('#billing @alice');
    expect(story.sweeps().stands).toBe('#billing @alice');
  });

  test('mail that slipped in counts also where its writer had copies of clocks to write', () => {
    const story = answered(options).acts('alice', { do: 'tag', add: 'billing' }).customerWrites();
    const [first, , slipped] = story.snapshot().messages;
    if (scope === 'conversation') {
      story.world.mailbox.byHand(story.id, { add: [...first!.names, '!Overdue'] }, slipped!.id);
    }
    expect(story.passes(5 * minute).desk().facts.status).toBe('open');
  });
});
