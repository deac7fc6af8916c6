/** Two languages in one team: a build carries those the configuration names, and everybody reads their own. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type Bundle, builtGmail } from '../support/bundle';
import { notificationOf, readable } from '../support/cards';
import { gmailWorld } from '../support/gmail-world';
import { storeConfiguration } from '../support/stored-configuration';

const seed = JSON.parse(readFileSync('docket.config.json', 'utf8')) as object;
const builtWith = (differs: object): Bundle => builtGmail({ config: { ...seed, ...differs } });

const german = { commonEventObject: { userLocale: 'de-AT', parameters: { by: 'alice' } } };

test('a build carries the languages its configuration names, and English', () => {
  expect(builtWith({}).code).not.toContain('Warteschlange');
  expect(builtWith({ languages: ['de'] }).code).toContain('Warteschlange');
  expect(builtWith({ locale: 'de' }).code).toContain('Warteschlange');
}, 60_000);

test('cards speak to whoever looks, entries to the team, and a choice of one’s own goes first', async () => {
  const world = await gmailWorld({ bundle: builtWith({ languages: ['de'] }) });
  await world.setUp();
  const id = await world.customerWrites();
  expect(readable(await world.run('homepage', german))).toContain('Meine Arbeit');
  expect(readable(await world.home('alice'))).toContain('My work');
  const parameters = { conversation: id, command: '{"do":"take"}', fields: '', by: 'alice' };
  const took = await world.run('onAct', { commonEventObject: { userLocale: 'de', parameters } });
  expect(notificationOf(took)).toBe('Sie sind jetzt zuständig.');
  const stored = Buffer.from('Alice took this.').toString('base64').slice(0, 20);
  expect(world.mailbox.all().some(({ raw }) => raw.includes(stored))).toBe(true);

  const chosen = await world.run('onSettings', {
    commonEventObject: {
      userLocale: 'en',
      parameters: { by: 'alice', update: 'yes' },
      formInputs: { language: { stringInputs: { value: ['de'] } }, by: { stringInputs: { value: ['alice'] } } },
    },
  });
  expect(readable(chosen)).toContain('Einstellungen');
  expect(readable(await world.home('alice'))).toContain('Meine Arbeit');
  expect(readable(await world.home('bob'))).toContain('My work');
  await world.close();
}, 60_000);

test('what fails is said in the language of whoever looks', async () => {
  const world = await gmailWorld({ bundle: builtWith({ languages: ['de'] }) });
  await world.setUp();
  const id = await world.customerWrites();
  const press = (userLocale: string, command: object) =>
    world.run('onAct', {
      commonEventObject: {
        userLocale,
        parameters: { conversation: id, command: JSON.stringify(command), fields: '', by: 'alice' },
      },
    });
  const assign = { do: 'assign', to: 'zoe' };
  expect(notificationOf(await press('de-CH', assign))).toBe(
    'Im Team heißt niemand „zoe“. Wählen Sie einen Namen aus der Liste; neue Mitglieder kommen in der Konfiguration hinzu.',
  );
  expect(notificationOf(await press('en-GB', assign))).toMatch(/^Nobody on the team is called “zoe”\./);

  const busy = async (name: string, event: object) => {
    world.gmail.inject({ when: () => true, fault: { status: 429, retryAfter: 60 }, times: 99 });
    const execution = await world.run(name, event);
    world.gmail.clearFaults();
    return execution;
  };
  const opened = await busy('onOpen', {
    commonEventObject: { userLocale: 'de-AT', parameters: { conversation: id, by: 'alice' } },
  });
  expect(readable(opened)).toContain('Gmail ist überlastet');
  expect(readable(opened)).toContain('Das hat nicht geklappt');
  const all = { conversation: '', command: '{"do":"take"}', fields: 'chosen', by: 'alice' };
  const bulk = await busy('onBulk', {
    commonEventObject: { userLocale: 'de', parameters: all, formInputs: { chosen: { stringInputs: { value: [id] } } } },
  });
  expect(readable(bulk)).toContain('Gmail ist überlastet');
  expect(readable(bulk)).toContain('Was getan ist, bleibt');

  world.gmail.inject({ when: ({ method }) => method === 'labels.get', fault: 503, times: 100 });
  const done = notificationOf(await press('de', { do: 'close', next: 'yes' }));
  world.gmail.clearFaults();
  expect(done).toMatch(/Der Schritt ist getan, aber der Rest ließ sich nicht lesen: Gmail ist überlastet/);

  // A choice of one's own goes first in what fails, too.
  await world.run('onSettings', {
    commonEventObject: {
      userLocale: 'en',
      parameters: { by: 'alice', update: 'yes' },
      formInputs: { language: { stringInputs: { value: ['de'] } }, by: { stringInputs: { value: ['alice'] } } },
    },
  });
  expect(notificationOf(await press('en-GB', assign))).toMatch(/^Im Team heißt niemand „zoe“\./);
  await world.close();
}, 60_000);

test('faults of a spoilt configuration stand on everybody’s home in their own language', async () => {
  const world = await gmailWorld({ bundle: builtWith({ languages: ['de'] }) });
  await world.setUp();
  const source = JSON.parse(readFileSync('docket.config.json', 'utf8')) as { members: { role: string }[] };
  source.members[1]!.role = 'boss';
  await storeConfiguration(world, source);
  await world.sweep();
  const home = readable(await world.run('homepage', german));
  expect(home).toContain('Die Konfiguration hat einen Fehler.');
  expect(home).toContain('&quot;boss&quot; ist hier nicht möglich.');
  expect(home).toContain('Möglich sind: agent, lead, collaborator.');
  expect(readable(await world.home('bob'))).toContain('&quot;boss&quot; is not possible here.');
  await world.close();
}, 60_000);
