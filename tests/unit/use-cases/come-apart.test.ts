/** A customer's reply that began a conversation of its own, though it names the mail it answers. */
import { describe, expect, test } from '@jest/globals';
import { openView } from '../../../src/use-cases/open';
import {
  anna,
  day,
  hour,
  type MailTold,
  minute,
  type Story,
  World,
  type WorldOptions,
  withPromise,
} from '../../support/core-world';
import { PowerCut } from '../../support/memory-mailbox';

const options: WorldOptions = {
  scope: 'message',
  config: withPromise,
};

const first = '<first@customer.example>';
const reply = { subject: 'Re: Refund', headers: { 'message-id': '<again@customer.example>', 'in-reply-to': first } };

/** A conversation at work, and the customer's second mail beside it. */
function apart(mail: MailTold = reply): { w: World; earlier: Story; later: Story } {
  const w = new World(options);
  const earlier = w.conversation({ subject: 'Refund', headers: { 'message-id': first } }).sweeps();
  earlier.acts('alice', { do: 'take' }).acts('alice', { do: 'tag', add: 'billing' });
  w.passes(hour);
  return { w, earlier, later: w.conversation(mail) };
}

function screen(story: Story, by = 'bob'): string {
  const view = story.world.mailbox.run(openView(story.id, story.world.context(by)));
  return JSON.stringify(view.sections[0]!.rows);
}

const reads = (...stories: Story[]): string[] => stories.map((story) => story.reads);

describe('a reply that began a conversation of its own', () => {
  test.each([
    ['before a pass', false],
    ['after a pass', true],
  ])('says whose conversation it answers: %s', (_, swept) => {
    const { w, later } = apart();
    if (swept) w.sweeps();
    expect(screen(later)).toContain('This answers “Refund”, which Alice owns.');
    expect(screen(later)).toContain('take-over');
    expect(screen(later, 'alice')).toContain('which you own');
  });

  test('a pass writes down what it answers, so that opening need not look', () => {
    const { w, earlier, later } = apart();
    w.sweeps();
    expect(later.snapshot().entries.map(({ data }) => data.link)).toEqual([{ other: earlier.id, as: 'answers' }]);
  });

  test('goes on with owner, tags and clock after one press; the earlier one closes without a verdict', () => {
    const { w, earlier, later } = apart();
    w.sweeps();
    later.acts('bob', { do: 'take-over' });
    expect(reads(later, earlier)).toEqual(['#billing @alice', '#billing ✓alice']);
    const since = earlier.snapshot().messages[0]!.at;
    expect(later.desk().waitingSince).toBe(since);
    expect(later.desk().clocks.map(({ clock, state, start }) => [clock, state, start])).toEqual([
      ['firstResponse', 'running', since],
      ['resolution', 'running', since],
    ]);
    expect(earlier.desk().clocks.find(({ clock }) => clock === 'firstResponse')!.state).toBe('ended');
    expect(screen(later)).toContain('This goes on from an earlier conversation.');
    expect(screen(later)).not.toContain('take-over');
    expect(screen(earlier)).toContain('This goes on in a newer conversation.');
  });

  test('undo puts both back, and the press is offered again', () => {
    const { w, earlier, later } = apart();
    w.sweeps();
    later.acts('bob', { do: 'take-over' }).acts('bob', { do: 'undo' });
    expect(reads(later, earlier)).toEqual(['@unassigned ~New', '#billing @alice']);
    expect([later, earlier].map((story) => story.inInbox)).toEqual([true, true]);
    expect(screen(later)).toContain('take-over');
    later.acts('bob', { do: 'take-over' });
    expect(reads(later, earlier)).toEqual(['#billing @alice', '#billing ✓alice']);
  });

  test('undo is refused, and changes nothing, once somebody has acted on the earlier one', () => {
    const { w, earlier, later } = apart();
    w.sweeps();
    later.acts('bob', { do: 'take-over' });
    earlier.acts('dana', { do: 'reopen' });
    const before = reads(later, earlier);
    expect(later.refuses('bob', { do: 'undo' })).toBe('acted-since');
    expect(reads(later, earlier)).toEqual(before);
  });

  test('cut off between its two writings, the next pass finishes it, once', () => {
    const { w, earlier, later } = apart();
    w.sweeps();
    for (let writes = 0; reads(later)[0] !== '#billing @alice'; writes++) {
      w.mailbox.powerFor(writes);
      try {
        later.acts('bob', { do: 'take-over' });
      } catch (error) {
        if (!(error instanceof PowerCut)) throw error;
      }
      w.mailbox.powerFor(null);
    }
    w.passes(3 * minute);
    w.sweeps();
    w.sweeps();
    expect(reads(later, earlier)).toEqual(['#billing @alice', '#billing ✓alice']);
    expect(earlier.snapshot().entries.filter(({ data }) => data.link)).toHaveLength(1);
  });

  test('an absent owner is not carried over; a closed conversation stays closed', () => {
    const { w, earlier, later } = apart();
    earlier.acts('alice', { do: 'close' });
    w.sweeps();
    expect(screen(later)).toContain('which is closed');
    const closings = () => earlier.snapshot().entries.filter(({ data }) => data.closing).length;
    const before = closings();
    later.acts('bob', { do: 'take-over' });
    expect(reads(later, earlier)).toEqual(['#billing @alice', '#billing ✓alice']);
    expect(closings()).toBe(before);
  });
});

describe('nothing is said, and nothing taken over', () => {
  test.each<[string, MailTold]>([
    ['of a mail that answers nothing', { headers: { 'message-id': '<again@customer.example>' } }],
    ['of an answer to mail this mailbox never had', { headers: { 'in-reply-to': '<FIRST@customer.example>' } }],
    [
      'of what a colleague asks the team',
      {
        from: { name: 'Bob Okafor', address: 'bob@fernhill.example' },
        headers: {
          'in-reply-to': first,
          'authentication-results': 'mx.host.example; dmarc=pass header.from=fernhill.example',
        },
      },
    ],
    ['of a machine', { headers: { 'in-reply-to': first, 'auto-submitted': 'auto-replied' } }],
    [
      'of the team’s own mail',
      { from: { address: 'alice@fernhill.example' }, to: [anna], filed: 'sent', headers: { 'in-reply-to': first } },
    ],
  ])('%s', (_, mail) => {
    const { w, earlier, later } = apart(mail);
    w.sweeps();
    expect(screen(later)).not.toContain('This answers');
    const before = reads(later, earlier);
    later.acts('bob', { do: 'take-over' });
    expect(reads(later, earlier)).toEqual(before);
  });

  test('where the host keeps replies together, nobody looks', () => {
    const w = new World({ ...options, scope: 'conversation' });
    w.conversation({ subject: 'Refund', headers: { 'message-id': first } }).sweeps();
    const later = w.conversation(reply);
    w.passes(day);
    expect(screen(later)).not.toContain('This answers');
  });

  test('References lead there where In-Reply-To does not, the nearest mail first', () => {
    const { earlier, later } = apart({ headers: { references: `<other@x.example> ${first} <unknown@x.example>` } });
    expect(screen(later)).toContain(earlier.id);
  });
});
