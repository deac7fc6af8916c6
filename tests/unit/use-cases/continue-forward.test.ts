import { describe, expect, test } from '@jest/globals';
import { offersIn } from '../../../src/desk/links';
import { conversationView } from '../../../src/screens/conversation/conversation';
import { actView } from '../../../src/use-cases/act';
import { hour, minute, type Story, scopes, World, type WorldOptions, withPromise } from '../../support/core-world';

const options: WorldOptions = {
  config: withPromise,
};
const vouched = { 'authentication-results': 'mx.host.example; dmarc=pass header.from=fernhill.example' };
const helen = { name: '', address: 'helen@gmx.de' };
const text =
  '---------- Forwarded message ---------\nFrom: Helen Marsh <helen@gmx.de>\nDate: Mon, 23 Nov 2026\nSubject: Jacket\nTo: Bob <bob@fernhill.example>\n\nIt is torn.';

const forwarded = (world: World): Story => {
  const from = { name: 'Bob Okafor', address: 'bob@fernhill.example' };
  return world.conversation({ from, headers: vouched, subject: 'Fwd: Jacket', text });
};
const newMail = (world: World, to = helen): Story =>
  world.conversation({
    from: { name: 'alice', address: 'alice@fernhill.example' },
    to: [to],
    filed: 'sent',
    subject: 'Your jacket',
    text: 'We will send you another one.',
  });
const screenOf = (story: Story) => conversationView(story.desk(), story.world.look());
/** As an add-on does it. */
const pressed = ({ world, id }: Story, by: string, of: string) => {
  world.passes(1000);
  const command = { do: 'continue', of };
  return world.mailbox.run(actView(id, command, world.newId(), world.context(by)));
};
const clockOf = (story: Story, name: string) => story.desk().clocks.find(({ clock }) => clock === name);

describe.each(scopes)('a new mail to the claimed customer, marks by %s', (scope) => {
  const world = () => new World({ ...options, scope });

  test('continues the forward: owner, tags and the running clock go over, and the forward closes', () => {
    const w = world();
    const forward = forwarded(w).sweeps().acts('alice', { do: 'take' }).acts('alice', { do: 'tag', add: 'billing' });
    const since = forward.snapshot().messages[0]!.at;
    w.passes(hour);
    const next = newMail(w);
    w.sweeps();
    expect([next.reads, forward.reads]).toEqual(['#billing @alice ~Waiting', '#billing ✓alice']);
    expect(next.desk().customer?.address).toBe(helen.address);
    expect(clockOf(next, 'firstResponse')).toMatchObject({ state: 'met', start: since });
    expect(clockOf(forward, 'firstResponse')?.state).toBe('ended');
    expect(next.snapshot().entries[0]!.data.link).toMatchObject({
      other: forward.id,
      as: 'continues',
      since,
      policy: 'standard',
    });
    expect(forward.snapshot().entries.pop()!.data.closing?.replies).toBe(1);
  });

  test('the customer’s answer goes on there, once', () => {
    const w = world();
    const forward = forwarded(w).sweeps();
    const next = newMail(w);
    w.sweeps();
    next.passes(minute).customerWrites('Thank you, and the zip?', { from: helen }).sweeps().sweeps();
    expect([next.reads, forward.reads]).toEqual(['@alice', '✓alice']);
    expect(
      [next.snapshot().entries, forward.snapshot().entries].map(
        (entries) => entries.filter(({ data }) => data.link).length,
      ),
    ).toEqual([1, 1]);
  });

  test('both found in one pass are seen to in it', () => {
    const w = world();
    w.sweeps();
    const forward = forwarded(w);
    w.passes(minute);
    const next = newMail(w);
    w.sweeps();
    expect([next.reads, forward.reads]).toEqual(['@alice ~Waiting', '✓alice']);
  });

  test('of two open forwards of that customer none is chosen by itself', () => {
    const w = world();
    const forwards = [forwarded(w).sweeps(), forwarded(w).sweeps()];
    const next = newMail(w);
    w.sweeps();
    const all = [next, ...forwards];
    expect(all.map((story) => story.reads)).toEqual(['', '@unassigned ~New', '@unassigned ~New']);
    const offers = all.map((story) => offersIn(story.desk().entries).map(({ other, as }) => [other, as]));
    expect(offers).toEqual([
      forwards.map(({ id }) => [id, 'continues']),
      [[next.id, 'continued by']],
      [[next.id, 'continued by']],
    ]);
    // Nor later, once but one of them is open.
    const before = next.snapshot().entries.length;
    forwards[0]!.acts('alice', { do: 'close' });
    next.marksByHand({ add: ['Invoices 2026'] });
    w.sweeps();
    expect([next.reads, forwards[1]!.reads, next.snapshot().entries.length]).toEqual(['', '@unassigned ~New', before]);
  });

  test.each(['new mail', 'forward'] as const)('one press on the %s says which it is, and both know', (where) => {
    const w = world();
    const [one, two] = [forwarded(w).sweeps(), forwarded(w).sweeps().acts('bob', { do: 'take' })];
    const next = newMail(w);
    w.sweeps();
    const here = where === 'forward' ? two : next;
    const other = where === 'forward' ? next : two;
    const question =
      where === 'forward' ? 'Was this answered by a new message?' : 'Which conversation does this message answer?';
    expect(JSON.stringify(screenOf(here))).toContain(question);
    const shown = JSON.stringify(pressed(here, 'alice', other.id));
    expect(shown).toContain('Tied together.');
    expect([next.reads, two.reads, one.reads]).toEqual(['@bob ~Waiting', '✓bob', '@unassigned ~New']);
    expect(clockOf(next, 'firstResponse')).toMatchObject({ state: 'met', start: two.snapshot().messages[0]!.at });
    expect([here, other].map((story) => JSON.stringify(screenOf(story)).includes(question))).toEqual([false, false]);
    const written = [next, two, one].map((story) => story.snapshot().entries.length);
    w.sweeps();
    pressed(here, 'alice', other.id);
    expect([next, two, one].map((story) => story.snapshot().entries.length)).toEqual(written);
    // On the forward the last step that could be taken back is Bob's.
    const refusal = where === 'forward' ? 'acted-since' : 'nothing-to-undo';
    expect(here.refuses('alice', { do: 'undo' })).toBe(refusal);
  });

  test('what a press began and was cut off, a pass finishes', () => {
    for (const where of [0, 1]) {
      const w = world();
      const forwards = [forwarded(w).sweeps(), forwarded(w).sweeps()];
      const next = newMail(w);
      w.sweeps();
      const [here, other] = where === 0 ? [next, forwards[1]!] : [forwards[1]!, next];
      here.acts('alice', { do: 'continue', of: other.id });
      expect(next.reads).toBe('');
      w.sweeps();
      expect([next.reads, forwards[1]!.reads, forwards[0]!.reads]).toEqual([
        '@alice ~Waiting',
        '✓alice',
        '@unassigned ~New',
      ]);
    }
  });

  test('a conversation that is not offered cannot be chosen', () => {
    const w = world();
    const forward = forwarded(w).sweeps();
    const next = newMail(w, { name: '', address: 'harry@gmx.de' });
    w.sweeps();
    const written = w.mailbox.writes.length;
    next.acts('alice', { do: 'continue', of: forward.id });
    expect(w.mailbox.writes.length).toBe(written);
  });

  test('the customer has answered before the pass that ties: it stays open, and is its owner’s', () => {
    const w = world();
    const forward = forwarded(w).sweeps().acts('bob', { do: 'take' });
    const next = newMail(w).passes(minute).customerWrites('And the zip?', { from: helen });
    w.sweeps();
    expect([next.reads, forward.reads]).toEqual(['@bob', '✓bob']);
  });

  test('a mail to somebody else continues nothing, and neither does one before the forward', () => {
    const w = world();
    const early = newMail(w);
    w.sweeps();
    const forward = forwarded(w).sweeps();
    const other = newMail(w, { name: '', address: 'harry@gmx.de' });
    w.sweeps();
    expect([early, other, forward].map((story) => story.reads)).toEqual(['', '', '@unassigned ~New']);
  });
});
