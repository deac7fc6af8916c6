import { describe, expect, test } from '@jest/globals';
import { forwardedSender } from '../../../src/mail/forward';

const otto = { name: 'Otto Brandl', address: 'otto@third.example' };
const block =
  'From: Otto Brandl <otto@third.example>\nDate: Fri, 14 Mar 2025 10:22\nSubject: Lamp 47\nTo: mara@kunde.example';
const marked = `For you.\n\n---------- Forwarded message ---------\n${block}\n\nHello`;

describe('a forward', () => {
  test('by a line that says so, whatever the subject', () => {
    for (const subject of ['Fwd: Lamp 47', 'The lamp in room 7', 'Re: Lamp 47', ''])
      expect(forwardedSender(marked, subject)).toEqual({
        marker: 'text',
        from: otto,
        date: 'Fri, 14 Mar 2025 10:22',
        subject: 'Lamp 47',
      });
  });

  test.each([
    'Fwd: Lamp',
    'FW: Lamp',
    'WG: Lampe',
    'TR : Lampe',
    'I: Lampada',
    'VS: Lampe',
    'Lamp (fwd)',
    '[otto@third.example] Lamp',
  ])('by the subject %s over a head that says nothing', (subject) => {
    expect(forwardedSender(`For you.\n\n${block}\n\nHello`, subject)).toMatchObject({ marker: 'subject', from: otto });
  });

  test('by a prefix of the team’s own', () => {
    const text = `For you.\n\n${block}\n\nHello`;
    expect(forwardedSender(text, 'Weiter: Lampe')).toBeNull();
    expect(forwardedSender(text, 'Weiter: Lampe', { prefixes: ['weiter'] })?.from).toEqual(otto);
  });

  test.each(['Re: Lamp', 'AW: Lampe', 'Lamp', 'Fwd lamp', '[Ticket 12] Lamp'])('not by the subject %s', (subject) => {
    expect(forwardedSender(`Mine.\n\n${block}\n\nHello`, subject)).toBeNull();
  });

  test('the Finns’ VS is an answer', () => {
    const finnish = 'Lähettäjä: Otto Brandl <otto@third.example>\nLähetetty: 14.3.2025 klo 10.22\nAihe: Lamppu';
    expect(forwardedSender(`Omaa.\n\n${finnish}\n\nHei`, 'VS: Lamppu')).toBeNull();
    expect(forwardedSender(`Omaa.\n\n${finnish}\n\nHei`, 'VL: Lamppu')?.from).toEqual(otto);
  });

  test('inside marks, as Apple writes it; in an answer it is somebody else’s', () => {
    const quoted = `> Begin forwarded message:\n> \n${block.replace(/^/gm, '> ')}\n> \n> Hello`;
    expect(forwardedSender(`For you.\n\n${quoted}`, 'Lamp')?.from).toEqual(otto);
    expect(forwardedSender(`Mine.\n\n${quoted}`, 'Re: Lamp')).toBeNull();
    const reply = `Mine.\n\nOn Fri, Mar 14, 2025 at 10:22 AM Jo <jo@desk.example> wrote:\n${quoted}`;
    expect(forwardedSender(reply, 'Re: Lamp')).toBeNull();
  });

  test('of a forward: the outer one', () => {
    const inner = marked.replace(/Otto Brandl/g, 'Ines Falk').replace(/otto@/g, 'ines@');
    expect(forwardedSender(`${marked}\n\n${inner}`, '')?.from).toEqual(otto);
  });
});

describe('the sender', () => {
  const from = (value: string, more = '') =>
    forwardedSender(
      `---------- Forwarded message ---------\nFrom: ${value}\nDate: 14 Mar 2025 10:22\nSubject: Lamp\n${more}`,
      '',
    )?.from;

  test.each([
    ['"Brandl, Otto (Sales)" <otto@third.example>', { name: 'Brandl, Otto (Sales)', address: 'otto@third.example' }],
    ['Otto Brandl [mailto:Otto@Third.example]', otto],
    ['Otto Brandl <otto@third.example<mailto:otto@third.example>>', otto],
    ['Otto Brandl <otto@third.example> On Behalf Of Ines Falk', otto],
    ['otto@third.example', { name: '', address: 'otto@third.example' }],
    ['Otto Brandl', { name: 'Otto Brandl', address: '' }],
  ])('%s', (value, read) => {
    expect(from(value)).toEqual(read);
  });

  test('is nobody where the field holds a time, and no other address takes its place', () => {
    expect(from('2025-03-14 10:22', 'To: Otto Brandl <otto@third.example>\n\nwrite to ines@fourth.example')).toBeNull();
  });

  test('comes from the head alone', () => {
    const text = `Answer to From: ines@fourth.example please.\n\n${marked}\n\nFrom: her desk <desk@fourth.example>`;
    expect(forwardedSender(text, '')?.from).toEqual(otto);
    expect(forwardedSender('Please write to Ines Falk <ines@fourth.example>.\nFrom: her desk', 'Fwd: Lamp')).toBeNull();
  });

  test('is a name alone where the program tells no more', () => {
    const text = 'Forwarded message from Mara Lindqvist on Fri Mar 14, 2025 at 10:22 AM:\nHello, I am jo@desk.example';
    expect(forwardedSender(text, '')?.from).toEqual({ name: 'Mara Lindqvist', address: '' });
  });
});
