import { expect, test } from '@jest/globals';
import { fingerprint } from '../../../src/words/fingerprint';

test('sixteen letters, the same for the same text and others for another', () => {
  expect(fingerprint('')).toBe('811c9dc5050c5d1f');
  expect(fingerprint('conversation')).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint('conversation')).toBe(fingerprint('conversation'));
  const many = new Set(Array.from({ length: 5000 }, (_, index) => fingerprint(`text ${index}`)));
  expect(many.size).toBe(5000);
  // Rows of the board keep five letters of an id.
  expect(new Set([...many].slice(0, 50).map((one) => one.slice(0, 5))).size).toBe(50);
});
