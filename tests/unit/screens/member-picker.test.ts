import { describe, expect, test } from '@jest/globals';
import { memberWritten, pickAtMost, pickRow } from '../../../src/screens/parts/member-picker';
import { checkedConfig, conversation } from '../../support/core-world';

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ value: `m${n}`, label: `Member ${n} (away)`, chosen: n === 3 }));

describe('picking from a list', () => {
  test('a short one drops down', () => {
    expect(pickRow('to', 'Assign to', people(pickAtMost), memberWritten)).toMatchObject({
      row: 'choice',
      kind: 'dropdown',
    });
  });
  test('a long one is typed, with suggestions that read as themselves', () => {
    const row = pickRow(
      'to',
      'Assign to',
      [{ value: '', label: 'Choose', chosen: false }, ...people(pickAtMost)],
      memberWritten,
    );
    expect(row).toMatchObject({ row: 'input', lines: 'one', value: 'Member 3 (away) @m3' });
    expect(row.row === 'input' && row.suggest).toHaveLength(pickAtMost);
  });
});

test('whatever a suggestion reads as, the command understands', () => {
  const members = checkedConfig().members;
  for (const { handle, name } of members.filter(({ role, left }) => role !== 'collaborator' && !left)) {
    const story = conversation().acts('alice', {
      do: 'assign',
      to: memberWritten({ value: handle, label: name, chosen: false }),
    });
    expect(story.stands).toContain(`@${handle}`);
  }
});
