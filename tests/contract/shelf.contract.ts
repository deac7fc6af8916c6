/** What every mailbox has to do with texts that have a history, and with journals of no conversation. */
import { describe, expect, test } from '@jest/globals';
import { ownJournalId, ownJournalIn } from '../../src/journal/own-journal';
import { appendToOwnJournal, readOwnJournals } from '../../src/use-cases/own-journal';
import { asking } from '../../src/use-cases/requests';
import { shelf, shelve, shelved, type ToShelve } from '../../src/use-cases/shelf';
import type { Entry } from '../../src/words/entry';
import type { OwnTexts } from '../../src/words/ports';
import { awkward } from '../support/awkward';
import { code, type Kind, minute, trialOf } from './subject';

const refund: ToShelve = {
  ...{ kind: 'template', id: 'refund', by: 'dana', title: 'Refund under way', keywords: ['billing'], replaces: 0 },
  ...{ text: 'We have sent it back.', writing: 'dana1' },
};

export function shelfContract(kind: Kind): void {
  const { name, limits, costs } = kind;
  describe(`${name}: texts with a history`, () => {
    const { needs, run, subject, customer } = trialOf(kind);
    const onShelf = needs(limits.shelf);
    const texts = async (...ids: string[]) => (await run(shelved('template', ids))).texts;

    onShelf('a shelf is empty at first, and knows of no text', async () => {
      expect(await run(shelf('template'))).toEqual({ rows: [], broken: [] });
      expect(await run(shelved('template', ['refund']))).toEqual({ texts: [], broken: [] });
    });
    onShelf('the newest version counts, on the list and whole', async () => {
      expect(await run(shelve(refund))).toEqual({ done: true, v: 1 });
      subject().pass(minute);
      const at = subject().now();
      const next = { ...refund, by: 'femi', title: 'Refund', text: 'It is on its way.', replaces: 1, writing: 'femi1' };
      expect(await run(shelve(next))).toEqual({ done: true, v: 2 });
      expect(await run(shelve({ ...refund, id: 'other', keywords: [], writing: 'dana2' }))).toEqual({
        done: true,
        v: 1,
      });
      const { rows, broken } = await run(shelf('template'));
      expect(rows.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
        { id: 'other', v: 1, title: 'Refund under way', keywords: [] },
        { id: 'refund', v: 2, title: 'Refund', keywords: ['billing'] },
      ]);
      expect(broken).toEqual([]);
      const [whole, ...rest] = await texts('refund', 'nothing');
      expect(rest).toEqual([]);
      expect(whole).toMatchObject({ kind: 'template', id: 'refund', v: 2, by: 'femi', text: 'It is on its way.' });
      expect(Math.abs(whole!.at - at)).toBeLessThan(minute / 2);
    });
    onShelf('texts come back to the letter', async () => {
      const all = awkward.map(([, text]) => text).filter((text) => text !== '' && text.length <= 3_000);
      const text = JSON.stringify(all).slice(0, 3_000);
      await run(shelve({ ...refund, text, title: '<b>ä "✓"\r\n-- docket shelf --', keywords: ['', '\u2028'] }));
      expect(await texts('refund')).toMatchObject([{ text, keywords: ['', '\u2028'] }]);
    });
    onShelf('whoever replaces another version than the newest is told the newest, and nothing is kept', async () => {
      await run(shelve(refund));
      await run(shelve({ ...refund, text: 'Second.', replaces: 1, writing: 'femi1' }));
      const newest = expect.objectContaining({ v: 2, text: 'Second.' });
      for (const replaces of [0, 1, 3]) {
        const asked = { ...refund, text: 'Late.', replaces, writing: `late${replaces}` };
        expect(await run(shelve(asked))).toEqual({ done: false, stale: true, newest });
      }
      expect(await texts('refund')).toMatchObject([{ v: 2, text: 'Second.' }]);
    });
    onShelf('trying again stores nothing twice', async () => {
      await run(shelve(refund));
      expect(await run(shelve(refund))).toEqual({ done: true, v: 1 });
      expect(await texts('refund')).toMatchObject([{ v: 1 }]);
    });
    onShelf('a text taken off is neither listed nor found, and its id stays taken', async () => {
      await run(shelve(refund));
      expect(await run(shelve({ ...refund, text: '', replaces: 1, writing: 'dana2' }))).toEqual({ done: true, v: 2 });
      expect((await run(shelf('template'))).rows).toEqual([]);
      expect(await texts('refund')).toEqual([]);
      expect(await run(shelve({ ...refund, writing: 'femi1' }))).toMatchObject({ stale: true });
    });
    onShelf('what nobody can read is reported and skipped', async () => {
      await run(shelve(refund));
      await run(file('template.refund', '{'));
      await run(file('index.template', 'nothing'));
      const listed = await run(shelf('template'));
      expect([listed.rows.map(({ id }) => id), listed.broken.length]).toEqual([['refund'], 1]);
      const whole = await run(shelved('template', ['refund']));
      expect([whole.texts.map(({ v }) => v), whole.broken.length]).toEqual([[1], 1]);
    });
    onShelf('a text that is too long is refused, and nothing is stored', async () => {
      expect(await code(() => run(shelve({ ...refund, text: 'x'.repeat(3_001) })))).toBe('limit-reached');
      expect((await run(shelf('template'))).rows).toEqual([]);
    });
    needs(limits.shelf ?? (costs ? undefined : 'nothing is counted here'))(
      'a list costs one reading once it has been read',
      async () => {
        await run(shelve(refund));
        await run(shelf('template'));
        const before = subject().spent!();
        await run(shelf('template'));
        expect(subject().spent!() - before).toBeLessThanOrEqual(costs!.list);
      },
    );

    describe('journals of no conversation', () => {
      const month = '2026-11';
      const entry = (id: string, conversation: string): Entry => ({
        ...{ id, at: 0, kind: 'setting', by: 'dana', sure: 'verified', conversation, data: { text: 'ä\n✓' } },
        ...{ set: [], removed: [] },
      });
      onShelf('take entries and give them back, each once, in the order of their writing', async () => {
        const desk = ownJournalId({ of: 'desk', month });
        const person = ownJournalId({ of: 'person', fingerprint: '0123456789abcdef' });
        await run(appendToOwnJournal(entry('zzzzzzzz1', desk), 'Dana changed a setting'));
        subject().pass(minute);
        await run(appendToOwnJournal(entry('aaaaaaaa1', desk), 'Dana changed a setting'));
        await run(appendToOwnJournal(entry('aaaaaaaa1', desk), 'Dana changed a setting'));
        await run(appendToOwnJournal(entry('aaaaaaaa2', person), 'Dana noted a fact'));
        const { entries, broken } = await run(readOwnJournals([desk]));
        expect(entries.map(({ id }) => id)).toEqual(['zzzzzzzz1', 'aaaaaaaa1']);
        expect(entries[0]).toEqual({ ...entry('zzzzzzzz1', desk), at: expect.any(Number) });
        expect(entries[1]!.at - entries[0]!.at).toBeGreaterThanOrEqual(minute - 1_000);
        expect(broken).toEqual([]);
        const others = await run(readOwnJournals([person, ownJournalId({ of: 'qa', month })]));
        expect(others.entries.map(({ id }) => id)).toEqual(['aaaaaaaa2']);
      });
      test('are named by nothing a host names a conversation by', async () => {
        expect(ownJournalIn(await customer())).toBeNull();
      });
    });
  });
}

const file = (key: string, text: string) => asking<OwnTexts>()('file', 'shelf', key, [text], []);
