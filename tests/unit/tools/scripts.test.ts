import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test.each(Object.entries(scripts))('npm run %s names what is there', (_name, command) => {
  const files = [...command.matchAll(/(?:node|run) (\S+\.mjs)/g)].map(([, file]) => file!);
  const others = [...command.matchAll(/npm run -s (\S+)/g)].map(([, script]) => script!);
  expect(files.length + others.length).toBeGreaterThan(0);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(others.filter((script) => !(script in scripts))).toEqual([]);
});
