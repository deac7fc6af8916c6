import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { importedPictures } from '../../../tools/icons/imported';

test('icons/fluent holds the pictures that are imported and no others, with their licence', () => {
  const kept = readdirSync('icons/fluent').filter((name) => name.endsWith('.svg'));
  expect(kept.sort()).toEqual(importedPictures('.'));
  expect(kept.length).toBeGreaterThan(50);
  expect(existsSync('icons/fluent/LICENSE')).toBe(true);
});
