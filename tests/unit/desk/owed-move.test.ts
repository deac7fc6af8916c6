/** A step whose marks were written and whose move was refused: the next writer moves, unless things have changed. */
import { describe, expect, test } from '@jest/globals';
import type { CommandData } from '../../../src/words/inbox';
import { conversation, day, hour, minute, type Story } from '../../support/core-world';

const until = (story: Story) => String(story.world.now + 2 * hour);
const message = () => conversation({ scope: 'message' }).sweeps().acts('alice', { do: 'take' });

/** The step fails at its move; its marks stand. */
function refused(story: Story, command: CommandData): Story {
  story.world.mailbox.refusesMoves(true);
  expect(() => story.acts('alice', command)).toThrow();
  story.world.mailbox.refusesMoves(false);
  return story;
}

describe('a move that was refused', () => {
  test.each([
    ['snooze', (story: Story): CommandData => ({ do: 'snooze', until: until(story) })],
    ['close', (): CommandData => ({ do: 'close' })],
    ['dismiss', (): CommandData => ({ do: 'dismiss' })],
  ])('%s: the next pass takes it out of the inbox', (_, command) => {
    const story = message();
    refused(story, command(story)).passes(5 * minute);
    expect(story.inInbox).toBe(true);
    expect(story.sweeps().inInbox).toBe(false);
  });

  test('a snooze that ends returns to the inbox with a later pass, whoever asks for it first', () => {
    const story = message();
    story.acts('alice', { do: 'snooze', until: until(story) }).passes(3 * hour);
    story.world.mailbox.refusesMoves(true);
    expect(story.world.sweeps().failures).toHaveLength(1);
    expect([story.reads, story.inInbox]).toEqual(['@alice', false]);
    story.world.mailbox.refusesMoves(false);
    expect(story.passes(hour).sweeps().inInbox).toBe(true);
  });

  test('so does reopened work that the board does not know, and the next step moves it as well', () => {
    for (const finish of [
      (story: Story) => story.sweeps(),
      (story: Story) => story.acts('bob', { do: 'tag', add: 'billing' }),
    ]) {
      const story = message().acts('alice', { do: 'close' });
      refused(story, { do: 'reopen' }).passes(hour);
      expect(story.inInbox).toBe(false);
      expect(finish(story).inInbox).toBe(true);
    }
  });

  test('mail that came since stays in the inbox', () => {
    const story = message();
    refused(story, { do: 'snooze', until: until(story) })
      .customerWrites()
      .passes(5 * minute);
    story.sweeps();
    expect([story.reads, story.inInbox]).toEqual(['@alice', true]);
  });

  test('what somebody moved after it was done stays where they put it', () => {
    const story = message()
      .acts('alice', { do: 'snooze', until: until(message()) })
      .sweeps();
    const { id } = story.snapshot().messages[0]!;
    story.world.mailbox.movedByHand(story.id, id, true);
    expect(story.passes(hour).sweeps().inInbox).toBe(true);
    story.passes(day).sweeps();
    story.world.mailbox.movedByHand(story.id, id, false);
    expect(story.passes(hour).sweeps().inInbox).toBe(false);
  });
});
