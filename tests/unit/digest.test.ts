import { expect, test } from '@jest/globals';
import { digest } from '../../src/digest';

test('sixteen letters, the same for the same text and others for another', () => {
  expect(digest('')).toBe('811c9dc5050c5d1f');
  expect(digest('conversation')).toMatch(/^[0-9a-f]{16}$/);
  expect(digest('conversation')).toBe(digest('conversation'));
  const many = new Set(Array.from({ length: 5000 }, (_, index) => digest(`text ${index}`)));
  expect(many.size).toBe(5000);
  // Rows of the board keep five letters of an id.
  expect(new Set([...many].slice(0, 50).map((one) => one.slice(0, 5))).size).toBe(50);
});
