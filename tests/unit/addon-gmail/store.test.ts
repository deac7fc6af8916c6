/// <reference types="google-apps-script" />
import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keepRows, readStoredBoard, storedBeside } from '../../../addon-gmail/mailbox/board';
import { remembered } from '../../../addon-gmail/mailbox/remembered';
import { conversationOf, rowKey } from '../../../addon-gmail/mailbox/row-key';
import { storedKilobytes } from '../../../addon-gmail/mailbox/store';
import { driveSync } from '../../../src/hosting/drive-sync';
import { lastVisit, noteVisit } from '../../../src/hosting/visits';
import type { BoardRow } from '../../../src/words/board';

/** User properties as Apps Script keeps them, refusing what it refuses. */
let properties: Map<string, string>;
beforeEach(() => {
  properties = new Map();
  const store = {
    getProperty: (key: string) => properties.get(key) ?? null,
    getProperties: () => Object.fromEntries(properties),
    deleteProperty: (key: string) => void properties.delete(key),
    setProperty(key: string, value: string) {
      if (value.length > 9 * 1024) throw new Error('Argument too large: value');
      properties.set(key, value);
    },
  };
  const lock = { tryLock: () => true, releaseLock: () => undefined };
  Object.assign(globalThis, {
    PropertiesService: { getUserProperties: () => store },
    LockService: { getScriptLock: () => lock },
  });
});

const handles = Array.from({ length: 50 }, (_, index) => `member-${index}`);
const now = Date.UTC(2026, 10, 23, 9, 42);

/** Every field filled: such a row is the longest there is. */
const rowAt = (n: number): BoardRow => ({
  conversation: (0x1984_52b0_0000 * 2 ** 16 + n * 7_919).toString(16).padStart(16, '0'),
  owner: handles[n % handles.length]!,
  status: 'open',
  priority: 'normal',
  waitingSince: now - n * 60_000,
  due: now + n * 60_000,
  next: now + n * 30_000 - ((n * 30_000) % 60_000),
  done: n.toString(36).padStart(5, 'a'),
});

describe('the board in user properties', () => {
  test('10,000 rows take well under 500 kB, and no property is full', () => {
    const rows = Array.from({ length: 10_000 }, (_, n) => rowAt(n));
    keepRows(rows, [], '4711', handles);
    const taken = [...properties].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    expect(taken).toBeLessThan(375_000);
    expect(Math.max(...[...properties.values()].map((value) => value.length))).toBeLessThan(8_000);
    const byId = (a: BoardRow, b: BoardRow) => (a.conversation < b.conversation ? -1 : 1);
    const read = readStoredBoard(handles);
    expect(read.position).toBe('4711');
    expect(read.rows.sort(byId)).toEqual(rows.sort(byId));
  });

  test('a row is kept anew, dropped, and says what was written last', () => {
    const [one, two] = [rowAt(1), rowAt(2)];
    keepRows([one, two], [], '1', handles);
    keepRows([{ ...one, done: 'later' }], [two.conversation], undefined, handles);
    expect(readStoredBoard(handles).rows).toEqual([{ ...one, done: 'later' }]);
    expect(storedBeside(one.conversation, handles)).toEqual({ done: 'later' });
    expect(storedBeside(two.conversation, handles)).toEqual({ done: null });
  });

  test('a row of an older form is none, so that the sweep makes it anew', () => {
    properties.set('board.7', '198452b0a4284045,0,3,hqx2z,hqx9a,hqx9a,abcde');
    expect(readStoredBoard(handles).rows).toEqual([]);
  });
});

test('every id comes back from its key', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-f]{16}$/), (id) => {
      expect(rowKey(id)).toHaveLength(11);
      expect(rowKey(id)).not.toContain(',');
      expect(conversationOf(rowKey(id))).toBe(id);
    }),
  );
  for (const id of ['c1', 'fd1c2b3a4d5e6', '']) expect(conversationOf(rowKey(id))).toBe(id);
});

const visits = (handle: string, conversation: string) => driveSync(lastVisit(conversation, handle), remembered);
const visited = (handle: string, conversation: string, at: number) =>
  driveSync(noteVisit(conversation, handle, at), remembered);

describe('visits', () => {
  test('of fifty people at a hundred conversations each fit beside a full board', () => {
    keepRows(
      Array.from({ length: 10_000 }, (_, n) => rowAt(n)),
      [],
      '4711',
      handles,
    );
    for (const handle of handles)
      for (let n = 0; n < 120; n++) visited(handle, rowAt(n).conversation, now + n * 60_000 + 7);
    expect(storedKilobytes()).toBeLessThan(490);
    expect(visits('member-3', rowAt(119).conversation)).toBe(now + 119 * 60_000 + 7);
    expect(visits('member-3', rowAt(0).conversation)).toBeNull();
    expect(visits('member-3', 'another form')).toBeNull();
  });

  test('are forgotten where the store is full, and nothing else happens', () => {
    const store = PropertiesService.getUserProperties();
    store.setProperty = () => {
      throw new Error('You have exceeded the property storage quota.');
    };
    expect(() => visited('member-1', rowAt(1).conversation, now)).not.toThrow();
    expect(visits('member-1', rowAt(1).conversation)).toBeNull();
  });
});
