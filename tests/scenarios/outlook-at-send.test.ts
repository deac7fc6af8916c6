/** The check at sending, over the strict Graph service: what it finds, and what it asks for that. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { type CheckOptions, createCheck } from '../../addon-outlook/at-send/check';
import { noteKnown } from '../../addon-outlook/at-send/known';
import { createClient } from '../../addon-outlook/mailbox/client';
import { createSession, type Places } from '../../addon-outlook/mailbox/session';
import type { Draft } from '../../addon-outlook/office/office';
import { conversationIdIn, ewsForm } from '../../emulators/graph';
import { configuration, graphFetch, type OutlookWorld, outlookWorld, team } from '../support/outlook-world';
import { zones } from '../unit/config/seed';

let world: OutlookWorld;
let conversation: string;
let storage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
let places: Places;
let addressed: string[];
let since: number;

beforeEach(async () => {
  world = await outlookWorld();
  conversation = await world.customerWrites();
  const texts = new Map<string, string>();
  storage = { getItem: (key) => texts.get(key) ?? null, setItem: (key, value) => void texts.set(key, value) };
  places = await createSession(createClient(ways()), team).places();
  addressed = [];
  since = world.now();
  world.pass(1);
  world.graph.ledger.clear();
});

const ways = () => ({
  tokens: world.tokens('alice'),
  fetch: graphFetch(world.graph),
  now: world.now,
  sleep: async () => undefined,
  random: () => 0,
});

/** What the script at sending finds of Alice's reply. `seen`: the pane has had the time to keep something. */
async function finds(draft: Draft, seen = true): Promise<string | null> {
  const options: CheckOptions = {
    ...ways(),
    mailbox: team,
    zones,
    language: 'en-GB',
    office: { addressed: async () => addressed },
    storage,
    places: { get: () => (seen ? places : null), set: () => undefined },
    configuration: seen ? configuration : '',
  };
  const check = createCheck(options);
  const found = await check.conversationOf(draft);
  return found === null ? null : ((await check.crossed(found, since))?.text ?? 'nothing happened');
}

const requests = () => world.requests().map(({ method, url }) => `${method} ${url.split('?')[0]}`);
const message = () => world.mailbox.parsed(world.mailbox.all()[0]!.uid).messageId;

describe('a conversation the pane has shown', () => {
  test('costs one batch, by the mail that was open', async () => {
    noteKnown(storage, [{ conversation, messageId: message() }]);
    const draft = world.draft(conversation);
    await world.reply(conversation, 'bob');
    world.graph.ledger.clear();
    expect(await finds(draft)).toMatch(/^Bob \S+ replied to this conversation at \d\d:\d\d\. That was after/);
    expect(requests()).toEqual(['POST /$batch']);
  });

  test('or listed, is known by its id where that can be rewritten', async () => {
    noteKnown(storage, [{ conversation }]);
    const id = conversationIdIn('alice@fernhill.example', conversation, 'same');
    expect(await finds({ conversationId: ewsForm(id), inReplyTo: undefined })).toBe('nothing happened');
    expect(requests()).toEqual(['POST /$batch']);
  });
});

describe('what it has not shown', () => {
  test('is somebody’s own affair, and asks for nothing', async () => {
    addressed = ['alice@fernhill.example', 'friend@private.example'];
    expect(await finds(world.draft(conversation))).toBeNull();
    expect(requests()).toEqual([]);
  });

  test('is looked for once where the team is among its people', async () => {
    addressed = ['alice@fernhill.example', team];
    expect(await finds(world.draft(conversation))).toBe('nothing happened');
    expect(requests()).toEqual([`GET /users/${team}/messages`, 'POST /$batch']);
  });

  test('is found without anything kept, as in classic Outlook', async () => {
    addressed = [team];
    await world.act(conversation, 'bob', { do: 'note', text: 'A refund is on its way.' });
    const found = await finds(world.draft(conversation), false);
    expect(found).toMatch(/^Bob \S+ left an internal note here/);
    expect(found).not.toContain('refund');
  });
});

test('of Message-IDs only digests are kept, of the last five hundred conversations', () => {
  for (let n = 0; n < 600; n++)
    noteKnown(storage, [{ conversation: `AAQk${n}`, messageId: `<secret-${n}@a.example>` }]);
  const kept = storage.getItem('docket.known')!;
  expect(kept).not.toContain('secret');
  const lines = JSON.parse(kept) as string[];
  expect(lines).toHaveLength(500);
  expect(lines[499]).toMatch(/^AAQk599 [0-9a-f]{16}$/);
});
