/** Agents answer from their own mailboxes; the team's clocks stop all the same. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { readable } from '../support/cards';
import { type HubWorld, hubWorld } from '../support/hub-world';

let world: HubWorld;
let conversation: string;
beforeAll(async () => {
  world = await hubWorld();
  await world.setUp();
}, 120_000);
beforeEach(async () => {
  world.pass(30);
  world.forgetCaches();
  conversation = await world.customerWrites({ subject: `Question at ${world.now()}` });
  await world.act('alice', conversation, { do: 'take' });
});
afterAll(() => world.close());

const acts = () => world.hubExecutions.length;

test('a reply the team has no copy of is told when its author opens the conversation again', async () => {
  world.pass(5);
  await world.answersFromOwn('alice', conversation);
  world.pass(20);
  const opened = readable(await world.open('alice', conversation));
  expect(opened).toContain('replied from their own mailbox');
  expect(opened).toContain('waiting for the customer');
  expect(world.labels(conversation)).toEqual(expect.arrayContaining(['@alice', '~Waiting']));
});

test('the clock stopped when the reply was sent, not when it was told', async () => {
  world.pass(5);
  const sent = world.now();
  await world.answersFromOwn('alice', conversation);
  world.pass(60);
  await world.open('alice', conversation);
  const account = readable(await world.openFromList('alice', conversation, { screen: 'clocks' }));
  expect(sent).toBeLessThan(world.now());
  expect(account).toMatch(/First response: met/);
});

test('a mail to somebody else alone is told with the address, and the customer waits on', async () => {
  await world.answersFromOwn('alice', conversation, false, 'claims@carrier.example');
  const opened = readable(await world.open('alice', conversation));
  expect(opened).toContain('to claims@carrier.example only; the customer still waits');
  expect(world.labels(conversation)).not.toContain('~Waiting');
  const account = readable(await world.openFromList('alice', conversation, { screen: 'clocks' }));
  expect(account).not.toMatch(/First response: met/);
});

test('it is told once', async () => {
  await world.answersFromOwn('alice', conversation);
  await world.open('alice', conversation);
  const before = acts();
  await world.open('alice', conversation);
  expect(acts() - before).toBe(1);
  world.forgetCaches();
  world.gmail.clearLedger();
  await world.open('alice', conversation);
  expect(world.gmail.ledger.some(({ method }) => method === 'messages.insert')).toBe(false);
});

test('a reply whose copy the team has is mail like any other', async () => {
  await world.answersFromOwn('alice', conversation, true);
  world.gmail.clearLedger();
  const opened = readable(await world.open('alice', conversation));
  expect(opened).not.toContain('replied from their own mailbox');
  expect(opened).toContain('replied: A new pole is on its way.');
});

test('a copy that comes after the report does not count twice', async () => {
  await world.answersFromOwn('alice', conversation);
  await world.open('alice', conversation);
  await world.copyArrives('alice', conversation);
  const opened = readable(await world.open('bob', conversation));
  expect(opened).not.toContain('replied from their own mailbox');
  expect(opened.match(/A new pole is on its way/g)).toHaveLength(1);
});

test('where the customer has written again since, the conversation stays open', async () => {
  await world.answersFromOwn('alice', conversation);
  world.pass(5);
  await world.customerWrites({ in: conversation });
  const opened = readable(await world.open('alice', conversation));
  expect(opened).toContain('the customer has waited');
  expect(world.labels(conversation)).not.toContain('~Waiting');
});

test('what somebody decided since the reply stands', async () => {
  await world.answersFromOwn('alice', conversation);
  world.pass(5);
  await world.act('bob', conversation, { do: 'close' });
  world.pass(5);
  await world.open('alice', conversation);
  expect(world.labels(conversation)).toContain('✓alice');
});
