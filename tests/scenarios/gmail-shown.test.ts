/** Buttons of a card that has been open for a while, pressed in the built add-on, alone and through the hub's wire. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Execution } from '../../emulators/apps-script';
import { actionsOf, actionUnder, commandBehind, notificationOf, parametersOf, readable } from '../support/cards';
import { type GmailWorld, gmailWorld } from '../support/gmail-world';
import { hubWorld } from '../support/hub-world';

let world: GmailWorld;
beforeAll(async () => {
  world = await gmailWorld();
  await world.setUp();
}, 120_000);
afterAll(() => world.close());

const press = (execution: Execution, label: string, by: string, formInputs: Record<string, unknown> = {}) => {
  const action = actionUnder(execution, label);
  return world.run(action.function, {
    commonEventObject: {
      hostApp: 'GMAIL',
      platform: 'WEB',
      userLocale: 'en',
      parameters: { ...parametersOf(action), by },
      formInputs,
    },
  });
};

test('Close on a card that mail has overtaken asks, and closes on the second press', async () => {
  const conversation = await world.customerWrites();
  await world.act(conversation, 'alice', { do: 'take' });
  const card = await world.open(conversation, 'alice');
  await world.customerWrites({ in: conversation, text: 'I tried that and it did not help.' });
  const asked = await press(card, 'Close', 'alice');
  expect(notificationOf(asked)).toMatch(/^Mira Anders wrote at \d\d:\d\d\. Do it anyway\?$/);
  expect(readable(asked)).toContain('I tried that and it did not help.');
  expect(world.labels(conversation).flat()).toContain('@alice');
  const closed = await press(asked, 'Close anyway', 'alice');
  expect(notificationOf(closed)).toMatch(/^Closed\./);
  expect(world.labels(conversation).flat()).toContain('✓alice');
});

test('Take on a card a colleague has overtaken asks; tags saved there keep the colleague’s', async () => {
  const conversation = await world.customerWrites();
  await world.sweep();
  await world.act(conversation, 'alice', { do: 'tag', add: 'billing' });
  const card = await world.open(conversation, 'alice');
  await world.act(conversation, 'bob', { do: 'take' });
  await world.act(conversation, 'bob', { do: 'tag', add: 'returns' });
  expect(notificationOf(await press(card, 'Take', 'alice'))).toMatch(/^Bob took this at .* Take it from Bob\?$/);
  const tags = { tags: { stringInputs: { value: ['billing', 'shipping'] } } };
  await press(card, 'Save tags', 'alice', tags);
  const names = [...new Set(world.labels(conversation).flat())];
  expect(names.filter((name) => /^[#@]/.test(name)).sort()).toEqual(['#billing', '#returns', '#shipping', '@bob']);
});

test('no action of a card outgrows its parameters', async () => {
  const conversation = await world.customerWrites();
  for (let mails = 0; mails < 20; mails += 1) await world.customerWrites({ in: conversation, text: `Mail ${mails}` });
  const card = await world.open(conversation, 'alice');
  const sizes = actionsOf(card).map(({ action }) => JSON.stringify(action.parameters).length);
  expect(Math.max(...sizes)).toBeLessThan(1_000);
});

test('through the hub the command carries what the card showed', async () => {
  const hub = await hubWorld();
  try {
    await hub.setUp();
    const conversation = await hub.customerWrites();
    await hub.act('alice', conversation, { do: 'take' });
    const command = commandBehind(await hub.open('alice', conversation), 'Close');
    expect(command.shown).toMatch(/^1p\./);
    await hub.customerWrites({ in: conversation, text: 'It still leaks.' });
    const asked = await hub.act('alice', conversation, command);
    expect(readable(asked)).toContain('It still leaks.');
    const again = await hub.act('alice', conversation, commandBehind(asked, 'Close anyway'));
    expect(notificationOf(again)).toMatch(/^Closed\./);
  } finally {
    await hub.close();
  }
}, 120_000);
