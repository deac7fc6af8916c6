import { describe, expect, test } from '@jest/globals';
import { openView } from '../../../src/use-cases/open';
import type { Button, Row } from '../../../src/words/screen';
import { conversation, hour, type MailTold, type Story, World } from '../../support/core-world';

const carrier = { name: 'Carrier', address: 'claims@carrier.example' };
const vouched = { 'authentication-results': 'mx.host.example; dmarc=pass header.from=fernhill.example' };
const alice = { name: 'alice', address: 'alice@fernhill.example' };

const rows = (story: Story, { by = 'alice', language = 'en' } = {}): Row[] =>
  story.world.mailbox
    .run(openView(story.id, { ...story.world.context(by), language }))
    .sections.flatMap((section) => section.rows);
const said = (story: Story, options?: { by?: string; language?: string }): string =>
  JSON.stringify(rows(story, options));
const buttons = (story: Story, by?: string): Button[] =>
  rows(story, by ? { by } : {}).flatMap((row) =>
    row.row === 'buttons' ? row.buttons : 'button' in row && row.button ? [row.button] : [],
  );
const press = (story: Story, label: string): Story => {
  const found = buttons(story).find((button) => button.label === label);
  if (found?.intent.to !== 'act') throw new Error(`there is no button “${label}”`);
  return story.acts('alice', found.intent.command as { do: string });
};
const customer = (story: Story): string =>
  rows(story)
    .flatMap((row) => (row.row === 'fact' && row.icon === 'person' ? [row.text] : []))
    .join();

const word = (): Story =>
  conversation()
    .acts('alice', { do: 'take' })
    .mail({ from: alice, to: [carrier], filed: 'sent', text: 'Where is it?' });

describe('beside a mail of the team', () => {
  test('a word to others says to whom, and that the customer waits', () => {
    expect(said(word())).toContain('to claims@carrier.example only; the customer still waits');
    expect(said(word(), { language: 'de' })).toContain('nur an claims@carrier.example; der Kunde wartet noch');
    expect(said(word().replies('alice'))).not.toContain('still waits');
  });

  test('a word within the team says so', () => {
    const story = conversation().mail({
      from: alice,
      to: [{ name: '', address: 'support@fernhill.example' }],
      headers: vouched,
    });
    expect(said(story)).toContain('to the team only; the customer still waits');
  });

  test('one press makes it the answer, and one press takes an answer back', () => {
    const story = press(word(), 'That was the answer');
    expect(story.reads).toBe('@alice ~Waiting');
    expect(press(story, 'Not an answer').reads).toBe('@alice');
    expect(said(story)).toContain('marked a message as not an answer');
  });

  test('why it counts is said where an address alone does not say it', () => {
    const story = conversation().mail({
      from: alice,
      to: [{ name: '', address: 'lee@customer.example' }],
      filed: 'sent',
    });
    expect(said(story)).toContain('counted as an answer by the domain of the address');
    expect(said(conversation().replies('alice'))).not.toContain('counted as');
  });

  test('a third party’s answer is in the sentence, and may be the customer’s', () => {
    const story = word().replies('alice').mail({ from: carrier, text: 'It is found.' });
    expect(said(story)).toContain('claims@carrier.example has answered');
    expect(press(story, 'Of the customer').desk().waitingSince).not.toBeNull();
  });

  test('a collaborator is offered none of these presses, and a plain new conversation has none', () => {
    const presses = ['That was the answer', 'Not an answer', 'Of the customer'];
    const labels = (story: Story, by?: string) => buttons(story, by).map(({ label }) => label);
    expect(labels(word(), 'carol').filter((label) => presses.includes(label))).toEqual([]);
    expect(labels(conversation()).filter((label) => presses.includes(label))).toEqual([]);
  });
});

describe('the customer’s line', () => {
  const form: MailTold = { from: { name: 'Website', address: 'noreply@webshop.example' } };

  test('names whom a form writes for', () => {
    const story = conversation({}, { ...form, headers: { 'reply-to': '"Jo Reed" <jo@kunde.example>' } });
    expect(customer(story)).toBe('Jo Reed <jo@kunde.example>');
    expect(said(story)).not.toContain('Reply would go');
  });

  test('names the original sender behind a list, before Reply-To', () => {
    const headers = { 'x-original-from': 'Jo <jo@kunde.example>', 'reply-to': 'support@fernhill.example' };
    const story = conversation({}, { from: { name: 'Jo via Support', address: 'support@fernhill.example' }, headers });
    expect(customer(story)).toBe('Jo <jo@kunde.example>');
  });

  test('warns where Reply would go elsewhere and the host does not vouch for the sender', () => {
    const headers = { 'reply-to': 'mallory@elsewhere.example' };
    expect(said(conversation({}, { headers }))).toContain('Reply would go to mallory@elsewhere.example');
    expect(said(conversation({}, { headers }), { language: 'de' })).toContain(
      '„Antworten“ ginge an mallory@elsewhere.example',
    );
    const sure = { ...headers, 'authentication-results': 'mx.host.example; dmarc=pass header.from=customer.example' };
    expect(said(conversation({}, { headers: sure }))).not.toContain('Reply would go');
  });

  test('two visitors of a form are told', () => {
    const story = conversation({}, { ...form, headers: { 'reply-to': 'ann@gmx.de' } });
    expect(said(story)).not.toContain('Several people');
    story.mail({ ...form, headers: { 'reply-to': 'ben@web.de' } });
    expect(said(story)).toContain('Several people wrote here through one form: ann@gmx.de, ben@web.de.');
  });

  test('a forward’s sender is a claim until somebody confirms it or writes there', () => {
    const text = (from: string) =>
      `---------- Forwarded message ---------\nFrom: ${from}\nDate: Mon, 23 Nov 2026\nSubject: Jacket\nTo: Bob\n\nIt is torn.`;
    const forwarded = (from: string) =>
      conversation(
        {},
        { from: { name: 'Bob Okafor', address: 'bob@fernhill.example' }, headers: vouched, text: text(from) },
      ).sweeps();
    const story = forwarded('Helen Marsh <helen@gmx.de>');
    expect(said(story)).toContain('Bob forwarded this; it says it comes from helen@gmx.de.');
    expect(said(press(story, 'That is the customer'))).not.toContain('forwarded this');
    const unread = forwarded('Helen Marsh');
    expect(said(unread)).toContain('Bob forwarded this; it does not say from which address it comes.');
    unread.acts('alice', { do: 'confirm-customer', address: 'helen@gmx.de' });
    expect(said(unread)).not.toContain('forwarded this');
  });

  test('whoever was brought in is named with who did it', () => {
    const story = conversation(
      {},
      {
        from: { name: 'Bob Okafor', address: 'bob@fernhill.example' },
        to: [{ name: 'Helen Marsh', address: 'helen@gmx.de' }],
        headers: { ...vouched, references: '<1@gmx.de>' },
      },
    ).sweeps();
    expect(said(story)).toContain('Bob brought Helen Marsh in; nobody waits for an answer yet.');
    expect(press(story, 'An answer is due').desk().waitingSince).not.toBeNull();
  });
});

test('a mail that borrows our Message-ID is said to', () => {
  const headers = { 'message-id': '<1@fernhill.example>', date: 'Mon, 23 Nov 2026 10:43:00 +0100' };
  const world = new World();
  const story = world.conversation().mail({ from: alice, filed: 'sent', headers }).passes(hour);
  expect(said(story)).not.toContain('Message-ID');
  story.customerWrites('No, it still leaks.', { headers });
  expect(said(story)).toContain('uses the Message-ID of one of ours');
  expect(story.desk().waitingSince).not.toBeNull();
});
