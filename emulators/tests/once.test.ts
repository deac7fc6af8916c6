import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { digest, digestOfFiles, once, onceAsync, onceText } from '../once';

const base = mkdtempSync(join(tmpdir(), 'once-'));
let root: string;
let roots = 0;
beforeEach(() => {
  roots += 1;
  root = join(base, String(roots));
  mkdirSync(root);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const what = (from = 'one') => ({ name: 'thing', from, root });
const cache = () => readdirSync(join(root, 'dist/.cache'));

describe('work is done', () => {
  test('once, however often it is asked for, and anew for another source', () => {
    let made = 0;
    const ask = (from: string) => onceText(what(from), () => `made ${++made}`);
    expect([ask('one'), ask('one'), ask('two'), ask('one')]).toEqual(['made 1', 'made 1', 'made 2', 'made 1']);
    expect(cache()).toEqual(['thing-one', 'thing-two']);
  });

  test('again where it failed, and nothing half done is left', async () => {
    const fail = (folder: string) => {
      writeFileSync(join(folder, 'half'), '');
      throw new Error('out of wood');
    };
    expect(() => once(what(), fail)).toThrow('out of wood');
    await expect(onceAsync(what(), async (folder) => fail(folder))).rejects.toThrow('out of wood');
    expect(cache()).toEqual([]);
    expect(onceText(what(), () => 'whole')).toBe('whole');
  });

  test('by one at a time: who comes second waits for the first', async () => {
    let made = 0;
    const make = async (folder: string) => {
      made += 1;
      await new Promise((resolve) => setTimeout(resolve, 120));
      writeFileSync(join(folder, 'file'), 'whole');
    };
    const folders = await Promise.all([onceAsync(what(), make), onceAsync(what(), make), onceAsync(what(), make)]);
    expect(new Set(folders).size).toBe(1);
    expect(made).toBe(1);
    expect(readFileSync(join(folders[0]!, 'file'), 'utf8')).toBe('whole');
  });

  test('although somebody began it and is gone', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    mkdirSync(join(root, 'dist/.cache'), { recursive: true });
    writeFileSync(join(root, 'dist/.cache/thing-one.lock'), String(pid));
    expect(onceText(what(), () => 'whole')).toBe('whole');
    expect(cache()).toEqual(['thing-one']);
  });
});

test('what was made more than a week ago goes when something newer is made, others stay', () => {
  const old = once(what('old'), () => {});
  const other = once({ ...what('old'), name: 'other' }, () => {});
  const young = once(what('young'), () => {});
  const then = new Date(Date.now() - 8 * 24 * 3_600_000);
  for (const folder of [old, other]) utimesSync(folder, then, then);
  once(what('new'), () => {});
  expect([old, other, young].map((folder) => existsSync(folder))).toEqual([false, true, true]);
});

describe('a digest', () => {
  test('tells parts apart that look alike when joined', () => {
    expect(digest('ab', 'c')).not.toBe(digest('a', 'bc'));
    expect(digest('ab')).toBe(digest('ab'));
  });

  test('of files counts names and contents, at any depth, and no tests', () => {
    const write = (path: string, text: string) => {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    write('src/deep/a.ts', 'one');
    const digests = [digestOfFiles(['src', 'missing'], root)];
    const changed = (path: string, text: string) => {
      write(path, text);
      digests.push(digestOfFiles(['src', 'missing'], root));
    };
    changed('src/deep/a.test.ts', 'a test');
    expect(digests[1]).toBe(digests[0]);
    changed('src/deep/a.ts', 'two');
    changed('src/deep/b.ts', 'two');
    changed('missing', 'there now');
    expect(new Set(digests).size).toBe(4);
  });
});
