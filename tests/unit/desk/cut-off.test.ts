/** A step that was cut off between its entry and its marks means what it meant, whatever stood there beside it. */
import { describe, expect, test } from '@jest/globals';
import type { CommandData } from '../../../src/words/inbox';
import { conversation, hour, minute, type Story, scopes } from '../../support/core-world';

describe.each(scopes)('cut off where two names exclude each other, marks by %s', (scope) => {
  const pairs = [
    ['@alice', '@bob'],
    ['@bob', '@alice'],
    ['@alice', '@unassigned'],
    ['@alice', '✓bob'],
    ['@bob', '@dana'],
  ] as const;
  const verbs: CommandData[] = [
    { do: 'tidy' },
    { do: 'tag', add: 'billing' },
    { do: 'priority', priority: 'high' },
    { do: 'assign', to: 'dana' },
    { do: 'wait' },
    { do: 'close' },
    { do: 'unassign' },
  ];
  const cutOff = (story: Story, command: CommandData): Story => {
    story.world.mailbox.powerFor(1);
    expect(() => story.acts('dana', command)).toThrow(/^before: marks/);
    story.world.mailbox.powerFor(null);
    return story;
  };
  const ofOwner = (names: readonly string[]) => names.filter((name) => /^[@✓]/.test(name)).join(' ');

  test.each(pairs)('%s from the journal, %s by hand', (journal, hand) => {
    // What reads as closed is not unassigned.
    const possible = verbs.filter(({ do: verb }) => verb !== 'unassign' || !hand.startsWith('✓'));
    for (const command of possible) {
      const begun = () => {
        const story = conversation({ scope }).acts('alice', { do: 'take' });
        if (journal !== '@alice') story.acts('alice', { do: 'assign', to: journal.slice(1) });
        return story
          .sweeps()
          .passes(hour)
          .marksByHand({ add: [hand] }, 0);
      };
      const whole = begun();
      const meant = ofOwner(whole.acts('dana', command).desk().names);
      const story = cutOff(begun(), command);
      expect([command.do, ofOwner(story.desk().names)]).toEqual([command.do, meant]);
      expect([command.do, ofOwner(story.passes(3 * minute).desk().names)]).toEqual([command.do, meant]);
      const again = cutOff(begun(), command).acts('dana', command);
      expect([command.do, ofOwner(again.desk().names)]).toEqual([command.do, meant]);
      story.sweeps();
      expect([command.do, ofOwner(story.stands.split(' '))]).toEqual([command.do, meant]);
    }
  });

  test('a hand that comes after the marks of a step still wins', () => {
    const story = conversation({ scope }).acts('alice', { do: 'take' }).sweeps().passes(hour);
    story
      .marksByHand({ add: ['@bob'] }, 0)
      .acts('dana', { do: 'tidy' })
      .sweeps()
      .passes(hour);
    const before = ofOwner(story.desk().names);
    const other = before === '@bob' ? '@alice' : '@bob';
    expect(ofOwner(story.marksByHand({ add: [other] }, 0).desk().names)).toBe(other);
  });
});
