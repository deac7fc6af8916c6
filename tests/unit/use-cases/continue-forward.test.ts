import { describe, expect, test } from '@jest/globals';
import { hour, minute, type Story, scopes, World, type WorldOptions } from '../../support/core-world';

const options: WorldOptions = {
  config: {
    policies: [
      {
        name: 'standard',
        calendar: 'office',
        targets: { firstResponse: '4h', resolution: '3d' },
        starts: '2026-10-01',
      },
    ],
  },
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

  test('of two open forwards of that customer none is chosen', () => {
    const w = world();
    const forwards = [forwarded(w).sweeps(), forwarded(w).sweeps()];
    const next = newMail(w);
    w.sweeps();
    expect([next, ...forwards].map((story) => story.reads)).toEqual(['', '@unassigned ~New', '@unassigned ~New']);
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
