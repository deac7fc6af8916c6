import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { actionEvent } from '../../emulators/apps-script';
import { notificationOf, readable, stayed } from '../support/cards';
import { type GmailWorld, gmailWorld } from '../support/gmail-world';

/** The main job, by the built add-on against the strict service. */
describe('on Gmail', () => {
  let world: GmailWorld;
  beforeEach(async () => {
    world = await gmailWorld();
    await world.setUp();
  }, 120_000);
  afterEach(() => world.close());

  test('set-up makes every name once and can be repeated', async () => {
    const before = world.mailbox.names().map(({ name }) => name);
    expect(before).toEqual(
      expect.arrayContaining(['Docket', '@alice', '✓alice', '?alice', '@unassigned', '~New', '!Overdue', '#billing']),
    );
    const again = await world.setUp();
    expect(notificationOf(again)).toBe(`Ready: 0 labels created, ${before.length} already there.`);
    expect(world.mailbox.names().map(({ name }) => name)).toEqual(before);
  });

  test('a new conversation is nobody’s; taking it shows a chip in the list', async () => {
    const id = await world.customerWrites();
    expect(readable(await world.open(id))).toContain('This is new, and nobody owns it');
    expect(world.labels(id)).toEqual([[]]);
    const taken = await world.act(id, 'alice', { do: 'take' });
    expect(notificationOf(taken)).toBe('This is yours now.');
    expect(world.labels(id)).toEqual([['@alice']]);
    expect(readable(await world.home('alice'))).toContain('1 conversation needs you');
  });

  test('the sixty seconds: take, reply, the customer writes, Bob sees it reopened', async () => {
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'take' });
    await world.reply(id);
    expect(readable(await world.open(id, 'alice'))).toContain('waiting for the customer since 10:43');
    await world.sweep();
    expect(world.labels(id)).toEqual([
      ['@alice', '~Waiting'],
      ['@alice', '~Waiting'],
    ]);
    world.pass(60);
    await world.customerWrites({ in: id, text: 'It broke again.' });
    const seen = readable(await world.open(id, 'bob'));
    expect(seen).toContain('Alice has owned this');
    expect(seen).toContain('the customer has waited 1 min');
    await world.sweep();
    expect(world.labels(id)).toEqual([['@alice'], ['@alice'], ['@alice']]);
  });

  test('each step writes one journal item and one mark change, within the budget', async () => {
    const id = await world.customerWrites();
    for (const command of [
      { do: 'take' },
      { do: 'assign', to: 'alice', reason: 'knows tents' },
      { do: 'tag', replace: 'yes', tags: ['billing', 'returns'] },
      { do: 'priority', priority: 'urgent' },
      { do: 'wait' },
      { do: 'snooze', until: world.now() + 86_400_000 },
      { do: 'close' },
      { do: 'reopen' },
      { do: 'unassign' },
    ]) {
      world.pass(3);
      world.gmail.clearLedger();
      const done = await world.act(id, 'bob', command);
      expect(stayed(done)).toBe(false);
      const methods = world.gmail.ledger.map(({ method }) => method);
      expect(methods.filter((method) => method === 'messages.insert')).toHaveLength(1);
      expect(methods.filter((method) => method === 'threads.modify')).toHaveLength(1);
      // One entry more than is cached has to be read each time: a message, or the note thread.
      const units = world.gmail.ledger.reduce((sum, call) => sum + call.units, 0);
      expect(units).toBeLessThanOrEqual(83 + 40);
    }
    expect(world.labels(id)).toEqual([['!Urgent', '#billing', '#returns', '@unassigned']]);
  });

  test('a note stays in a thread of its own, and asks a colleague', async () => {
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'take' });
    const noted = await world.act(id, 'alice', {
      do: 'note',
      text: '@carol is the pole in stock? <b>urgent</b> & more',
    });
    expect(notificationOf(noted)).toContain('Carol');
    expect(world.labels(id)[0]).toEqual(['?carol', '@alice']);
    const asked = readable(await world.home('carol'));
    expect(asked).toContain('Asked of me');
    expect(asked).toContain('Tent pole snapped');
    const seen = readable(await world.open(id, 'carol'));
    expect(seen).toContain('@carol is the pole in stock? &lt;b&gt;urgent&lt;/b&gt; &amp; more');
    expect(seen).not.toContain('<b>urgent');
    const thread = world.mailbox.thread(world.gmail.ids('support@fernhill.example').uid(id)!);
    expect(thread).toHaveLength(1);
    await world.act(id, 'carol', { do: 'note', text: 'Two left.' });
    expect(world.labels(id)[0]).toEqual(['@alice']);
  });

  test('a collaborator is asked, and may not assign', async () => {
    const id = await world.customerWrites();
    const refused = await world.act(id, 'carol', { do: 'assign', to: 'bob' });
    expect(stayed(refused)).toBe(true);
    expect(notificationOf(refused)).toContain('As a collaborator');
    expect(world.labels(id)).toEqual([[]]);
  });

  test('a lead sees who owns what', async () => {
    const first = await world.customerWrites();
    await world.customerWrites({ subject: 'Another', from: { name: 'Ole', address: 'ole@customer.example' } });
    await world.act(first, 'alice', { do: 'take' });
    await world.sweep();
    const overview = readable(await world.home('dana'));
    expect(overview).toContain('Alice Moreau  <b>1</b>');
    expect(overview).toContain('<b>Unassigned</b>  <b>1</b>');
  });

  test('closing leaves the inbox and the credit; a thank-you stays closed; a question reopens', async () => {
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'close' });
    expect(world.labels(id)).toEqual([['✓alice']]);
    expect(world.mailbox.all().filter(({ folder }) => folder === 'inbox')).toHaveLength(0);
    world.pass(10);
    await world.customerWrites({ in: id, text: 'Thank you!' });
    await world.sweep();
    expect(readable(await world.open(id, 'bob'))).toContain('the customer said thanks');
    world.pass(10);
    await world.customerWrites({ in: id, text: 'Thanks, but when does it arrive?' });
    await world.sweep();
    expect(new Set(world.labels(id).map(String))).toEqual(new Set(['@alice']));
  });

  test('undo takes back the last step, and only one’s own', async () => {
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'take' });
    world.pass(5);
    await world.act(id, 'alice', { do: 'close' });
    const other = await world.act(id, 'bob', { do: 'undo' });
    expect(stayed(other)).toBe(true);
    expect(notificationOf(other)).toContain('Alice Moreau has done something here since');
    expect(notificationOf(await world.act(id, 'alice', { do: 'undo' }))).toBe('Undone.');
    expect(world.labels(id)).toEqual([['@alice']]);
    expect(world.mailbox.all().filter(({ folder }) => folder === 'inbox')).toHaveLength(1);
  });

  test('“and next” shows the longest-waiting other conversation, then says that all is done', async () => {
    const older = await world.customerWrites({ subject: 'Older' });
    world.pass(30);
    const newer = await world.customerWrites({
      subject: 'Newer',
      from: { name: 'Ole', address: 'ole@customer.example' },
    });
    await world.act(older, 'alice', { do: 'take' });
    await world.act(newer, 'alice', { do: 'take' });
    const next = await world.act(newer, 'alice', { do: 'close', next: 'yes' });
    expect(readable(next)).toContain('Older');
    const last = await world.act(older, 'alice', { do: 'close', next: 'yes' });
    expect(notificationOf(last)).toContain('That was the last one');
  });

  test('a snooze leaves the inbox and wakes by itself', async () => {
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'take' });
    await world.act(id, 'alice', { do: 'snooze', until: world.now() + 2 * 3_600_000 });
    expect(world.labels(id)).toEqual([['@alice', '~Snoozed']]);
    expect(world.mailbox.all().filter(({ folder }) => folder === 'inbox')).toHaveLength(0);
    world.pass(3 * 60);
    expect(readable(await world.home('alice'))).toContain('1 conversation needs you');
    await world.sweep();
    // Three of the four hours the policy allows have passed.
    expect(world.labels(id)).toEqual([['!Due soon', '@alice']]);
    expect(world.mailbox.all().filter(({ folder }) => folder === 'inbox')).toHaveLength(1);
  });

  test('a clock says when the first reply is due, why, and what it said on an earlier day', async () => {
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'take' });
    expect(readable(await world.open(id, 'alice'))).toContain('due in 3 h 58 min, 14:42');
    const parameters = { conversation: id, by: 'alice', screen: 'clocks' };
    const why = readable(await world.run('onOpen', { commonEventObject: { parameters } }));
    expect(why).toContain('Policy &quot;standard&quot; applies to every conversation');
    expect(why).not.toContain('your own clock');
    const abroad = actionEvent({ parameters }, { timeZone: 'America/New_York', at: world.now() });
    expect(readable(await world.run('onOpen', abroad))).toContain('In your time (UTC-05:00), it is due');
    world.pass(24 * 60);
    await world.sweep();
    expect(world.labels(id)).toEqual([['!Overdue', '@alice']]);
    expect(readable(await world.home('alice'))).toContain('overdue by');
    const asOf = { dateTimeInput: { msSinceEpoch: String(world.now() - 23 * 3_600_000) } };
    const past = await world.run('onOpen', {
      commonEventObject: { parameters: { ...parameters, fields: 'asOf' }, formInputs: { asOf } },
    });
    expect(readable(past)).toContain('running, 2 h');
    expect(readable(past)).not.toContain('overdue');
    expect(readable(past)).toContain('As it was then');
  });

  test('an account that is one member’s own needs no question', async () => {
    await world.close();
    world = await gmailWorld({ activeUser: 'bob@fernhill.example' });
    await world.setUp();
    const id = await world.customerWrites();
    expect(readable(await world.open(id))).not.toContain('Who are you?');
    expect(notificationOf(await world.act(id, null, { do: 'take' }))).toBe('This is yours now.');
    expect(world.labels(id)).toEqual([['@bob']]);
  });

  test('sweeping twice changes nothing the second time', async () => {
    const id = await world.customerWrites();
    await world.sweep();
    expect(world.labels(id)).toEqual([['@unassigned', '~New']]);
    const head = world.mailbox.head;
    await world.sweep();
    expect(world.mailbox.head).toBe(head);
  });
});
