import { expect, test } from '@jest/globals';
import { configuration, outlookWorld, readable } from '../support/outlook-world';

const asks = 'Set-Mailbox support@fernhill.example -MessageCopyForSentAsEnabled $true';

test('set-up asks for copies in the team’s Sent Items as long as none was ever seen', async () => {
  const world = await outlookWorld({ setUp: false });
  const conversation = await world.customerWrites();
  expect(readable(await world.inbox('dana').setUp(configuration))).toContain(asks);
  await world.reply(conversation);
  expect(readable(await world.inbox('dana').setUp(configuration))).not.toContain(asks);
});
