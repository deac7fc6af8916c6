/** The main job through the hub: people at their own mailboxes, the state in the team's. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { notificationOf, readable } from '../support/cards';
import { type HubWorld, hubWorld } from '../support/hub-world';

let world: HubWorld;
beforeEach(async () => {
  world = await hubWorld();
  await world.setUp();
}, 120_000);
afterEach(() => world.close());

test('somebody opens her own copy, takes the conversation, and a colleague sees it', async () => {
  const conversation = await world.customerWrites();
  const opened = await world.open('alice', conversation);
  expect(readable(opened)).toContain('Tent pole snapped');
  // What Gmail shows is on the screen already, if under another id.
  expect(JSON.stringify(opened.result)).not.toContain('Open in mail');
  expect(notificationOf(await world.act('alice', conversation, { do: 'take' }))).toBe('This is yours now.');
  expect(world.labels(conversation)).toContain('@alice');
  expect(readable(await world.open('bob', conversation))).toContain('Alice has owned this');
  expect(readable(await world.home('alice'))).toContain('Tent pole snapped');
});

test('nothing in an agent’s own mailbox is written', async () => {
  const conversation = await world.customerWrites();
  const before = world.own('alice').head;
  await world.open('alice', conversation);
  await world.act('alice', conversation, { do: 'take' });
  await world.act('alice', conversation, { do: 'note', text: 'The pole is in stock.' });
  expect(world.own('alice').head).toBe(before);
});

test('a press that is repeated is one step', async () => {
  const conversation = await world.customerWrites();
  const press = () => world.act('alice', conversation, { do: 'note', text: 'In stock.' }, 'nonce-1');
  await press();
  world.gmail.clearLedger();
  expect(notificationOf(await press())).toBe('Note saved. Only the team can see it.');
  expect(world.gmail.ledger.some(({ method }) => method === 'messages.insert')).toBe(false);
});

test('mail without a copy at the team says so', async () => {
  const conversation = await world.customerWrites();
  await world.post({});
  const { thread, message } = world.copyOf('alice', conversation);
  for (const mail of world.mailbox.all()) world.mailbox.change(mail.uid, { folder: 'trash' });
  const opened = await world.openCopy('alice', thread, message);
  expect(readable(opened)).toContain('has no copy of this mail');
});

test('a conversation that has left the mailbox is looked for anew before it is given up', async () => {
  const conversation = await world.customerWrites();
  await world.open('alice', conversation);
  const { thread, message } = world.copyOf('alice', conversation);
  for (const mail of [...world.mailbox.all()]) if (mail.thread) world.mailbox.remove(mail.uid);
  expect(readable(await world.openCopy('alice', thread, message))).toContain('has no copy of this mail');
});

test('a collaborator reads what she is asked about without a copy of her own', async () => {
  const conversation = await world.customerWrites();
  await world.act('alice', conversation, { do: 'note', text: '@carol is the pole in stock?' });
  expect(readable(await world.home('carol'))).toContain('Tent pole snapped');
  const opened = await world.openFromList('carol', conversation);
  expect(readable(opened)).toContain('is the pole in stock?');
  // Her own mailbox knows the mail by its Message-ID, if at all.
  const id = world.messageId(conversation).replace(/[<>]/g, '');
  expect(JSON.stringify(opened.result)).toContain(`#search/${encodeURIComponent(`rfc822msgid:${id}`)}`);
});

test('the hub sweeps every five minutes', async () => {
  const conversation = await world.customerWrites();
  expect(world.hubState.triggers.all().map(({ handler }) => handler)).toEqual(['sweepEveryFiveMinutes']);
  const swept = await world.sweep();
  expect(swept.ok).toBe(true);
  expect(world.labels(conversation)).toEqual(expect.arrayContaining(['@unassigned', '~New']));
});

test('a lead sees the team’s overview, and no button that leads nowhere from her mailbox', async () => {
  await world.customerWrites();
  const overview = await world.run('dana', 'showOverview');
  expect(readable(overview)).toContain('Who owns what');
  // The runtime refuses a card whose action names a function this add-on does not have.
  for (const list of ['report', 'sharing', 'end-of-day', 'escalated', 'unassigned'])
    expect((await world.run('dana', 'onBoard', { list })).ok).toBe(true);
  expect(readable(await world.run('dana', 'onBoard', { list: 'report-file' }))).toContain(
    'Files cannot be saved from here',
  );
});

test('several at once, through the hub', async () => {
  const all = [await world.customerWrites({ subject: 'One' }), await world.customerWrites({ subject: 'Two' })];
  const command = JSON.stringify({ do: 'take', all: all.join(' '), from: 'unassigned' });
  const done = await world.run('alice', 'onBulk', { command, nonce: 'bulk-1' });
  expect(readable(done)).toContain('2');
  for (const conversation of all) expect(world.labels(conversation)).toContain('@alice');
  const refused = await world.run('carol', 'onBulk', { command, nonce: 'bulk-2' });
  expect(notificationOf(refused)).toContain('As a collaborator');
});
