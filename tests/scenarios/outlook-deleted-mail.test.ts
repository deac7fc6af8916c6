import { expect, test } from '@jest/globals';
import { outlookWorld, readable } from '../support/outlook-world';

const moves = async (filed: 'trash' | 'spam', which: 'newest' | 'received') => {
  const world = await outlookWorld();
  const conversation = await world.customerWrites();
  await world.sweep();
  await world.act(conversation, 'alice', { do: 'take' });
  await world.reply(conversation);
  if (which === 'newest') await world.customerWrites({ in: conversation, text: 'Wrong file, ignore it.' });
  await world.act(conversation, 'alice', { do: 'priority', priority: 'high' });
  world.pass(30);
  await world.sweep();
  const mails = world.mailbox.all().filter((mail) => world.mailbox.parsed(mail.uid).subject.includes('Tent pole'));
  const received = mails.filter(({ folder }) => folder === 'inbox').sort((a, b) => b.at - a.at);
  world.mailbox.change(received[0]!.uid, { folder: filed });
  world.pass(30);
  await world.sweep();
  return { world, conversation };
};

test.each(['trash', 'spam'] as const)(
  'the mail that carried the marks goes to %s: Alice keeps the conversation',
  async (filed) => {
    const { world, conversation } = await moves(filed, 'newest');
    expect(world.categories(conversation)[0]).toEqual(['!High', '@alice']);
    expect(readable(await world.reload('bob').open(conversation, {}))).toContain('Alice has owned this');
    expect(readable(await world.reload('alice').board({ list: 'mine' }))).toContain('Tent pole snapped');
  },
);

test('nothing is left but the team’s own mail: it carries the marks, and the lists show it', async () => {
  const { world, conversation } = await moves('trash', 'received');
  expect(world.categories(conversation)[1]).toEqual(['!High', '@alice', '~Waiting']);
  expect(readable(await world.reload('alice').board({ list: 'mine' }))).toContain('Tent pole snapped');
});
