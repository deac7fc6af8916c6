import { describe, expect, test } from '@jest/globals';
import { listName } from '../../../src/board/list';
import { decodeRow, encodeRow } from '../../../src/board/row';
import { factsOf, namesOf } from '../../../src/marks/facts';
import { allNames } from '../../../src/marks/names';
import { readRecord, writeRecord } from '../../../src/reports/record';
import { attentionNames, attentions } from '../../../src/words/attentions';
import type { BoardRow } from '../../../src/words/board';
import { priorities, priorityNames } from '../../../src/words/priorities';
import {
  isListed,
  listedStatuses,
  rowStatuses,
  rowStatusNames,
  statuses,
  statusNames,
} from '../../../src/words/statuses';

const vocabulary = { handles: ['alice'], tags: [] };

const row = (status: BoardRow['status'], priority: BoardRow['priority']): BoardRow => ({
  conversation: 'c1',
  owner: 'alice',
  status,
  priority,
  waitingSince: null,
  due: null,
  next: null,
  done: 'abcde',
});

describe('statuses', () => {
  test('each is read back from the names it puts on mail', () => {
    for (const status of statusNames) {
      const facts = { ...factsOf([], vocabulary), managed: true, owner: 'alice', status };
      expect(factsOf(namesOf(facts), vocabulary)).toEqual(facts);
    }
  });

  test('a list of its own goes by its mark', () => {
    for (const status of listedStatuses) expect(listName({ list: status }, null)).toBe(statuses[status].mark);
    for (const word of ['open', 'closed', 'toString', '']) expect(isListed(word)).toBe(false);
  });

  test('what needs somebody stands before what rests', () => {
    for (const status of rowStatusNames) expect(rowStatuses[status].rank === 0).toBe(rowStatuses[status].needsSomebody);
  });
});

test('every mark of the tables is a name a team needs, once', () => {
  const marks = [attentions, priorities, statuses].flatMap((table) =>
    Object.values(table).flatMap(({ mark }: { mark: string | null }) => mark ?? []),
  );
  expect(new Set(marks).size).toBe(marks.length);
  const needed = allNames({ handles: [], tags: [] }).map(({ name }) => name);
  expect(needed).toEqual([...marks, '@unassigned']);
  expect(attentionNames.map((value) => listName({ list: value }, null))).toEqual(['!Overdue', '!Due soon']);
});

describe('what is stored keeps its meaning', () => {
  // As Docket has written them from the beginning: a board or a fact in somebody's mailbox holds these numbers.
  const kinds = {
    'new urgent': '0',
    'new high': '1',
    'new normal': '2',
    'open urgent': '3',
    'open high': '4',
    'open normal': '5',
    'waiting urgent': '6',
    'waiting high': '7',
    'waiting normal': '8',
    'snoozed urgent': '9',
    'snoozed high': 'A',
    'snoozed normal': 'B',
    'thanked urgent': 'C',
    'thanked high': 'D',
    'thanked normal': 'E',
  };

  test.each(Object.entries(kinds))('a row that is %s says %s', (name, digit) => {
    const [status, priority] = name.split(' ') as [BoardRow['status'], BoardRow['priority']];
    expect(encodeRow(row(status, priority), ['alice']).split(',')[2]).toBe(digit);
  });

  test('every pair of status and priority is read back, and none shares its number', () => {
    const pairs = rowStatusNames.flatMap((status) => priorityNames.map((priority) => row(status, priority)));
    const texts = pairs.map((pair) => encodeRow(pair, ['alice']));
    expect(new Set(texts).size).toBe(pairs.length);
    expect(texts.map((text) => decodeRow(text, ['alice']))).toEqual(pairs);
    expect(decodeRow(texts[0]!.replace(',0,0,', ',0,z,'), ['alice'])).toBeNull();
  });

  test.each([
    ['urgent', 2],
    ['high', 1],
    ['normal', 0],
  ] as const)('a closing of %s priority says %d', (priority, code) => {
    const facts = { closed: 1, began: null, owner: 'alice', priority, tags: [], first: null, resolution: null };
    const counts = { next: [0, 0] as [number, number], mails: 0, replies: 0, handovers: 0, closings: 1 };
    const record = { is: 'closing', id: 'e1', at: 1, conversation: 'c1', facts: { ...facts, ...counts } } as const;
    const line = writeRecord(record);
    expect(JSON.parse(line)[7]).toBe(code);
    expect(readRecord(line)).toEqual(record);
    expect(readRecord(line.replace(`"alice",${code},`, '"alice",9,'))).toBeNull();
  });
});
