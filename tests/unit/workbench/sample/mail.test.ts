import { beforeAll, describe, expect, test } from '@jest/globals';
import { threadKeys } from '../../../../emulators/mailbox/import/threading';
import { parseMail } from '../../../../emulators/mailbox/parse';
import { createMailbox } from '../../../../emulators/mailbox/store';
import type { Mailbox } from '../../../../emulators/mailbox/types';
import { type SeededConversation, sampleStories, seedSample } from '../../../../workbench/sample';
import { members } from '../../../../workbench/sample/people';

const hour = 3_600_000;
/** A Monday, 10:42 in Berlin, in winter and in summer time, and a moment just after midnight. */
const moments = ['2026-11-23T09:42:00Z', '2027-06-07T08:42:00Z', '2026-11-22T23:05:00Z'].map((iso) => Date.parse(iso));
const [monday = 0] = moments;

const tags = ['billing', 'returns', 'shipping', 'defect', 'sizing', 'warranty', 'press', 'wholesale'];

describe('the stories', () => {
  test('begin in the past and go forward, whenever the workbench opens', () => {
    for (const now of moments) {
      for (const { key, lines, notes = [], snoozedUntil } of sampleStories(now)) {
        const times = lines.map(({ at }) => at);
        expect([key, times]).toEqual([key, [...times].sort((one, other) => one - other)]);
        expect(Math.max(...times)).toBeLessThanOrEqual(now);
        for (const note of notes) {
          expect([key, note.at > times[0]! && note.at <= now]).toEqual([key, true]);
        }
        if (snoozedUntil !== undefined) expect(snoozedUntil).toBeGreaterThan(now);
      }
    }
  });

  test('tell the same every time', () => {
    expect(sampleStories(monday)).toEqual(sampleStories(monday));
  });

  test('bear marks the design knows: one owner or one closer, known members and tags', () => {
    const stories = sampleStories(monday);
    for (const { key, marks = [], marked, lines, snoozedUntil } of stories) {
      const facets = marks.map((mark) => {
        const rest = mark.slice(1);
        if (mark === '@unassigned' || ('@✓'.includes(mark[0]!) && rest in members)) return 'owner';
        if (mark[0] === '?' && rest in members) return 'asked';
        if (mark[0] === '#' && tags.includes(rest)) return 'tag';
        if (['~New', '~Waiting', '~Snoozed'].includes(mark)) return 'status';
        if (['!High', '!Urgent'].includes(mark)) return 'priority';
        return `unknown ${mark}`;
      });
      const count = (facet: string) => facets.filter((one) => one === facet).length;
      expect([key, facets.filter((facet) => facet.startsWith('unknown'))]).toEqual([key, []]);
      expect([key, count('owner')]).toEqual([key, marks.length > 0 ? 1 : 0]);
      expect(count('status') + count('priority') + (marks.some((mark) => mark[0] === '✓') ? 1 : 0)).toBeLessThan(3);
      expect(snoozedUntil !== undefined).toBe(marks.includes('~Snoozed'));
      expect(marked ?? 1).toBeGreaterThan(0);
      expect(marked ?? 0).toBeLessThanOrEqual(lines.length);
    }
    const untouched = stories.filter(({ marks = [] }) => marks.length === 0).length;
    expect(untouched / stories.length).toBeGreaterThan(0.25);
    expect(untouched / stories.length).toBeLessThan(0.45);
    expect(new Set(stories.map(({ key }) => key)).size).toBe(stories.length);
  });

  test('keep one customer waiting for three hours and forty-eight minutes', () => {
    const waiting = sampleStories(monday).filter(({ lines }) => {
      const last = lines[lines.length - 1]!;
      return !last.sent && monday - last.at === 3.8 * hour;
    });
    expect(waiting.map(({ key }) => key)).toEqual(['refund-promised']);
  });

  test('name nobody outside the reserved domains', () => {
    for (const { lines } of sampleStories(monday)) {
      for (const { from, to = [], cc = [] } of lines) {
        for (const { address } of [from, ...to, ...cc]) expect(address).toMatch(/@[a-z0-9.-]+\.(example|test)$/);
      }
    }
  });
});

describe('the sample in a mailbox', () => {
  let mailbox: Mailbox;
  let seeded: Map<string, SeededConversation>;
  beforeAll(async () => {
    mailbox = createMailbox('support@fernhill.example');
    seeded = await seedSample(mailbox, monday);
  });
  const last = (key: string) => mailbox.parsed(seeded.get(key)!.uids.slice(-1)[0]!);
  const header = (key: string, name: string) => last(key).headers.find((one) => one.name.toLowerCase() === name)?.value;

  test('is every story and every mail, nothing of Docket on it yet', () => {
    const stories = sampleStories(monday);
    expect(seeded.size).toBe(stories.length);
    expect(mailbox.all()).toHaveLength(stories.reduce((sum, { lines }) => sum + lines.length, 0));
    expect(mailbox.all().every(({ names }) => names.length === 0)).toBe(true);
    for (const { thread, uids } of seeded.values()) expect(mailbox.thread(thread).map(({ uid }) => uid)).toEqual(uids);
  });

  test('is threaded as any server would, but for the answers machines gave', () => {
    const mails = [...seeded.values()].flatMap(({ key, uids }) =>
      uids.map((uid) => ({ key, parsed: mailbox.parsed(uid) })),
    );
    const keys = threadKeys(mails.map(({ parsed }) => parsed));
    const threads = new Map<string, Set<string>>();
    for (const [index, { key }] of mails.entries()) {
      threads.set(key, (threads.get(key) ?? new Set()).add(keys[index]!));
    }
    const apart = [...threads].filter(([, found]) => found.size > 1).map(([key]) => key);
    expect(apart).toEqual(['auto-reply-in-thread', 'bounce']);
    expect(new Set(keys).size).toBe(seeded.size + apart.length);
  });

  test('shows awkward text as it was typed', () => {
    expect(last('script-in-subject').subject).toBe('<script>alert(1)</script> does your shop escape this?');
    expect(last('script-in-subject').from.name).toBe('<script>alert("name")</script>');
    expect(last('markup-in-subject').from.name).toBe('<b>Lena</b> &amp; "Co"');
    expect(last('endless-subject').subject).toHaveLength(5000);
    expect(last('arabic-tent').from.name).toBe('ليلى منصور');
    expect(last('hebrew-parcel').text).toContain('עדיין אין שינוי');
    expect(last('emoji-only').text).toContain('👨‍👩‍👧‍👦');
    expect(last('no-subject').subject).toBe('');
    expect(last('no-message-id').messageId).toBe('');
    expect(last('no-date').date).toBeNull();
    expect(last('supplier-price-list').text).toContain('Ripstop < 40 den');
    expect(last('odd-attachments').attachments.map(({ filename }) => filename)).toContain(
      '../../return form <final> (2).pdf',
    );
    expect(
      Math.max(
        ...last('endless-word')
          .text.split(/\s/)
          .map((word) => word.length),
      ),
    ).toBeLessThan(900);
    expect(mailbox.parsed(seeded.get('endless-word')!.uids[0]!).text).toMatch(/\S{900}/);
  });

  test('carries the headers that tell people, machines and liars apart', () => {
    expect(header('auto-reply-in-thread', 'auto-submitted')).toBe('auto-replied');
    expect(header('bounce', 'return-path')).toBe('<>');
    expect(header('bounce', 'content-type')).toMatch(/^multipart\/report/);
    expect(last('bounce').headers.filter(({ name }) => /^content-type$/i.test(name))).toHaveLength(1);
    expect(header('mailing-list', 'precedence')).toBe('list');
    expect(header('spoofed-member', 'authentication-results')).toMatch(/^mx\.fernhill\.example;.*dmarc=fail/);
    expect(last('spoofed-member').from.address).toBe('alice@fernhill.example');
    expect(header('colleague-accounting', 'authentication-results')).toContain(
      'dmarc=pass header.from=fernhill.example',
    );
    for (const { uid, folder, raw } of mailbox.all()) {
      const results = /^Authentication-Results: mx\.fernhill\.example; /m.test(raw);
      expect([uid, results]).toEqual([uid, folder !== 'sent']);
    }
  });

  test('files sent mail as sent, resting work away, and leaves what nobody touched unread', () => {
    for (const { uids, markedUids, marks } of seeded.values()) {
      const resting = marks.some((mark) => mark.startsWith('✓') || mark === '~Snoozed');
      for (const uid of uids) {
        const { folder, read } = mailbox.get(uid)!;
        if (folder === 'sent') continue;
        const marked = markedUids.includes(uid);
        expect([folder, read]).toEqual([resting && marked ? 'archive' : 'inbox', marked]);
      }
    }
  });

  test('is written out to the same bytes every time', async () => {
    const again = createMailbox('support@fernhill.example');
    await seedSample(again, monday);
    expect(again.all().map(({ raw }) => raw)).toEqual(mailbox.all().map(({ raw }) => raw));
    expect(await parseMail(again.all()[0]!.raw)).toEqual(mailbox.parsed(mailbox.all()[0]!.uid));
  });
});
