import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ownJournalId, ownJournalIn } from '../../../src/journal/own-journal';
import { appendToOwnJournal } from '../../../src/use-cases/own-journal';
import type { Entry } from '../../../src/words/entry';

describe('ids of journals of no conversation', () => {
  test('say what they are, and are read back', () => {
    for (const [journal, id] of [
      [{ of: 'desk', month: '2026-11' }, 'desk.2026-11'],
      [{ of: 'qa', month: '2026-01' }, 'qa.2026-01'],
      [{ of: 'person', fingerprint: '0123456789abcdef' }, 'person.0123456789abcdef'],
    ] as const) {
      expect([ownJournalId(journal), ownJournalIn(id)]).toEqual([id, journal]);
    }
  });

  for (const id of [
    'desk.2026-13',
    'desk.2026-00',
    'desk.2026-11x',
    'xqa.2026-11',
    'xperson.0123456789abcdef',
    'person.2026-11',
    'person.ABCDEF0123456789',
    'desk',
    '',
  ])
    test(`${JSON.stringify(id)} is none`, () => expect(ownJournalIn(id)).toBeNull());

  test('no id of Gmail’s or Exchange’s alphabet is one', () => {
    const gmail = fc.stringMatching(/^[0-9a-f]{1,20}$/);
    const exchange = fc.stringMatching(/^[A-Za-z0-9=_/+-]{1,60}$/);
    fc.assert(
      fc.property(fc.oneof(gmail, exchange), (id) => ownJournalIn(id) === null),
      { numRuns: 200 },
    );
  });

  test('an entry about a conversation is not put there', () => {
    const append = appendToOwnJournal({ conversation: '18c0ffee' } as Entry, '');
    expect(() => append.next()).toThrow('no journal');
  });
});
