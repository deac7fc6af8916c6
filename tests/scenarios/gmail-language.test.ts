/** Two languages in one team: a build carries those the configuration names, and everybody reads their own. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Bundle } from '../support/bundle';
import { notificationOf, readable } from '../support/cards';
import { gmailWorld, temporaryFolder } from '../support/gmail-world';

function builtWith(differs: object): Bundle {
  const folder = temporaryFolder('language');
  const config = join(folder, 'docket.config.json');
  const seed = JSON.parse(readFileSync('docket.config.json', 'utf8')) as object;
  writeFileSync(config, JSON.stringify({ ...seed, ...differs }));
  const args = ['tools/build/gmail.mjs', '--config', config, '--outdir', folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const code = readFileSync(join(folder, 'code.js'), 'utf8');
  return { code, manifest: JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) };
}

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
