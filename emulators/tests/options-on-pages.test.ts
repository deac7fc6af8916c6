/** Every option an emulator has stands on its page, with all its readings, the default first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { unsettledDefaults } from '../graph/unsettled';
import { defaultSettings } from '../office/settings';

const read = (path: string): string => readFileSync(join(__dirname, '..', path), 'utf8');
const rows = (page: string): string[] =>
  read(page)
    .split('\n')
    .filter((line) => line.startsWith('| '));
const rowOf = (page: string, option: string): string | undefined =>
  rows(page).find((line) => line.split('|')[1]!.includes(`\`${option}\``));

/** Members of an interface whose types are literals, each with what it can be. */
function readings(source: string): [string, string[]][] {
  const lines = read(source).split('\n');
  return lines.flatMap((line): [string, string[]][] => {
    const member = /^ {2}(\w+)\??: ('[^;]*');$/.exec(line);
    return member ? [[member[1]!, member[2]!.split(' | ').map((one) => one.slice(1, -1))]] : [];
  });
}

describe.each([
  ['graph/README.md', Object.keys(unsettledDefaults)],
  ['office/README.md', Object.keys(defaultSettings)],
  ['identity/README.md', ['now', 'hd', 'bent']],
])('%s', (page, options) => {
  test.each(options)('%s', (option) => {
    expect(rowOf(page, option)).toBeDefined();
  });
});

test.each(readings('graph/unsettled.ts'))('what Graph’s %s can be', (option, all) => {
  const said = rowOf('graph/README.md', option)!.split('|')[2]!;
  expect(all.filter((reading) => !said.includes(`\`${reading}\``))).toEqual([]);
  expect(said.trim().startsWith(`\`${unsettledDefaults[option as keyof typeof unsettledDefaults]}\``)).toBe(true);
});

test.each(readings('office/settings.ts'))('what the Office host’s %s can be', (option, all) => {
  const row = rowOf('office/README.md', option)!;
  expect(all.filter((reading) => !row.includes(`\`${reading}\``))).toEqual([]);
});
