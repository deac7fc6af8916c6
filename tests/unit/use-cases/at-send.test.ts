import { expect, test } from '@jest/globals';
import { crossedAtSend } from '../../../src/use-cases/at-send';
import { conversation } from '../../support/core-world';

test('a colleague’s note crosses an answer; one’s own does not, nor anybody’s where it might be one’s own', () => {
  const story = conversation({ scope: 'message' }).acts('bob', { do: 'note', text: 'I am on it.' });
  const crossed = (by: string | null) => story.world.mailbox.run(crossedAtSend(story.id, 0, story.world.context(by)));
  expect(crossed('alice')?.text).toContain('Bob');
  expect(crossed('bob')).toBeNull();
  expect(crossed(null)).toBeNull();
});
