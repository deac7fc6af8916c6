/**
 * Golden scenarios of the core: what happened and what was done, then the plan in words and the names that stand.
 * Afterwards the plan has been applied, so planning again finds nothing to do.
 */
import { describe, expect, test } from '@jest/globals';
import { describePlan } from '../../src/plan/describe';
import { upkeepPlan } from '../../src/use-cases/sweep';
import { conversation, day, hour, type Story, scopes, type WorldOptions } from '../support/core-world';
import { expectSettled } from '../support/settled';

type Told = (options: WorldOptions) => Story;

const start: Told = (options) => conversation(options);
const taken: Told = (options) => start(options).acts('alice', { do: 'take' });
const closed: Told = (options) => taken(options).acts('alice', { do: 'close' }).passes(hour);
const waiting: Told = (options) => taken(options).acts('alice', { do: 'wait' }).passes(hour);
const snoozed: Told = (options) => {
  const story = taken(options);
  return story.acts('alice', { do: 'snooze', until: String(story.world.now + day) }).passes(hour);
};

interface Golden {
  name: string;
  story: Told;
  /** In words; one list where both scopes say the same. */
  plan: string[] | { conversation: string[]; message: string[] };
  stands: string;
  inInbox?: boolean;
}

const journal = (kind: string, by: string) => `Write to the journal: ${kind} by ${by}.`;
/** The same change on all messages, or on the only one there is. */
const marks = (what: string) => ({
  conversation: `On all its messages: ${what}.`,
  message: `On one message: ${what}.`,
});

/** A single change of marks after a single entry. */
function plain(kind: string, by: string, what: string): Golden['plan'] {
  const { conversation: all, message: one } = marks(what);
  return { conversation: [journal(kind, by), all], message: [journal(kind, by), one] };
}

/** Marks that move to a newer message where each message carries its own. */
const moved = (kind: string, by: string, what: string, target: string, older: string): Golden['plan'] => ({
  conversation: [journal(kind, by), `On all its messages: ${what}.`],
  message: [journal(kind, by), `On one message: put on ${target}.`, `On one message: take off ${older}.`],
});

const commands: Golden[] = [
  { name: 'take new work', story: taken, plan: plain('take', 'alice', 'put on @alice'), stands: '@alice' },
  {
    name: 'take a colleague’s',
    story: (o) => taken(o).acts('bob', { do: 'take' }),
    plan: plain('take', 'bob', 'put on @bob; take off @alice'),
    stands: '@bob',
  },
  {
    name: 'take closed work',
    story: (o) => closed(o).acts('bob', { do: 'take' }),
    plan: plain('take', 'bob', 'put on @bob; take off ✓alice; return it to the inbox'),
    stands: '@bob',
    inInbox: true,
  },
  {
    name: 'take what is mine',
    story: (o) => taken(o).acts('alice', { do: 'take' }),
    plan: ['Nothing to do: the mailbox says so already.'],
    stands: '@alice',
  },
  {
    name: 'assign new work',
    story: (o) => start(o).acts('dana', { do: 'assign', to: 'bob' }),
    plan: plain('assign', 'dana', 'put on @bob'),
    stands: '@bob',
  },
  {
    name: 'assign waiting work',
    story: (o) => waiting(o).acts('dana', { do: 'assign', to: 'bob' }),
    plan: plain('assign', 'dana', 'put on @bob; take off @alice'),
    stands: '@bob ~Waiting',
  },
  {
    name: 'unassign',
    story: (o) => taken(o).acts('alice', { do: 'unassign' }),
    plan: plain('unassign', 'alice', 'put on @unassigned; take off @alice'),
    stands: '@unassigned',
  },
  {
    name: 'tag',
    story: (o) => taken(o).acts('bob', { do: 'tag', add: ['billing', 'press'] }),
    plan: plain('tag', 'bob', 'put on #billing, #press'),
    stands: '#billing #press @alice',
  },
  {
    name: 'tag what nobody has touched: mail is written along',
    story: (o) => start(o).acts('bob', { do: 'tag', add: 'billing' }),
    plan: plain('tag', 'bob', 'put on #billing, @unassigned, ~New'),
    stands: '#billing @unassigned ~New',
  },
  {
    name: 'replace all tags',
    story: (o) =>
      taken(o)
        .acts('bob', { do: 'tag', add: 'billing' })
        .acts('bob', { do: 'tag', replace: 'yes', tags: ['press'] }),
    plan: plain('tag', 'bob', 'put on #press; take off #billing'),
    stands: '#press @alice',
  },
  {
    name: 'urgent',
    story: (o) => taken(o).acts('bob', { do: 'priority', priority: 'urgent' }),
    plan: plain('priority', 'bob', 'put on !Urgent'),
    stands: '!Urgent @alice',
  },
  {
    name: 'normal again',
    story: (o) =>
      taken(o).acts('bob', { do: 'priority', priority: 'high' }).acts('bob', { do: 'priority', priority: 'normal' }),
    plan: plain('priority', 'bob', 'take off !High'),
    stands: '@alice',
  },
  { name: 'wait', story: waiting, plan: plain('wait', 'alice', 'put on ~Waiting'), stands: '@alice ~Waiting' },
  {
    name: 'snooze',
    story: snoozed,
    plan: plain('snooze', 'alice', 'put on ~Snoozed; take it out of the inbox'),
    stands: '@alice ~Snoozed',
    inInbox: false,
  },
  {
    name: 'snooze again',
    story: (o) => {
      const story = snoozed(o);
      return story.acts('alice', { do: 'snooze', until: String(story.world.now + 2 * day) });
    },
    plan: [journal('snooze', 'alice')],
    stands: '@alice ~Snoozed',
    inInbox: false,
  },
  {
    name: 'close',
    story: closed,
    plan: plain('close', 'alice', 'put on ✓alice; take off @alice; take it out of the inbox'),
    stands: '✓alice',
    inInbox: false,
  },
  {
    name: 'close a colleague’s',
    story: (o) => taken(o).acts('bob', { do: 'close' }),
    plan: plain('close', 'bob', 'put on ✓alice; take off @alice; take it out of the inbox'),
    stands: '✓alice',
  },
  {
    name: 'close what nobody owns',
    story: (o) => start(o).acts('bob', { do: 'close' }),
    plan: plain('close', 'bob', 'put on ✓bob; take it out of the inbox'),
    stands: '✓bob',
  },
  {
    name: 'close and keep in the inbox',
    story: (o) => start({ ...o, config: { onClose: 'keep' } }).acts('bob', { do: 'close' }),
    plan: plain('close', 'bob', 'put on ✓bob'),
    stands: '✓bob',
    inInbox: true,
  },
  {
    name: 'reopen closed work',
    story: (o) => closed(o).acts('bob', { do: 'reopen' }),
    plan: plain('reopen', 'bob', 'put on @alice; take off ✓alice; return it to the inbox'),
    stands: '@alice',
    inInbox: true,
  },
  {
    name: 'stop waiting',
    story: (o) => waiting(o).acts('bob', { do: 'reopen' }),
    plan: plain('reopen', 'bob', 'take off ~Waiting'),
    stands: '@alice',
  },
  {
    name: 'wake up',
    story: (o) => snoozed(o).acts('bob', { do: 'reopen' }),
    plan: plain('reopen', 'bob', 'take off ~Snoozed; return it to the inbox'),
    stands: '@alice',
    inInbox: true,
  },
  {
    name: 'note',
    story: (o) => taken(o).acts('carol', { do: 'note', text: 'Covered until March.' }),
    plan: [journal('note', 'carol')],
    stands: '@alice',
  },
  {
    name: 'note that asks',
    story: (o) => taken(o).acts('bob', { do: 'note', text: '@carol: covered?' }),
    plan: plain('note', 'bob', 'put on ?carol'),
    stands: '?carol @alice',
  },
  {
    name: 'note that answers',
    story: (o) => taken(o).acts('bob', { do: 'note', text: '@carol?' }).acts('carol', { do: 'note', text: 'Yes.' }),
    plan: plain('note', 'carol', 'take off ?carol'),
    stands: '@alice',
  },
  {
    name: 'seen',
    story: (o) => taken(o).acts('bob', { do: 'note', text: '@carol?' }).acts('carol', { do: 'seen' }),
    plan: plain('seen', 'carol', 'take off ?carol'),
    stands: '@alice',
  },
  {
    name: 'take back a closing',
    story: (o) => closed(o).acts('alice', { do: 'undo' }),
    plan: plain('undo', 'alice', 'put on @alice; take off ✓alice; return it to the inbox'),
    stands: '@alice',
    inInbox: true,
  },
  {
    name: 'take back a note',
    story: (o) => taken(o).acts('bob', { do: 'note', text: 'x' }).acts('bob', { do: 'undo' }),
    plan: [journal('undo', 'bob')],
    stands: '@alice',
  },
  {
    name: 'a command after marks by hand',
    story: (o) =>
      taken(o)
        .passes(hour)
        .marksByHand({ add: ['@bob', 'Foreign'] })
        .acts('bob', { do: 'wait' }),
    plan: plain('wait', 'bob', 'put on ~Waiting; take off @alice'),
    stands: '@bob Foreign ~Waiting',
  },
  {
    name: 'a command after the customer’s mail',
    story: (o) => waiting(o).customerWrites().acts('alice', { do: 'priority', priority: 'high' }),
    plan: moved('priority', 'alice', 'put on !High, @alice; take off ~Waiting', '!High, @alice', '@alice, ~Waiting'),
    stands: '!High @alice',
  },
];

const arrival = (what: string): Golden['plan'] => plain('arrival', 'docket', what);

const arrivals: Golden[] = [
  { name: 'new mail', story: start, plan: arrival('put on @unassigned, ~New'), stands: '@unassigned ~New' },
  {
    name: 'new mail with a filter’s ~New',
    story: (o) => conversation(o, { names: ['~New'] }),
    plan: {
      conversation: [journal('arrival', 'docket'), 'On all its messages: put on @unassigned.'],
      message: [journal('arrival', 'docket'), 'On one message: put on @unassigned.'],
    },
    stands: '@unassigned ~New',
  },
  {
    name: 'mail from before the configured day',
    story: (o) => conversation(o, { at: Date.parse('2026-05-01T00:00:00Z') }),
    plan: [],
    stands: '',
  },
  {
    name: 'machine mail',
    story: (o) => conversation(o, { headers: { 'auto-submitted': 'auto-replied' } }),
    plan: [],
    stands: '',
  },
  {
    name: 'the customer answers what waits',
    story: (o) => waiting(o).customerWrites(),
    plan: moved('arrival', 'docket', 'put on @alice; take off ~Waiting', '@alice', '@alice, ~Waiting'),
    stands: '@alice',
  },
  {
    name: 'the customer answers what is closed',
    story: (o) => closed(o).customerWrites(),
    plan: moved('arrival', 'docket', 'put on @alice; take off ✓alice', '@alice', '✓alice'),
    stands: '@alice',
  },
  {
    name: 'the customer answers what sleeps',
    story: (o) => snoozed(o).customerWrites(),
    plan: moved('arrival', 'docket', 'put on @alice; take off ~Snoozed', '@alice', '@alice, ~Snoozed'),
    stands: '@alice',
  },
  {
    name: 'the owner has left',
    story: (o) =>
      start(o)
        .sweeps()
        .passes(hour)
        .marksByHand({ add: ['✓erin'], remove: ['@unassigned', '~New'] })
        .customerWrites(),
    plan: moved('arrival', 'docket', 'put on @unassigned; take off ✓erin', '@unassigned', '✓erin'),
    stands: '@unassigned',
  },
  {
    name: 'thanks after closing',
    story: (o) => closed(o).customerWrites('Thank you!'),
    plan: {
      conversation: ['On all its messages: put on ✓alice.'],
      message: [
        'Write to the journal: arrival by docket.',
        'On one message: put on ✓alice.',
        'On one message: take off ✓alice.',
      ],
    },
    stands: '✓alice',
  },
  {
    name: 'a member answers what nobody owns',
    story: (o) => start(o).sweeps().replies('bob'),
    plan: arrival('put on @bob, ~Waiting; take off @unassigned, ~New'),
    stands: '@bob ~Waiting',
  },
  {
    name: 'a member answers a colleague’s',
    story: (o) => taken(o).replies('bob'),
    plan: {
      conversation: [journal('arrival', 'docket'), 'On all its messages: put on @alice, ~Waiting.'],
      message: [journal('arrival', 'docket'), 'On one message: put on ~Waiting.'],
    },
    stands: '@alice ~Waiting',
  },
  {
    name: 'the team answers, nobody knows who',
    story: (o) => start(o).sweeps().replies('team'),
    plan: {
      conversation: [journal('arrival', 'docket'), 'On all its messages: put on @unassigned, ~Waiting; take off ~New.'],
      message: [journal('arrival', 'docket'), 'On one message: put on ~Waiting; take off ~New.'],
    },
    stands: '@unassigned ~Waiting',
  },
  {
    name: 'the snooze is over',
    story: (o) => snoozed(o).passes(day),
    plan: arrival('take off ~Snoozed; return it to the inbox'),
    stands: '@alice',
    inInbox: true,
  },
  {
    name: 'snoozed by hand, without a date',
    story: (o) =>
      taken(o)
        .passes(hour)
        .marksByHand({ add: ['~Snoozed'] }),
    plan: arrival('take off ~Snoozed'),
    stands: '@alice',
  },
  {
    name: 'closed by hand',
    story: (o) =>
      taken(o)
        .passes(hour)
        .marksByHand({ add: ['✓alice'], remove: ['@alice'] }),
    plan: ['Write to the journal: found by docket.'],
    stands: '✓alice',
  },
];

const both = (plan: Golden['plan'], scope: (typeof scopes)[number]) => (Array.isArray(plan) ? plan : plan[scope]);

describe.each(scopes)('marks by %s', (scope) => {
  describe('a command', () => {
    test.each(commands)('$name', ({ story: tell, plan, stands, inInbox }) => {
      const story = tell({ scope });
      expect(story.planWords).toEqual(both(plan, scope));
      expect(story.stands).toBe(stands);
      expect(story.reads).toBe(
        stands
          .split(' ')
          .filter((name) => name !== 'Foreign')
          .join(' '),
      );
      if (inInbox !== undefined) expect(story.inInbox).toBe(inInbox);
      expectSettled(story);
    });
  });

  describe('mail and time', () => {
    test.each(arrivals)('$name', ({ story: tell, plan, stands, inInbox }) => {
      const story = tell({ scope });
      const context = story.world.context(null);
      const planned = upkeepPlan(story.desk(null), context);
      expect(planned ? describePlan(planned) : []).toEqual(both(plan, scope));
      story.sweeps();
      expect(story.stands).toBe(stands);
      if (inInbox !== undefined) expect(story.inInbox).toBe(inInbox);
      expectSettled(story);
    });
  });
});
