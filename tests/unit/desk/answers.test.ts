import { describe, expect, test } from '@jest/globals';
import { anna, conversation, hour, minute, type Story, scopes, World } from '../../support/core-world';

const carrier = { name: 'Carrier', address: 'claims@carrier.example' };
const withPolicy = {
  config: {
    policies: [
      {
        name: 'standard',
        calendar: 'office',
        targets: { firstResponse: '4h', nextResponse: '8h', resolution: '3d' },
        starts: '2026-10-01',
      },
    ],
  },
};
const clock = (story: Story, name: string): string =>
  story
    .desk()
    .clocks.filter((one) => one.clock === name)
    .pop()?.state ?? 'none';
const newestId = (story: Story): string => story.snapshot().messages.pop()!.id;

const taken = (): Story => conversation(withPolicy).acts('alice', { do: 'take' });
const writesToCarrier = (story: Story): Story =>
  story.mail({
    from: { name: 'alice', address: 'alice@fernhill.example' },
    filed: 'sent',
    to: [carrier],
    text: 'Where is it?',
  });

describe.each(scopes)('a word to others, marks by %s', (scope) => {
  test('changes neither status nor owner nor clock', () => {
    const story = writesToCarrier(conversation({ ...withPolicy, scope }).sweeps()).sweeps();
    expect(story.reads).toBe('@unassigned ~New');
    expect(clock(story, 'firstResponse')).toBe('running');
    expect(story.desk().waitingSince).toBe(story.snapshot().messages[0]!.at);
  });

  test('and its answer bring Waiting, Snoozed and Closed work back, on no clock', () => {
    for (const rest of [{ do: 'wait' }, { do: 'close' }, { do: 'snooze', until: 'in a day' }]) {
      const story = writesToCarrier(
        conversation({ ...withPolicy, scope })
          .acts('alice', { do: 'take' })
          .replies('alice'),
      );
      const until = String(story.world.now + 24 * hour);
      story.acts('alice', 'until' in rest ? { ...rest, until } : rest).passes(hour);
      story.mail({ from: carrier, text: 'It is found.' }).sweeps();
      expect(story.reads).toBe('@alice');
      expect(story.desk().waitingSince).toBeNull();
      expect(clock(story, 'nextResponse')).toBe('none');
      expect(story.desk().returnedBy?.address).toEqual(carrier);
    }
  });

  test('its answer is no news once somebody has acted', () => {
    const story = writesToCarrier(conversation({ scope }).acts('alice', { do: 'take' }).replies('alice'));
    story.mail({ from: carrier, text: 'It is found.' }).acts('alice', { do: 'note', text: 'Good.' });
    expect(story.desk().returnedBy).toBeNull();
  });
});

describe('put right by one press', () => {
  test('“That was the answer” counts from the mail’s own time, and its sender is the customer’s from then on', () => {
    const story = writesToCarrier(taken()).passes(6 * hour);
    expect(story.desk().clocks.find((one) => one.clock === 'firstResponse')!.due).toBeLessThan(story.world.now);
    story.acts('alice', { do: 'answer', about: newestId(story) });
    expect(story.reads).toBe('@alice ~Waiting');
    expect(clock(story, 'firstResponse')).toBe('met');
    story.mail({ from: carrier, text: 'And now?' });
    expect(clock(story, 'nextResponse')).toBe('running');
  });

  test('what the customer wrote after it keeps them waiting', () => {
    const story = writesToCarrier(taken());
    const about = newestId(story);
    story.customerWrites('Hello?').acts('alice', { do: 'answer', about });
    expect(story.reads).toBe('@alice');
    expect(clock(story, 'firstResponse')).toBe('met');
    expect(clock(story, 'nextResponse')).toBe('running');
  });

  test('“Not an answer” sets the customer’s clock back to where it stood', () => {
    const story = taken().passes(minute).replies('alice', 'One moment, please.').sweeps();
    expect(story.reads).toBe('@alice ~Waiting');
    story.acts('alice', { do: 'not-answer', about: newestId(story) });
    expect(story.reads).toBe('@alice');
    expect(story.desk().waitingSince).toBe(story.snapshot().messages[0]!.at);
    expect(clock(story, 'firstResponse')).toBe('running');
  });

  test('with an earlier answer it stays Waiting, and a decision made since stands', () => {
    const story = taken().replies('alice').replies('alice').sweeps();
    story.acts('alice', { do: 'not-answer', about: newestId(story) });
    expect(story.reads).toBe('@alice ~Waiting');
    const closed = taken().replies('alice').acts('alice', { do: 'close' });
    closed.acts('alice', { do: 'not-answer', about: newestId(closed) });
    expect(closed.reads).toBe('✓alice');
  });

  test('the newest word about a mail counts, and undoing takes it back', () => {
    const story = taken().replies('alice').sweeps();
    const about = newestId(story);
    story.acts('alice', { do: 'not-answer', about }).acts('alice', { do: 'answer', about });
    expect(story.reads).toBe('@alice ~Waiting');
    story.acts('alice', { do: 'undo' });
    expect(story.reads).toBe('@alice');
    expect(story.desk().messages[1]!.verdict.is).toBe('no-answer');
  });

  test('“of the customer” makes a third party’s mail wait for an answer', () => {
    const story = writesToCarrier(taken().replies('alice')).mail({ from: carrier, text: 'Who pays?' });
    story.acts('alice', { do: 'of-customer', address: carrier.address });
    expect(story.desk().waitingSince).toBe(story.snapshot().messages[3]!.at);
    expect(clock(story, 'nextResponse')).toBe('running');
  });

  test('nothing is written twice, about no mail, or of no address', () => {
    const story = taken().replies('alice').sweeps();
    story.acts('alice', { do: 'answer', about: newestId(story) });
    expect(story.last?.plan).toBeNull();
    expect(story.refuses('alice', { do: 'not-answer', about: 'gone' })).toBe('mail-gone');
    expect(story.refuses('alice', { do: 'of-customer', address: 'the carrier' })).toBe('address-unreadable');
    expect(story.refuses('carol', { do: 'of-customer', address: carrier.address })).toBe('not-allowed');
  });
});

describe('mail a member passes on', () => {
  const vouched = { 'authentication-results': 'mx.host.example; dmarc=pass header.from=fernhill.example' };
  const bob = { name: 'Bob Okafor', address: 'bob@fernhill.example' };
  const forward =
    '---------- Forwarded message ---------\nFrom: Helen Marsh <helen@gmx.de>\nDate: Mon, 23 Nov 2026\nSubject: Jacket\nTo: Bob <bob@fernhill.example>\n\nIt is torn.';
  const forwarded = (text = forward) =>
    conversation(withPolicy, { from: bob, headers: vouched, subject: 'Fwd: Jacket', text }).sweeps();

  test('is new, with the sender it claims as customer', () => {
    const story = forwarded();
    expect(story.reads).toBe('@unassigned ~New');
    expect(story.desk().customer).toEqual({ name: 'Helen Marsh', address: 'helen@gmx.de' });
    expect(clock(story, 'firstResponse')).toBe('running');
  });

  test('a person confirms the customer, or names another', () => {
    const story = forwarded();
    story.acts('alice', { do: 'confirm-customer', address: 'h.marsh@web.de' });
    expect(story.desk().customer).toEqual({ name: '', address: 'h.marsh@web.de' });
    expect(story.reads).toBe('@unassigned ~New');
  });

  test('whoever is brought in waits for nothing until somebody says so', () => {
    const story = conversation(withPolicy, {
      from: bob,
      to: [anna],
      cc: [{ name: '', address: 'support@fernhill.example' }],
      headers: { ...vouched, 'in-reply-to': '<1@customer.example>' },
      text: 'The team will help you.',
    }).sweeps();
    expect(story.reads).toBe('@unassigned ~New');
    expect(story.desk().customer).toMatchObject({ address: anna.address });
    expect([story.desk().waitingSince, clock(story, 'firstResponse')]).toEqual([null, 'none']);
    story.acts('alice', { do: 'due-now', about: newestId(story) });
    expect(clock(story, 'firstResponse')).toBe('running');
  });

  test('the team’s own beginning is no work until they answer', () => {
    const story = conversation(withPolicy, {
      from: bob,
      to: [anna],
      headers: vouched,
      text: 'Your repair is ready.',
    }).sweeps();
    expect(story.reads).toBe('');
    story.customerWrites('Tuesday is fine.');
    expect(story.reads).toBe('@unassigned ~New');
  });
});

describe('two visitors of a form', () => {
  const visitor = (address: string) => ({
    from: { name: 'Website', address: 'noreply@webshop.example' },
    headers: { 'reply-to': address },
  });

  test('an answer to one leaves the other waiting, open and on the clock', () => {
    const world = new World(withPolicy);
    const story = world.conversation(visitor('ann@gmx.de')).acts('alice', { do: 'take' }).passes(hour);
    story.mail({ ...visitor('ben@web.de'), text: 'And mine?' }).passes(minute);
    story
      .mail({ from: { address: 'support@fernhill.example' }, to: [{ name: '', address: 'ann@gmx.de' }], filed: 'sent' })
      .sweeps();
    expect(story.reads).toBe('@alice');
    expect(story.desk().waitingSince).toBe(story.snapshot().messages[1]!.at);
    expect(story.desk().clocks.map(({ clock: name, state }) => `${name} ${state}`)).toContain('firstResponse met');
    expect(clock(story, 'nextResponse')).toBe('running');
    story
      .mail({ from: { address: 'support@fernhill.example' }, to: [{ name: '', address: 'ben@web.de' }], filed: 'sent' })
      .sweeps();
    expect([story.reads, story.desk().waitingSince]).toEqual(['@alice ~Waiting', null]);
  });
});
