/** What fails is said in the language of whoever looks; where Docket does not speak it, in the team's. */
import { expect, test } from '@jest/globals';
import { problemOf } from '../../pane/error-words';
import { errors as german } from '../../src/strings/de/errors';
import { errors as english } from '../../src/strings/en/errors';
import { first } from '../../src/strings/en/first';
import type { Outcome } from '../../src/words/inbox';
import { configuration, outlookWorld } from '../support/outlook-world';

const inGerman = JSON.stringify({ ...(JSON.parse(configuration) as object), locale: 'de' });

const loads = { en: async () => english, de: async () => german };

async function prepared() {
  const world = await outlookWorld({ configuration: inGerman });
  const id = await world.customerWrites();
  await world.open(id, 'alice');
  const inbox = world.inbox('alice');
  const said = async (outcome: Outcome): Promise<string> => {
    if (outcome.ok) throw new Error('it did not fail');
    return (await problemOf(outcome.error, inbox.languages(), first, loads)).message;
  };
  return { world, id, said };
}

test('somebody nobody knows', async () => {
  const { world, id, said } = await prepared();
  expect(await said(await world.act(id, 'alice', { do: 'assign', to: 'zoe' }))).toBe('Im Team heißt niemand „zoe“.');
});

test('a sign-in that is refused for good', async () => {
  const { world, id, said } = await prepared();
  world.graph.inject({ status: 401, times: 100 });
  expect(await said(await world.open(id, 'alice'))).toBe('Microsoft nimmt die Anmeldung nicht mehr an.');
});

test('a mailbox that is busy', async () => {
  const { world, id, said } = await prepared();
  world.graph.inject({ status: 429, times: 100 });
  expect(await said(await world.act(id, 'alice', { do: 'take' }))).toMatch(/^Microsoft ist überlastet/);
});

test('a language of one’s own goes before the team’s', async () => {
  const world = await outlookWorld();
  const id = await world.customerWrites();
  const inbox = world.inbox('alice');
  await inbox.settings('de');
  const refused = await world.act(id, 'alice', { do: 'assign', to: 'zoe' });
  if (refused.ok) throw new Error('it did not fail');
  const { message } = await problemOf(refused.error, inbox.languages(), first, loads);
  expect(message).toBe('Im Team heißt niemand „zoe“.');
});
