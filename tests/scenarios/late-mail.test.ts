/** Mail that is found in spam, on both hosts as they are. */
import { expect, test } from '@jest/globals';
import { textsOf } from '../support/cards';
import { gmailWorld } from '../support/gmail-world';
import { outlookWorld, readable } from '../support/outlook-world';

const lost = 'Wrong size, please do not ship!';

test('Gmail: a mail rescued from spam after the answer opens the conversation', async () => {
  const world = await gmailWorld();
  await world.setUp();
  const conversation = await world.customerWrites();
  await world.sweep();
  await world.act(conversation, 'alice', { do: 'take' });
  await world.customerWrites({ in: conversation, text: lost });
  const spam = world.mailbox.all().find(({ uid }) => world.mailbox.parsed(uid).text.includes(lost))!;
  world.mailbox.change(spam.uid, { folder: 'spam' });
  await world.reply(conversation, 'We ship tomorrow.');
  world.pass(90);
  await world.sweep();
  expect(world.labels(conversation)[0]).toEqual(['@alice', '~Waiting']);
  world.mailbox.change(spam.uid, { folder: 'inbox' });
  world.pass(60);
  await world.sweep();
  expect(world.labels(conversation).map((names) => names.filter((name) => !name.startsWith('!')))).toEqual(
    world.labels(conversation).map(() => ['@alice']),
  );
  expect(textsOf(await world.open(conversation, 'bob')).join(' ')).toContain('the customer has waited');
  await world.close();
});

test('Outlook: a mail rescued from junk after the answer opens the conversation', async () => {
  const world = await outlookWorld();
  const conversation = await world.customerWrites();
  await world.sweep();
  await world.act(conversation, 'alice', { do: 'take' });
  await world.customerWrites({ in: conversation, text: lost });
  const spam = world.mailbox.all().find(({ uid }) => world.mailbox.parsed(uid).text.includes(lost))!;
  world.mailbox.change(spam.uid, { folder: 'spam' });
  world.pass(5);
  await world.reply(conversation);
  world.pass(90);
  await world.sweep();
  expect(world.categories(conversation).flat()).toContain('~Waiting');
  world.mailbox.change(spam.uid, { folder: 'inbox' });
  world.pass(60);
  await world.sweep();
  expect(world.categories(conversation).flat()).not.toContain('~Waiting');
  expect(readable(await world.reload('bob').open(conversation))).toContain('the customer has waited');
});
