import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checks } from '../../../../addon-gmail/check-up/checks';
import { strings as english } from '../../../../addon-gmail/check-up/strings/en';

test('docs/first-run.md is the list of the check-up, in its order and words', () => {
  const page = readFileSync(join(process.cwd(), 'docs/first-run.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \| (.+?) \| (.+?) \| (.+?) \|$/gm)].map(([, check, title]) => [
    check,
    title,
  ]);
  expect(rows).toEqual(checks.map((check) => [check, english.words.titles[check]]));
});
