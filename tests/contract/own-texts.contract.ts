/** What every mailbox has to do with what Docket keeps of its own in it: `OwnTexts` of `src/words/ports.ts`. */
import { describe, expect, test } from '@jest/globals';
import { unknownRow } from '../../src/board/list';
import { asking, factsIn, gather, gathered, keep, readBoard, readMany, storeFile } from '../../src/use-cases/requests';
import type { BoardRow } from '../../src/words/board';
import type { OwnTexts } from '../../src/words/ports';
import { type Kind, minute, trialOf } from './subject';

export function ownTextsContract(kind: Kind): void {
  const { name, limits, cannot = {} } = kind;
  describe(`${name}: what Docket keeps of its own`, () => {
    const { needs, customer, act, read, run, subject } = trialOf(kind);

    describe('the board', () => {
      const row = (conversation: string): BoardRow => ({
        conversation,
        owner: 'alice',
        status: 'open',
        priority: 'high',
        waitingSince: Date.UTC(2026, 10, 23, 9, 2),
        due: Date.UTC(2026, 10, 23, 9, 1),
        next: null,
        done: 'abcde',
      });
      needs(cannot.sweep)('keeps rows and a position, drops rows, and forgets nothing else', async () => {
        const [one, two] = [await customer(), await customer()];
        await run(keep([row(one), row(two)], [], '12345'));
        await run(keep([{ ...row(two), owner: null }], [one]));
        const board = await run(readBoard());
        expect(board.rows).toEqual([{ ...row(two), owner: null }]);
        expect(board.position).toBe('12345');
      });
      needs(cannot.sweep)('is empty at first', async () => {
        expect(await run(readBoard())).toEqual({ rows: [], position: null });
      });
    });

    describe('what the board says of an entry', () => {
      const row = (conversation: string, done: string): BoardRow => ({ ...unknownRow(conversation), done });
      needs(cannot.sweep)('comes with the reading, alone or with others', async () => {
        const [one, two, none] = [await customer(), await customer(), await customer()];
        expect('done' in (await read(one))).toBe(false);
        await run(keep([row(one, 'abcde'), row(two, 'fghij'), row(none, '')], [], '12345'));
        expect([(await read(one)).done, (await read(two)).done]).toEqual(['abcde', 'fghij']);
        expect('done' in (await read(none))).toBe(false);
        await run(keep([row(two, 'klmno')], [one]));
        expect((await read(one)).done).toBeNull();
        const together = await run(readMany([one, two]));
        expect(together.map(({ done }) => done)).toEqual([null, 'klmno']);
      });
    });

    describe('facts for reports', () => {
      const onItems = needs(limits.journal === 'bag' ? 'one bag holds no facts' : (cannot.several ?? cannot.sweep));
      onItems('are found by when they were written', async () => {
        const [one, two] = [await customer(), await customer()];
        subject().pass(minute);
        const start = Math.floor(subject().now() / 1000) * 1000;
        await act(one, 'alice', { do: 'close' });
        subject().pass(minute);
        await act(one, 'alice', { do: 'note', text: 'Done.' });
        subject().pass(60 * minute);
        const later = Math.floor(subject().now() / 1000) * 1000;
        await act(two, 'bob', { do: 'close' });
        subject().pass(minute);
        const early = await run(factsIn(start, later));
        expect(early.map(({ conversation, kind }) => [conversation, kind])).toEqual([[one, 'close']]);
        expect(early[0]).toEqual((await read(one)).entries[0]);
        expect(early[0]!.data.closing).toMatchObject({ owner: 'alice', mails: 1, closings: 1 });
        expect((await run(factsIn(later, subject().now()))).map((entry) => entry.conversation)).toEqual([two]);
      });
      onItems('are filed by month, and what replaces comes before what goes', async () => {
        const text = `Zwölf ✓ days\n\n${'["c",1]\n'.repeat(5000)}end`;
        await run(gather('2027-01', ['January'], []));
        await run(gather('2027-02', [text, 'another'], []));
        const filed = await run(gathered(['2027-02', '2027-03', '2027-01']));
        expect(filed.map(({ key }) => key).sort()).toEqual(['2027-01', '2027-02', '2027-02']);
        const february = filed.filter(({ key }) => key === '2027-02');
        expect(february.some((item) => item.text.replace(/\r/g, '').trim() === text)).toBe(true);
        await run(
          gather(
            '2027-02',
            ['whole'],
            february.map(({ id }) => id),
          ),
        );
        const after = await run(gathered(['2027-02']));
        expect(after.map((item) => item.text.trim())).toEqual(['whole']);
      });
    });

    describe('a configuration', () => {
      test('is found under its key, the newest first', async () => {
        const stored = async (atMost?: number) =>
          (await run(findConfigurations(atMost))).map(({ text }) => text.replace(/\r/g, '').trim());
        // Set-up may have stored one.
        const before = await stored();
        await run(fileConfiguration('{ "first": "ä ✓" }'));
        subject().pass(minute);
        await run(fileConfiguration('{ "second": true }'));
        expect(await stored(1)).toEqual(['{ "second": true }']);
        const oneOnly = limits.journal === 'bag';
        expect(await stored()).toEqual(['{ "second": true }', ...(oneOnly ? [] : ['{ "first": "ä ✓" }', ...before])]);
      });
    });

    describe('a file for people', () => {
      needs(limits.files === undefined ? 'no place for files' : undefined)(
        'lies in a conversation of Docket’s own',
        async () => {
          const { conversation } = await run(storeFile('docket-2026-11.csv', 'a,b\n1,2\n'));
          expect(conversation).not.toBe('');
        },
      );
    });
  });
}

const texts = asking<OwnTexts>();
const findConfigurations = (atMost?: number) =>
  atMost === undefined ? texts('find', 'configuration', ['live']) : texts('find', 'configuration', ['live'], atMost);
const fileConfiguration = (text: string) => texts('file', 'configuration', 'live', [text], []);
