import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Mailbox } from '../../../../emulators/mailbox/types';
import { decodeRow } from '../../../../src/board/row';
import { sampleStories } from '../../../../workbench/sample/stories';
import { mailsOf } from '../../../../workbench/sample/story';
import { type Kept, loadKept } from '../../../../workbench/server/folder';
import { livedWith } from '../../../../workbench/server/lived';
import { teamOf } from '../../../../workbench/server/team';
import { openWorld } from '../../../../workbench/server/world';
import { builtGmail } from '../../../support/bundle';
import { monday } from '../../../support/gmail-world';
import { seed } from '../../config/seed';

let mailbox: Mailbox;
let faults: string[];
let properties: Kept['script']['properties'];
beforeAll(async () => {
  const root = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'docket-replay-'));
  const addon = builtGmail();
  // Weeks of steps, each an execution of its own, which one start of the workbench has lived through already.
  const lived = livedWith(root, addon.code);
  const world = await openWorld({ folder, team: teamOf(seed()), addon, root, lived, elapsed: () => 0 });
  ({ mailbox, warnings: faults } = world);
  ({ properties } = (await loadKept(folder))!.script);
  await world.close();
  rmSync(folder, { recursive: true });
}, 180_000);

const isNote = (raw: string) => /^Subject: Docket /m.test(raw);

describe('the sample, lived through by the add-on', () => {
  test('meets no fault and refuses nobody', () => {
    expect(faults).toEqual([]);
  });

  test('has at least forty conversations, dated before the moment it opens', () => {
    const threads = new Set(
      mailbox
        .all()
        .filter(({ raw }) => !isNote(raw))
        .map(({ thread }) => thread),
    );
    expect(threads.size).toBeGreaterThanOrEqual(40);
    expect(Math.max(...mailbox.all().map(({ at }) => at))).toBeLessThanOrEqual(monday);
  });

  test('opens with a conversation that is due in 12 minutes, and nothing is due before', () => {
    const handles = seed().members.map(({ handle }) => handle);
    const lines = Object.values(properties).flatMap((store) =>
      Object.entries(store).flatMap(([key, value]) => (/^board\.\d+$/.test(key) ? value.split('\n') : [])),
    );
    const due = lines.flatMap((line) => decodeRow(line, handles)?.due ?? []).filter((at) => at >= monday);
    expect((Math.min(...due) - monday) / 60_000).toBe(12);
  });

  test('ends with the marks its stories tell, but for what mail has changed since', () => {
    const names = new Map(mailbox.names().map(({ id, name }) => [id, name]));
    const marksOf = new Map<string, string[]>();
    for (const { thread } of mailbox.all()) {
      const mails = mailbox.thread(thread);
      const marks = [...new Set(mails.flatMap((mail) => mail.names.map((id) => names.get(id)!)))].filter(
        (name) => !/^!(Overdue|Due)/.test(name),
      );
      marksOf.set(mailbox.parsed(mails[0]!.uid).subject, marks.sort());
    }
    const settled = sampleStories(monday).filter(
      ({ marks = [], lines, marked = lines.length }) => marks.length > 0 && marked === lines.length,
    );
    expect(settled.length).toBeGreaterThan(20);
    const differing = settled.filter(
      ({ subject, marks = [] }) => String(marksOf.get(subject)) !== String([...marks].sort()),
    );
    // Femi is away, so the customer's mail returned his to the queue; Dana answered the shop last, so it waits.
    expect(differing.map(({ key }) => key).sort()).toEqual(['shop-order-short', 'trousers-femi']);
  });

  test('holds every awkward kind of mail', () => {
    const mails = sampleStories(monday).flatMap(mailsOf);
    const some = (test: (mail: (typeof mails)[number]) => boolean) => mails.filter(test).length;
    const header = (name: string, pattern: RegExp) => some(({ letter }) => pattern.test(letter.headers?.[name] ?? ''));
    const counts = {
      script: some(({ letter }) => /<script>/.test(letter.subject)),
      markupInName: some(({ letter }) => /[<&]/.test(letter.from.name)),
      rightToLeft: some(({ letter }) => /[\u0590-\u06ff]/.test(letter.subject)),
      emoji: some(({ letter }) => /\p{Extended_Pictographic}/u.test(letter.subject)),
      longSubject: some(({ letter }) => letter.subject.length >= 5000),
      noSubject: some(({ letter }) => letter.subject === ''),
      noMessageId: some(({ letter }) => letter.messageId === null),
      noDate: some(({ letter }) => letter.date === null),
      autoReply: header('Auto-Submitted', /auto-replied/),
      bounce: some(({ body }) => /report-type|delivery-status/i.test(body ?? '')),
      spoofed: header('Authentication-Results', /dmarc=fail/),
      list: header('Precedence', /list/),
      htmlOnly: some(({ letter }) => letter.html !== undefined && letter.text === undefined),
      attachments: some(({ letter }) => (letter.attachments?.length ?? 0) > 0),
    };
    expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
    const sizes = sampleStories(monday).map(({ lines }) => lines.length);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(60);
  });
});
