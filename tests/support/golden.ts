/** Texts that are kept in files and read by people: a change of one is seen in review as what it is. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';

/** `file`: below tests/fixtures. UPDATE_GOLDENS=1 writes it anew instead of comparing. */
export function expectGolden(file: string, text: string): void {
  const path = join(process.cwd(), 'tests/fixtures', file);
  if (process.env.UPDATE_GOLDENS === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}
