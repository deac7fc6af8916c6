/** Several members at once: one writer at a time through the hub's script lock, and nothing lost. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readable } from '../support/cards';
import { type Answer, type HubWorld, hubWorld } from '../support/hub-world';

let world: HubWorld;
beforeAll(async () => {
  world = await hubWorld();
  await world.setUp();
}, 120_000);
afterAll(() => world.close());

let ids = 0;
function step(handle: string, conversation: string, command: object): Promise<Answer> {
  ids += 1;
  const id = `contention${ids}`;
  return world.post({ v: 1, id, token: world.token(handle), do: 'act', conversation, command });
}

const entriesOf = (text: string) =>
  world.mailbox.all().filter(({ uid }) => world.mailbox.parsed(uid).text.includes(text));

test('two who take the same conversation at the same instant: both are in the journal, the marks are the later one’s', async () => {
  const conversation = await world.customerWrites();
  const answers = await Promise.all(
    ['alice', 'bob', 'dana'].map((handle) => step(handle, conversation, { do: 'take' })),
  );
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
  const ownersNow = () => world.labels(conversation).filter((name) => name.startsWith('@'));
  expect(ownersNow()).toHaveLength(1);
  // Executions live on clocks of their own here: the later entry may be of an earlier writer, and the next reader mends that.
  const card = readable(await world.openFromList('carol', conversation));
  const owners = ownersNow();
  for (const who of ['Alice', 'Bob', 'Dana']) expect(card).toMatch(new RegExp(`${who} \\w+ · .*\\ntook this`));
  // The card's sentence and Gmail's labels are of one mind.
  const owner = owners[0]!.slice(1);
  expect(card).toContain(`${owner[0]!.toUpperCase()}${owner.slice(1)} has owned this`);
  // A pass of upkeep finds nothing to mend.
  await world.sweep();
  expect(ownersNow()).toEqual(owners);
});

test('notes written at once are all kept, each once', async () => {
  const conversation = await world.customerWrites({ subject: 'Many at once' });
  const texts = Array.from({ length: 8 }, (_, n) => `Note number ${n} of many.`);
  const people = ['alice', 'bob', 'carol', 'dana'];
  const answers = await Promise.all(
    texts.map((text, n) => step(people[n % people.length]!, conversation, { do: 'note', text })),
  );
  const refused = answers.filter(({ ok }) => !ok).map(({ error }) => error!.code);
  // Whoever waited too long is told to try again, and nothing of theirs was written.
  for (const code of refused) expect(['busy', 'changed-meanwhile']).toContain(code);
  for (const [n, text] of texts.entries()) expect(entriesOf(text)).toHaveLength(answers[n]!.ok ? 1 : 0);
  expect(refused.length).toBeLessThan(texts.length / 2);
});

test('the same press sent twice at once is one step', async () => {
  const conversation = await world.customerWrites({ subject: 'Pressed twice' });
  const text = 'Pressed twice at the same instant.';
  const body = {
    v: 1,
    id: 'pressedtwice',
    token: world.token('alice'),
    do: 'act',
    conversation,
    command: { do: 'note', text },
  };
  const answers = await Promise.all([world.post(body), world.post(body)]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  expect(readable(await world.openFromList('bob', conversation)).split(text)).toHaveLength(2);
});

test('on different conversations nobody gets in anybody’s way', async () => {
  const all: string[] = [];
  for (let n = 0; n < 4; n++) all.push(await world.customerWrites({ subject: `Apart ${n}` }));
  const answers = await Promise.all(
    all.map((conversation, n) => step(n % 2 ? 'alice' : 'bob', conversation, { do: 'take' })),
  );
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(all.map((conversation) => world.labels(conversation).find((name) => name.startsWith('@')))).toEqual([
    '@bob',
    '@alice',
    '@bob',
    '@alice',
  ]);
});
