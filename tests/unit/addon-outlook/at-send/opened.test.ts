import { expect, it } from '@jest/globals';
import { noteOpened, noting, openedAt } from '../../../../addon-outlook/at-send/opened';
import type { Outcome, SharedInbox } from '../../../../src/words/inbox';

function storage(text: string | null = null) {
  const kept = { text };
  return {
    kept,
    getItem: (key: string) => (key === 'docket.opened' ? kept.text : null),
    setItem: (key: string, value: string) => {
      if (key === 'docket.opened') kept.text = value;
    },
  };
}

const now = 1_700_000_000_000;
const hour = 3_600_000;

it('keeps when each conversation was last seen, for half a day', () => {
  const kept = storage();
  noteOpened(kept, 'a', now);
  noteOpened(kept, 'b', now + hour);
  noteOpened(kept, 'a', now + 2 * hour);
  expect(['a', 'b', 'c'].map((id) => openedAt(kept, id, now + 3 * hour))).toEqual([now + 2 * hour, now + hour, null]);
  expect(openedAt(kept, 'b', now + 13 * hour)).toBeNull();
  // A clock that was set back makes no promise.
  expect(openedAt(kept, 'a', now)).toBeNull();
});

it('keeps a hundred, the latest', () => {
  const kept = storage();
  for (let index = 0; index < 130; index++) noteOpened(kept, `c${index}`, now + index);
  expect(Object.keys(JSON.parse(kept.kept.text!))).toHaveLength(100);
  expect([openedAt(kept, 'c29', now + hour), openedAt(kept, 'c30', now + hour)]).toEqual([null, now + 30]);
});

it.each([null, '', 'no json', '[1]', '{"a":"x"}', 'null'])('%j is nothing kept', (text) => {
  const kept = storage(text);
  expect(openedAt(kept, 'a', now)).toBeNull();
  noteOpened(kept, 'a', now);
  expect(openedAt(kept, 'a', now)).toBe(now);
});

it('a storage that is full, forbidden or missing stops nothing', () => {
  const broken = {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('full');
    },
  };
  for (const store of [broken, null]) {
    expect(() => noteOpened(store, 'a', now)).not.toThrow();
    expect(openedAt(store, 'a', now)).toBeNull();
  }
});

it('an inbox notes what it has shown, as of the moment it was asked, and nothing it could not show', async () => {
  const kept = storage();
  let clock = now;
  const answer = (ok: boolean) => async () => {
    clock += hour;
    return (ok ? { ok: true, view: { sections: [] } } : { ok: false, error: {} }) as unknown as Outcome;
  };
  const inbox = { open: answer(true), act: answer(false), board: answer(true), bulk: answer(true) };
  const noted = noting(inbox as unknown as SharedInbox<true>, { storage: kept, now: () => clock });
  await noted.open('a');
  await noted.act('b', { do: 'take' });
  await noted.board({ list: 'mine' });
  expect(JSON.parse(kept.kept.text!)).toEqual({ a: now });
});

it('an answer being written is noted as the conversation it belongs to', async () => {
  const kept = storage();
  const open = async () => ({ ok: true, view: { conversation: 'c' } }) as Outcome;
  await noting({ open } as unknown as SharedInbox<true>, { storage: kept, now: () => now }).open('draft');
  expect(JSON.parse(kept.kept.text!)).toEqual({ c: now });
});
