import { describe, expect, it } from '@jest/globals';
import { meanwhile } from '../../../src/desk/since';
import type { Message } from '../../../src/words/conversation';
import type { Entry } from '../../../src/words/entry';
import { contextOf } from '../../support/core-world';

const context = contextOf();
const ours = context.config.mailbox;

/** Filed as sent, or received from a customer where `from` is outside. */
function mail(at: number, from: string, to = 'anna@customer.example', headers: Record<string, string> = {}): Message {
  const filed = from === 'anna@customer.example' ? 'received' : 'sent';
  const address = (one: string) => ({ name: '', address: one });
  return { ...plain, id: `m${at}`, at, from: address(from), to: [address(to)], filed, headers };
}
const plain: Omit<Message, 'id' | 'at' | 'from' | 'to' | 'filed' | 'headers'> = {
  ...{ cc: [], subject: 'Tent', inInbox: false, unread: false, names: [], text: '', hasAttachment: false },
};
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
      mail(10, 'bob@fernhill.example'),
      mail(30, ours),
      mail(40, ours, 'anna@customer.example', { sender: 'bob@fernhill.example' }),
    ];
    expect(meanwhile({ messages, entries: [entry(20, 'carol')] }, 'alice', 15, context)).toEqual([
      { what: 'note', by: 'carol', at: 20 },
      { what: 'answer', by: null, at: 30 },
      { what: 'answer', by: 'bob', at: 40 },
    ]);
  });

  it('is nothing of one’s own, of the customer, of a machine, of before, or taken back', () => {
    const messages = [
      mail(20, 'alice@fernhill.example'),
      mail(21, 'anna@customer.example'),
      mail(22, ours, 'anna@customer.example', { 'auto-submitted': 'auto-replied' }),
      mail(15, ours),
      // A word among colleagues.
      mail(24, 'bob@fernhill.example', 'carol@fernhill.example'),
    ];
    const note = entry(23, 'bob');
    const entries = [
      entry(24, 'alice'),
      entry(15, 'bob'),
      entry(25, 'bob', { kind: 'take' }),
      note,
      entry(26, 'bob', { kind: 'undo', undoes: note.id }),
    ];
    expect(meanwhile({ messages, entries }, 'alice', 15, context)).toEqual([]);
  });

  it('of somebody nobody knows everything by others is told', () => {
    const messages = [mail(20, 'alice@fernhill.example')];
    expect(meanwhile({ messages, entries: [] }, undefined, 0, context)).toHaveLength(1);
  });
});
