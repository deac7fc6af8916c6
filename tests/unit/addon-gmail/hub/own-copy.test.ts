import { describe, expect, test } from '@jest/globals';
import { linksToAsk, repliesToReport } from '../../../../addon-gmail/hub/protocol/own-copy';

const address = (mail: string) => ({ name: '', address: mail });
const mail = (id: string, at: number, more: object = {}) => ({
  id,
  at,
  from: address('alice@fernhill.example'),
  text: '',
  filed: 'received' as 'received' | 'sent' | 'draft',
  headers: { 'message-id': `<${id}@x.example>` } as Record<string, string>,
  to: [address('support@fernhill.example')],
  cc: [] as { name: string; address: string }[],
  ...more,
});
const sent = (id: string, at: number, to = 'mira@customer.example', more: object = {}) =>
  mail(id, at, { filed: 'sent', to: [address(to)], ...more });

describe('which mail the team’s copy is found by', () => {
  test('the open one, the one that began it, the newest of one’s own', () => {
    expect(linksToAsk([mail('a', 1), mail('b', 2), sent('c', 3)], 'b')).toEqual([
      'b@x.example',
      'a@x.example',
      'c@x.example',
    ]);
  });
  test('each once, drafts never, odd ids never', () => {
    const odd = mail('odd', 1, { headers: { 'message-id': '<a b"@x>' } });
    expect(linksToAsk([mail('a', 1), mail('d', 2, { filed: 'draft' })], 'a')).toEqual(['a@x.example']);
    expect(linksToAsk([odd], 'odd')).toEqual([]);
    expect(linksToAsk([], 'a')).toEqual([]);
  });
});

describe('which replies are told', () => {
  const inside = ['support@fernhill.example', 'bob@gmail.com', '@fernhill.example'];
  const now = 10_000;
  const told = (messages: ReturnType<typeof mail>[], known: string[] = [], at = now) =>
    repliesToReport(messages, inside, at, (link) => known.includes(link)).map(({ message }) => message);

  test('one’s own answers to people outside, oldest first', () => {
    expect(told([mail('a', 1), sent('b', 2), sent('c', 3)])).toEqual(['b@x.example', 'c@x.example']);
  });
  test('to colleagues alone: no reply', () => {
    expect(told([mail('a', 1), sent('b', 2, 'carol@fernhill.example'), sent('c', 3, 'bob@gmail.com')])).toEqual([]);
    expect(told([mail('a', 1), sent('b', 2, 'bob@gmail.com', { cc: [address('mira@customer.example')] })])).toEqual([
      'b@x.example',
    ]);
  });
  test('what was told before, what a machine sent, what began the conversation, drafts', () => {
    const machine = { headers: { 'message-id': '<m@x.example>', 'auto-submitted': 'auto-replied' } };
    expect(told([mail('a', 1), sent('b', 2)], ['b@x.example'])).toEqual([]);
    expect(told([mail('a', 1), sent('m', 2, 'mira@customer.example', machine)])).toEqual([]);
    expect(told([sent('b', 1), mail('a', 2)])).toEqual([]);
    expect(told([mail('a', 1), mail('d', 2, { filed: 'draft', to: [address('mira@customer.example')] })])).toEqual([]);
  });
  test('with their outside recipients, unless one cannot be read', () => {
    const to = (more: object) =>
      repliesToReport([mail('a', 1), sent('b', 2, 'mira@customer.example', more)], inside, now, () => false).map(
        (one) => one.to,
      );
    expect(to({ cc: [address('carol@fernhill.example')], bcc: [address('claims@carrier.example')] })).toEqual([
      ['mira@customer.example', 'claims@carrier.example'],
    ]);
    expect(to({ cc: [address('')] })).toEqual([[]]);
    expect(repliesToReport([mail('a', 1), sent('b', 2, '')], inside, now, () => false)).toHaveLength(1);
  });
  test('three at a time, and none of last week', () => {
    const many = [1, 2, 3, 4, 5].map((n) => sent(`s${n}`, n + 1));
    expect(told([mail('a', 1), ...many])).toHaveLength(3);
    expect(told([mail('a', 1), ...many], [], 8 * 86_400_000)).toEqual([]);
  });
});
