/** The hub answers with codes and data; the agent's add-on says them in its person's language. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { notificationOf, readable } from '../support/cards';
import { type HubWorld, hubWorld } from '../support/hub-world';

let world: HubWorld;
let conversation: string;
let busy = false;
beforeAll(async () => {
  world = await hubWorld({
    language: 'de',
    intercept: ({ url }) =>
      busy && url.includes('gmail.googleapis.com')
        ? { status: 429, headers: { 'Retry-After': '60' }, body: '' }
        : undefined,
  });
  await world.setUp();
  conversation = await world.customerWrites();
}, 120_000);
afterAll(() => world.close());

test('what the hub refuses', async () => {
  expect(notificationOf(await world.act('alice', conversation, { do: 'assign', to: 'zoe' }))).toMatch(
    /^Im Team heißt niemand „zoe“\. Wählen Sie einen Namen aus der Liste/,
  );
  expect(notificationOf(await world.act('alice', conversation, { do: 'note', text: ' ' }))).toMatch(
    /^Die Notiz ist leer\./,
  );
});

test('a mailbox that is busy', async () => {
  busy = true;
  const opened = readable(await world.openFromList('alice', conversation));
  busy = false;
  expect(opened).toContain('Gmail ist überlastet');
});

test('a hub that does not know the person', async () => {
  expect(readable(await world.home('erin'))).toContain(
    'Das Konto, mit dem Sie angemeldet sind, gehört nicht zum Team.',
  );
});
