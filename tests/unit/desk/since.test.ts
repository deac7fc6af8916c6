import { describe, expect, it } from '@jest/globals';
import type { ReadMessage } from '../../../src/desk/desk';
import { meanwhile } from '../../../src/desk/since';
import type { Entry } from '../../../src/words/entry';
import { plainVerdict } from '../../support/verdicts';

const mail = (at: number, kind: Partial<ReadMessage['kind']> & Pick<ReadMessage['kind'], 'who'>): ReadMessage =>
  ({ id: `m${at}`, at, kind, verdict: plainVerdict(kind.who) }) as unknown as ReadMessage;
const entry = (at: number, by: string, more: Partial<Entry> = {}): Entry => ({
  id: `entry000${at}`,
  at,
  kind: 'note',
  by,
  sure: 'verified',
  conversation: 'c',
  data: { text: 'Hm.' },
  set: [],
  removed: [],
  ...more,
});

describe('what colleagues did meanwhile', () => {
  it('is their answers, also of a team author nobody knows, and their notes, oldest first', () => {
    const messages = [
      mail(10, { who: 'member', handle: 'bob' }),
      mail(30, { who: 'team' }),
      mail(40, { who: 'member', handle: 'bob' }),
    ];
    expect(meanwhile({ messages, entries: [entry(20, 'carol')] }, 'alice', 15)).toEqual([
      { what: 'note', by: 'carol', at: 20 },
      { what: 'answer', by: null, at: 30 },
      { what: 'answer', by: 'bob', at: 40 },
    ]);
  });

  it('is nothing of one’s own, of the customer, of a machine, of before, or taken back', () => {
    const messages = [
      mail(20, { who: 'member', handle: 'alice' }),
      mail(21, { who: 'outside' }),
      mail(22, { who: 'machine' }),
      mail(15, { who: 'team' }),
    ];
    const note = entry(23, 'bob');
    const entries = [
      entry(24, 'alice'),
      entry(15, 'bob'),
      entry(25, 'bob', { kind: 'take' }),
      note,
      entry(26, 'bob', { kind: 'undo', undoes: note.id }),
    ];
    expect(meanwhile({ messages, entries }, 'alice', 15)).toEqual([]);
  });

  it('of somebody nobody knows everything by others is told', () => {
    const messages = [mail(20, { who: 'member', handle: 'alice' })];
    expect(meanwhile({ messages, entries: [] }, undefined, 0)).toHaveLength(1);
  });
});
