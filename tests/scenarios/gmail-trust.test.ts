import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { notificationOf, readable, stayed } from '../support/cards';
import { type GmailWorld, gmailWorld, team } from '../support/gmail-world';

describe('what an agent has to be able to trust', () => {
  let world: GmailWorld;
  let id: string;
  beforeEach(async () => {
    world = await gmailWorld();
    await world.setUp();
    id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'note', text: 'Between us.' });
  }, 120_000);
  afterEach(() => world.close());

  const entries = () => world.mailbox.all().filter(({ raw }) => /^Subject: Docket dk/m.test(raw)).length;

  test('Docket’s own notes are no conversation: not opened as one, not taken, not sorted', async () => {
    const note = world.mailbox.all().find(({ raw }) => /^Subject: Docket dk/m.test(raw))!;
    const thread = world.gmail.ids(team).message(note.thread);
    expect(readable(await world.open(thread, 'alice'))).toContain('one of Docket’s own items');
    expect(stayed(await world.act(thread, 'alice', { do: 'take' }))).toBe(true);
    await world.sweep();
    expect(world.labels(thread)).toEqual([['Docket']]);
    expect(entries()).toBe(1);
  });

  test('the same press twice is one step; the same words on a new card are another', async () => {
    const press = { nonce: 'card-1' };
    await world.act(id, 'alice', { do: 'note', text: 'Once.' }, press);
    await world.act(id, 'alice', { do: 'note', text: 'Once.' }, press);
    expect(entries()).toBe(2);
    await world.act(id, 'alice', { do: 'note', text: 'Something else.' }, press);
    expect(entries()).toBe(3);
    await world.act(id, 'alice', { do: 'note', text: 'Once.' }, { nonce: 'card-2' });
    expect(entries()).toBe(4);
  });

  test('a step that is done is told as done, whatever fails after it', async () => {
    await world.act(id, 'alice', { do: 'take' });
    const other = await world.customerWrites({
      subject: 'Another',
      from: { name: 'Ole', address: 'ole@customer.example' },
    });
    await world.act(other, 'alice', { do: 'take' });
    world.gmail.inject({ when: ({ method }) => method === 'labels.get', fault: 503, times: 100 });
    const done = await world.act(other, 'alice', { do: 'close', next: 'yes' });
    expect(stayed(done)).toBe(false);
    expect(notificationOf(done)).toContain(
      'Closed. The customer has not had an answer. That is done, but the rest could not be read',
    );
    expect(world.labels(other)).toEqual([['✓alice']]);
  });

  test('a note being typed survives another step', async () => {
    const event = { formInputs: { text: { stringInputs: { value: ['half a thought'] } } } };
    const parameters = { conversation: id, command: '{"do":"take"}', fields: '', by: 'alice' };
    const taken = await world.run('onAct', { commonEventObject: { parameters, ...event } });
    expect(JSON.stringify(taken.result)).toContain('"value":"half a thought"');
  });

  test('a card that is not about the mail on screen leads to it', async () => {
    const parameters = { conversation: id, by: 'alice' };
    const opened = await world.run('onOpen', { commonEventObject: { parameters } });
    expect(JSON.stringify(opened.result)).toContain(
      `https://mail.google.com/mail/?authuser=${encodeURIComponent(team)}#all/${id}`,
    );
    const beside = await world.run('onOpen', {
      commonEventObject: { parameters },
      gmail: { messageId: id, threadId: id },
    });
    expect(JSON.stringify(beside.result)).not.toContain('authuser');
  });

  test('setting up again leaves a newer configuration alone', async () => {
    const stored = () =>
      world.mailbox.all().filter(({ raw }) => /^Subject: Docket docketconfiguration/m.test(raw)).length;
    expect(stored()).toBe(1);
    await world.setUp();
    expect(stored()).toBe(1);
  });
});
