import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DamagedFile, keepMailbox, loadMailbox, saveMailbox } from '../persist';
import { createMailbox } from '../store';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-persist-'));
  file = join(folder, 'new', 'mailbox.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function filled() {
  const mailbox = createMailbox('team@x.test', { now: () => 7 });
  const name = mailbox.makeName('✓alice', { hidden: true });
  const gone = mailbox.makeName('gone');
  mailbox.makeFolder('Docket', { hidden: true });
  const raw = 'From: a@x.test\r\nSubject: \xff\r\nMessage-ID: <1@x.test>\r\n\r\n\x00\x80\u00e9 line\r\n';
  const first = await mailbox.add({
    raw,
    at: 5,
    folder: 'custom:f1',
    names: [name.id],
    extras: { deep: { list: [1] } },
  });
  await mailbox.add({ raw, at: 3, folder: 'sent', thread: first.thread, read: true, starred: true });
  mailbox.remove((await mailbox.add({ raw, at: 9, folder: 'inbox', names: [gone.id] })).uid);
  mailbox.removeName(gone.id);
  return mailbox;
}

describe('a saved mailbox', () => {
  test('opens as it was, history and all, and goes on without reusing anything', async () => {
    const mailbox = await filled();
    await saveMailbox(mailbox, file);
    const again = (await loadMailbox(file))!;
    expect(again.state()).toEqual(mailbox.state());
    expect(again.all()).toEqual(mailbox.all());
    expect(again.findByMessageId('1@x.test')).toHaveLength(2);
    for (const { uid } of mailbox.all()) expect(again.parsed(uid)).toEqual(mailbox.parsed(uid));
    const next = { raw: 'Subject: x\r\n\r\n', at: 1, folder: 'inbox' as const };
    expect((await again.add(next)).uid).toBe((await mailbox.add(next)).uid);
    expect(again.makeName('new').id).toBe(mailbox.makeName('new').id);
    expect(again.head).toBe(mailbox.head);
  });

  test.each<[string, (text: string) => string, string]>([
    ['cut off in the middle of a line', (text) => text.slice(0, -9), 'JSON|ends too early'],
    [
      'cut off between two lines',
      (text) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1),
      'ends too early',
    ],
    ['empty', () => '', 'JSON'],
    ['no mailbox', () => '{"hello":1}\n', 'not a mailbox'],
    ['of a later version', (text) => text.replace('"version":1', '"version":2'), 'version is 2'],
    ['contradictory', (text) => text.replace('"nextUid":4', '"nextUid":1'), 'is taken'],
  ])('is kept aside, never overwritten, when it is %s', async (_name, damage, reason) => {
    await saveMailbox(await filled(), file);
    const text = damage(readFileSync(file, 'utf8'));
    for (const aside of ['.broken', '.broken-2']) {
      writeFileSync(file, text);
      const thrown = await loadMailbox(file).catch((error: unknown) => error);
      expect(thrown).toBeInstanceOf(DamagedFile);
      expect((thrown as DamagedFile).message).toMatch(new RegExp(reason));
      expect((thrown as DamagedFile).keptAs).toBe(file + aside);
      expect(readFileSync(file + aside, 'utf8')).toBe(text);
    }
    expect(await loadMailbox(file)).toBeNull();
  });

  test('stays as it was when a later save fails, and leaves no draft behind', async () => {
    const mailbox = await filled();
    await saveMailbox(mailbox, file);
    const unwritable = join(file, 'below-a-file');
    await expect(saveMailbox(mailbox, unwritable)).rejects.toThrow();
    expect(readdirSync(join(folder, 'new'))).toEqual(['mailbox.jsonl']);
  });

  test('is whole when two saves run at once', async () => {
    const mailbox = await filled();
    await Promise.all([saveMailbox(mailbox, file), saveMailbox(mailbox, file)]);
    expect((await loadMailbox(file))!.state()).toEqual(mailbox.state());
  });
});

describe('a kept mailbox', () => {
  test('is saved a moment after a change, once for many', async () => {
    const mailbox = await filled();
    const keeper = keepMailbox(mailbox, file, { delayMs: 10 });
    for (let n = 0; n < 50; n++) mailbox.makeName(`n${n}`);
    expect(await loadMailbox(file)).toBeNull();
    await new Promise((done) => setTimeout(done, 200));
    await keeper.flush();
    expect((await loadMailbox(file))!.names()).toHaveLength(51);
    await keeper.close();
  });

  test('is saved on flush and on close without waiting', async () => {
    const mailbox = await filled();
    const keeper = keepMailbox(mailbox, file, { delayMs: 60_000 });
    mailbox.makeName('one');
    await keeper.flush();
    expect((await loadMailbox(file))!.head).toBe(mailbox.head);
    mailbox.makeName('two');
    await keeper.close();
    expect((await loadMailbox(file))!.head).toBe(mailbox.head);
    mailbox.makeName('three');
    await keeper.flush();
    expect((await loadMailbox(file))!.head).toBe(mailbox.head - 1);
  });

  test('reports a save that failed', async () => {
    writeFileSync(join(folder, 'new'), 'a file where the folder should be');
    const mailbox = await filled();
    const errors: unknown[] = [];
    const keeper = keepMailbox(mailbox, file, { delayMs: 1, onError: (thrown) => errors.push(thrown) });
    mailbox.makeName('one');
    await new Promise((done) => setTimeout(done, 100));
    expect(errors).toHaveLength(1);
    mailbox.makeName('two');
    await expect(keeper.flush()).rejects.toThrow();
    await keeper.close().catch(() => {});
  });
});
