/** What an agent's own mailbox lets the add-on read is less than documented; the team's copy is found all the same. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { IdForm } from '../../emulators/apps-script';
import { readable } from '../support/cards';
import { type HubWorld, hubWorld } from '../support/hub-world';

type Refusal = { status: number; body: string };

const refused = (code: number, message: string): Refusal => ({
  status: code,
  body: JSON.stringify({ error: { code, message } }),
});

let world: HubWorld;
let ofThread: Refusal | undefined;
let isDeaf = false;
beforeAll(async () => {
  world = await hubWorld({
    markNewMail: true,
    intercept({ url, method }) {
      if (ofThread && url.includes('/threads/') && url.includes('format=metadata')) return ofThread;
      // A list of filters that does not tell yet what was made.
      if (isDeaf && method.toUpperCase() === 'GET' && url.includes('/settings/filters'))
        return { status: 200, body: '{}' };
      return undefined;
    },
  });
  await world.setUp();
}, 120_000);
afterAll(() => world.close());

test.each<[string, Refusal]>([
  ['a 403', refused(403, 'Missing access token for authorization.')],
  ['a 404', refused(404, 'Requested entity was not found.')],
  ['a 400', refused(400, 'Invalid id value')],
  ['a 401', refused(401, 'Request had invalid authentication credentials.')],
  ['an empty thread', { status: 200, body: '{"id":"18d0c1a5b2e3f405"}' }],
])('by the open message alone where Gmail answers with %s to its thread', async (_name, refusal) => {
  const conversation = await world.customerWrites();
  ofThread = refusal;
  const seen = readable(await world.open('alice', conversation));
  ofThread = undefined;
  expect(seen).toContain('Tent pole snapped');
});

test('what cannot be read at all is told as Gmail tells it', async () => {
  const conversation = await world.customerWrites();
  const { thread } = world.copyOf('alice', conversation);
  const seen = readable(await world.openCopy('alice', thread, '18d0c1a5b2e3f405'));
  expect(seen).toContain('Gmail refused this: The access token is for another message');
});

test('a filter whose making was not heard of is no fault', async () => {
  isDeaf = true;
  const again = await world.setUp();
  isDeaf = false;
  expect(again.logs.at(-1)!.text).toBe('{"filters":2}');
  expect(world.filters).toHaveLength(2);
});

describe.each<IdForm>(['hexadecimal', 'single', 'answered'])('where Gmail’s event has %s ids', (eventIds) => {
  test('it is the same conversation', async () => {
    const other = await hubWorld({ eventIds });
    await other.setUp();
    expect(readable(await other.open('alice', await other.customerWrites()))).toContain('Tent pole snapped');
    await other.close();
  });
});

test('a conversation begun in the agent’s own window, unanswered, is said to be one that Gmail does not tell', async () => {
  const other = await hubWorld({ eventIds: 'window' });
  await other.setUp();
  const seen = readable(await other.open('alice', await other.customerWrites()));
  expect(seen).toContain('Gmail does not tell Docket which conversation this is');
  await other.close();
});
