/** A new conversation whose mail answers one of a managed conversation goes on from it. */
import { describe, expect, test } from '@jest/globals';
import { conversationView } from '../../../src/screens/conversation/conversation';
import { hour, minute, type Story, World, type WorldOptions } from '../../support/core-world';

const options: WorldOptions = {
  config: {
    policies: [{ name: 'standard', calendar: 'office', targets: { firstResponse: '4h' }, starts: '2026-10-01' }],
  },
};

let ids = 0;
const id = () => ({ 'message-id': `<m${++ids}@mail.example>` });
const named = (story: Story, at = -1) => story.snapshot().messages.at(at)!.headers['message-id']!;

const begun = (world: World): Story =>
  world
    .conversation({ headers: id() })
    .sweeps()
    .acts('alice', { do: 'take' })
    .acts('alice', { do: 'tag', add: 'billing' });
const answers = (world: World, headers: Record<string, string>): Story =>
  world.conversation({ text: 'And the next question?', headers: { ...id(), ...headers } });
function filled(story: Story, to = 100): Story {
  while (story.snapshot().messages.length < to) story.customerWrites('And another thing.', { headers: id() });
  return story;
}
const texts = (story: Story) => JSON.stringify(conversationView(story.desk(), story.world.look('bob')));

// Where replies come apart from their conversation by themselves (`Limits.parts`), a person is asked instead.
describe('marks by conversation', () => {
  const world = () => new World({ ...options, scope: 'conversation' });

  test('owner, tags and priority go over; the earlier conversation stays as it is while it takes mail', () => {
    const w = world();
    const former = begun(w).acts('alice', { do: 'priority', priority: 'high' }).acts('alice', { do: 'wait' });
    w.passes(hour);
    const next = answers(w, { 'in-reply-to': named(former) });
    w.sweeps();
    expect([next.reads, former.reads]).toEqual(['!High #billing @alice', '!High #billing @alice ~Waiting']);
    expect(next.stands).toBe(next.reads);
    expect(texts(next)).toContain(former.id);
    // Once is enough.
    const entries = next.snapshot().entries.length;
    next.passes(minute).customerWrites('Well?').sweeps();
    expect(next.snapshot().entries.filter(({ data }) => data.link)).toHaveLength(1);
    expect(next.snapshot().entries.length).toBeLessThanOrEqual(entries + 1);
  });

  test('References alone name it, the nearest managed conversation counts, and chains are followed', () => {
    const w = world();
    const first = begun(w);
    w.passes(minute);
    const second = answers(w, { references: named(first) });
    w.sweeps();
    second.acts('bob', { do: 'take' });
    w.passes(minute);
    const third = answers(w, { references: `${named(first)} ${named(second)}` });
    w.sweeps();
    expect([second, third].map(({ reads }) => reads)).toEqual(['#billing @bob', '#billing @bob']);
  });

  test('closed work is its former owner’s again; an absent owner’s is nobody’s, with its tags', () => {
    const w = world();
    const former = begun(w).acts('alice', { do: 'close' });
    w.passes(minute);
    const next = answers(w, { references: named(former) });
    w.sweeps();
    expect([next.reads, former.reads]).toEqual(['#billing @alice', '#billing ✓alice']);
  });

  test('whoever has taken it keeps it, and is told where it comes from', () => {
    const w = world();
    const former = begun(w);
    w.passes(minute);
    const next = answers(w, { references: named(former) }).acts('bob', { do: 'take' });
    w.sweeps();
    expect(next.reads).toBe('@bob');
    expect(texts(next)).toContain(former.id);
  });

  test('nothing goes over from what is not managed, from machines, or by the team’s own mail', () => {
    const w = world();
    const former = begun(w);
    const gone = begun(w).acts('alice', { do: 'dismiss' });
    w.passes(minute);
    const ofGone = answers(w, { references: named(gone) });
    const machine = answers(w, { references: named(former), 'auto-submitted': 'auto-replied' });
    const unknown = answers(w, { references: '<nobody@mail.example>' });
    w.sweeps();
    expect([ofGone, machine, unknown].map(({ reads }) => reads)).toEqual(['@unassigned ~New', '', '@unassigned ~New']);
  });
});

describe('a conversation that takes no more mail', () => {
  test('closes to its owner’s credit, and the wait goes on in the next one', () => {
    const w = new World(options);
    const former = filled(begun(w));
    const since = former.desk().waitingSince;
    w.passes(minute);
    const next = answers(w, { references: named(former) });
    w.sweeps();
    expect([next.reads, former.reads]).toEqual(['#billing @alice', '#billing ✓alice']);
    expect(next.desk().clocks[0]).toMatchObject({ state: 'running', start: since });
    expect(texts(former)).toContain(next.id);
    expect(former.desk().clocks.map(({ state }) => state)).not.toContain('running');
  });

  test('one message earlier it is left alone', () => {
    const w = new World(options);
    const former = filled(begun(w), 99);
    w.passes(minute);
    const next = answers(w, { references: named(former) });
    w.sweeps();
    expect([next.reads, former.reads]).toEqual(['#billing @alice', '#billing @alice']);
  });

  test('cut off between any two writings, the next pass finishes it the same', () => {
    for (let writes = 0; writes < 6; writes++) {
      const w = new World(options);
      const former = filled(begun(w)).sweeps();
      const since = former.desk().waitingSince;
      w.passes(minute);
      const next = answers(w, { references: named(former) });
      w.mailbox.powerFor(writes);
      try {
        w.sweeps();
      } catch {
        // The power went.
      }
      w.mailbox.powerFor(null);
      w.passes(10 * minute);
      w.sweeps();
      w.sweeps();
      expect([writes, next.reads, former.reads]).toEqual([writes, '#billing @alice', '#billing ✓alice']);
      expect([writes, next.desk().clocks[0]?.start]).toEqual([writes, since]);
    }
  });
});
