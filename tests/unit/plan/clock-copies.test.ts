/** `!Overdue` and `!Due soon` are written by the very step that changes them, whichever step that is. */
import { describe, expect, test } from '@jest/globals';
import type { CommandData } from '../../../src/words/inbox';
import { conversation, day, hour, type Story, scopes } from '../../support/core-world';
import { seed } from '../config/seed';

describe.each(scopes)('the step that changes what the clocks say, marks by %s', (scope) => {
  const options = { scope, config: { policies: seed().policies } };
  const taken = (): Story => conversation(options).acts('alice', { do: 'take' });
  const late = (): Story =>
    taken()
      .passes(2 * day)
      .sweeps();

  /** What the screen says stands on the mail, and a pass finds nothing to write. */
  function expectWritten(story: Story): void {
    expect(story.stands).toBe(story.reads);
    expect(story.world.sweeps().wrote).toBe(0);
  }

  const steps: [string, () => Story, CommandData, string][] = [
    [
      'a priority with a shorter target',
      () => taken().passes(2 * hour),
      { do: 'priority', priority: 'urgent' },
      '!Overdue !Urgent @alice',
    ],
    [
      'a priority with a longer target',
      () =>
        taken()
          .acts('alice', { do: 'priority', priority: 'urgent' })
          .passes(2 * hour)
          .sweeps(),
      { do: 'priority', priority: 'normal' },
      '@alice',
    ],
    ['reopening', () => late().acts('alice', { do: 'close' }), { do: 'reopen' }, '!Overdue @alice'],
    ['taking back a closing', () => late().acts('alice', { do: 'close' }), { do: 'undo' }, '!Overdue @alice'],
    ['closing', late, { do: 'close' }, '✓alice'],
    ['taking what was closed', () => late().acts('alice', { do: 'close' }), { do: 'take' }, '!Overdue @alice'],
    [
      'a word about something else, once the time has come',
      () => taken().passes(2 * day),
      { do: 'note', text: 'Hm.' },
      '!Overdue @alice',
    ],
  ];
  test.each(steps)('%s', (_, story, command, names) => {
    const after = story().acts('alice', command);
    expect(after.stands).toBe(names);
    expectWritten(after);
  });

  test('saying that a mail is the answer, or is none', () => {
    const story = taken().mail({
      from: { name: 'alice', address: 'alice@fernhill.example' },
      to: [{ name: '', address: 'claims@carrier.example' }],
      filed: 'sent',
    });
    story.passes(2 * day).sweeps();
    expect(story.stands).toBe('!Overdue @alice');
    const about = story.snapshot().messages[1]!.id;
    story.acts('alice', { do: 'answer', about });
    expect(story.stands).not.toContain('!Overdue');
    expectWritten(story);
    story.acts('alice', { do: 'not-answer', about });
    expect(story.stands).toContain('!Overdue');
    expectWritten(story);
  });

  test('a step on a mailbox that has lost the name is done without it', () => {
    const story = taken().passes(2 * hour);
    story.world.mailbox.deleteName('!Overdue');
    story.acts('alice', { do: 'priority', priority: 'urgent' });
    expect(story.stands).toBe('!Urgent @alice');
    expect(story.reads).toContain('!Overdue');
  });
});
