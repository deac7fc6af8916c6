import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DamagedFile, loadMailbox, saveMailbox } from '../persist';
import { createMailbox } from '../store';

const folder = mkdtempSync(join(tmpdir(), 'docket-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const raw = (n: number) => `From: a@x.test\r\nSubject: ${n}\r\nMessage-ID: <${n}@x.test>\r\n\r\nHello\r\n`;

type Step =
  | { do: 'add'; joins: number }
  | { do: 'mark' | 'unmark'; mail: number; name: number }
  | { do: 'remove'; mail: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), joins: fc.nat(5) }),
  fc.record({ do: fc.constantFrom('mark' as const, 'unmark' as const), mail: fc.nat(9), name: fc.nat(2) }),
  fc.record({ do: fc.constant('remove' as const), mail: fc.nat(9) }),
);

describe('the indexes', () => {
  test('answer as a look at every mail would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const mailbox = createMailbox('team@x.test');
        const names = ['a', 'b', 'c'].map((name) => mailbox.makeName(name).id);
        const uids: number[] = [];
        for (const one of steps) {
          const uid = 'mail' in one ? uids[one.mail] : undefined;
          if (one.do === 'add') {
            const thread = uids[one.joins] === undefined ? undefined : mailbox.get(uids[one.joins]!)?.thread;
            const added = await mailbox.add({
              raw: raw(uids.length),
              at: 1000 + ((uids.length * 7) % 5),
              folder: 'inbox',
              thread,
            });
            uids.push(added.uid);
          } else if (uid !== undefined && mailbox.get(uid)) {
            if (one.do === 'remove') mailbox.remove(uid);
            else mailbox.change(uid, { [one.do === 'mark' ? 'addNames' : 'removeNames']: [names[one.name]!] });
          }
        }
        const all = uids.flatMap((uid) => mailbox.get(uid) ?? []);
        expect(
          mailbox
            .all()
            .map(({ uid }) => uid)
            .sort(),
        ).toEqual(all.map(({ uid }) => uid).sort());
        for (const id of names) {
          expect(
            mailbox
              .withName(id)
              .map(({ uid }) => uid)
              .sort(),
          ).toEqual(
            all
              .filter((mail) => mail.names.includes(id))
              .map(({ uid }) => uid)
              .sort(),
          );
        }
        for (const { thread } of all) {
          const expected = all.filter((mail) => mail.thread === thread).sort((a, b) => a.at - b.at || a.uid - b.uid);
          expect(mailbox.thread(thread).map(({ uid }) => uid)).toEqual(expected.map(({ uid }) => uid));
        }
      }),
      { numRuns: process.env.DOCKET_LONG ? 500 : 50 },
    );
  });

  test('writing to what is not there is refused, reading it finds nothing', () => {
    const mailbox = createMailbox('team@x.test');
    expect(() => mailbox.change(99, { read: true })).toThrow();
    expect(() => mailbox.remove(99)).toThrow();
    expect(mailbox.get(99)).toBeUndefined();
    expect(mailbox.thread(99)).toEqual([]);
  });

  test('removing a name takes it off every mail, and the log tells', async () => {
    const mailbox = createMailbox('team@x.test');
    const { id } = mailbox.makeName('a');
    const { uid } = await mailbox.add({ raw: raw(1), at: 1, folder: 'inbox', names: [id] });
    const before = mailbox.head;
    mailbox.removeName(id);
    expect(mailbox.get(uid)!.names).toEqual([]);
    expect(mailbox.changes(before).map(({ what }) => what)).toContain('name-removed');
  });
});

describe('the saved mailbox', () => {
  test('is the same when it is opened again', async () => {
    const mailbox = createMailbox('team@x.test');
    const { id } = mailbox.makeName('✓alice', { color: { backgroundColor: '#efefef' } });
    await mailbox.add({ raw: raw(1), at: 5, folder: 'inbox', names: [id], extras: { x: [1] } });
    const file = join(folder, 'same.jsonl');
    await saveMailbox(mailbox, file);
    const again = await loadMailbox(file);
    expect(again!.state()).toEqual(mailbox.state());
  });

  test('that is damaged is kept aside and told of', async () => {
    const file = join(folder, 'damaged.jsonl');
    writeFileSync(file, '{"format":"docket-workbench-mailbox","version":1}\n{"half');
    await expect(loadMailbox(file)).rejects.toBeInstanceOf(DamagedFile);
    const aside = readdirSync(folder).find((name) => name.startsWith('damaged') && name !== 'damaged.jsonl')!;
    expect(readFileSync(join(folder, aside), 'utf8')).toContain('{"half');
  });

  test('is absent where there is no file', async () => {
    expect(await loadMailbox(join(folder, 'nothing.jsonl'))).toBeNull();
  });
});
