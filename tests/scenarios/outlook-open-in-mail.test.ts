/** The message behind “Open in mail”: its id for Office.js, its address on the web, and whether Outlook opens it at all. */
import { beforeEach, expect, test } from '@jest/globals';
import { ewsForm } from '../../emulators/graph';
import { type OutlookWorld, outlookWorld } from '../support/outlook-world';

let world: OutlookWorld;
beforeEach(async () => {
  world = await outlookWorld();
});

const item = (conversation: string) => world.inbox('alice').itemIn(conversation);

test('is the newest one where it lies now, in two requests', async () => {
  const id = await world.customerWrites();
  await world.customerWrites({ in: id, text: 'And when?' });
  const [newest] = world.mailbox.all();
  await item(id);
  world.graph.ledger.clear();
  expect(await item(id)).toEqual({
    id: ewsForm(world.graph.account('support@fernhill.example').ids.message(newest!.uid, false)),
    link: expect.stringMatching(/^https:\/\/outlook\.office365\.com\/owa\//),
    isLong: false,
  });
  expect(world.requests().map(({ url }) => url.split('?')[0]!.split('/').length)).toEqual([4, 5]);
});

test.each([
  [32 * 1024 - 30, false],
  [40_000, true],
])('a body of %i characters', async (length, isLong) => {
  const id = await world.customerWrites({ html: `<p>${'x'.repeat(length - 7)}</p>` });
  expect((await item(id))?.isLong).toBe(isLong);
});

test('nothing is left of a conversation', async () => {
  const id = await world.customerWrites();
  world.mailbox.remove(world.mailbox.all()[0]!.uid);
  expect(await item(id)).toBeNull();
});

test('a link that is none becomes none', async () => {
  const id = await world.customerWrites();
  const { handle } = world.graph;
  world.graph.handle = async (request) => {
    const answer = await handle.call(world.graph, request);
    return { ...answer, body: answer.body.replaceAll('https://outlook.office365.com/owa', 'javascript:alert(1)') };
  };
  expect((await item(id))?.link).toBeNull();
});
