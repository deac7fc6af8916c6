import { expect, test } from '@jest/globals';
import { tellingUnchecked } from '../../../../addon-outlook/at-send/unchecked';
import { noteUnchecked } from '../../../../addon-outlook/at-send/unchecked-note';
import type { OutlookInbox } from '../../../../addon-outlook/mailbox/context';
import type { Outcome } from '../../../../src/words/inbox';

const sent = new Date(2026, 10, 23, 14, 5).getTime();

function pane(now: number, outcome: object = {}) {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  };
  const answer = async () => ({ ok: true, view: { screen: 'list', title: '', sections: [], ...outcome } }) as Outcome;
  const inbox = { open: answer, board: answer, languages: () => ['de'] } as unknown as OutlookInbox;
  return { storage, inbox: tellingUnchecked(inbox, storage, () => now) };
}
const noticeOf = (outcome: Outcome) => (outcome.ok ? outcome.view.notice?.text : undefined);

test('the next screen says once, with the time, what went out unchecked', async () => {
  const { storage, inbox } = pane(sent + 60_000);
  noteUnchecked(storage, sent);
  expect(noticeOf(await inbox.board({ list: 'home' }))).toMatch(/^Ihre Antwort von 14:05 ging ungeprüft hinaus/);
  expect(noticeOf(await inbox.open('c'))).toBeUndefined();
});

test('a screen that has something to say itself goes first, and yesterday’s is told no more', async () => {
  const busy = pane(sent + 60_000, { notice: { text: 'Done.', tone: 'done' } });
  noteUnchecked(busy.storage, sent);
  expect(noticeOf(await busy.inbox.open('c'))).toBe('Done.');
  const late = pane(sent + 13 * 3_600_000);
  noteUnchecked(late.storage, sent);
  expect(noticeOf(await late.inbox.open('c'))).toBeUndefined();
});
