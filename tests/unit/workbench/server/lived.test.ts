import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { copyLived, livedWith } from '../../../../workbench/server/lived';

const root = mkdtempSync(join(tmpdir(), 'docket-lived-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the sample', () => {
  let lives = 0;
  const live = async (folder: string) => {
    lives += 1;
    writeFileSync(join(folder, 'mailbox.jsonl'), `mail of life ${lives}`);
    writeFileSync(join(folder, 'workbench.json'), '{}');
    return ['Bob could not close it.'];
  };
  const start = async (name: string, code: string) => {
    const folder = join(root, name);
    const faults = await copyLived('gmail', livedWith(root, code), folder, live);
    return [readFileSync(join(folder, 'mailbox.jsonl'), 'utf8'), ...faults];
  };

  test('is lived through once; every start gets a copy, and is told what could not be done', async () => {
    const first = ['mail of life 1', 'Bob could not close it.'];
    expect(await start('one', 'code')).toEqual(first);
    writeFileSync(join(root, 'one/mailbox.jsonl'), 'used');
    expect(await start('two', 'code')).toEqual(first);
    expect(lives).toBe(1);
  });

  test('is lived through anew with another add-on or other sources', async () => {
    expect((await start('three', 'other code'))[0]).toBe('mail of life 2');
    writeFileSync(join(root, 'docket.config.json'), '{}');
    expect((await start('four', 'other code'))[0]).toBe('mail of life 3');
  });
});
