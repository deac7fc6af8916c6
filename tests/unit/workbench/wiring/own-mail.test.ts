import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { importMail } from '../../../../emulators/mailbox/import';
import { readConfig } from '../../../../src/config/check';
import { zonesNamed } from '../../../../src/config/zones';
import { zoneTransitions } from '../../../../tools/build/configuration';
import { folderFor, mailboxFile } from '../../../../workbench/server/folder';
import { configurationFor, openOwnMail, ownMailOf } from '../../../../workbench/wiring/own-mail';

const root = mkdtempSync(join(tmpdir(), 'docket-own-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const seed = join(process.cwd(), 'docket.config.json');
const source = JSON.parse(readFileSync(seed, 'utf8'));
let count = 0;
/** An archive of mails, each with these headers, one a day from 30 November 2009, 23:30 UTC, on. */
function archive(...mails: string[]): string {
  const path = join(root, `${++count}.mbox`);
  const text = mails.map((headers, at) => {
    const date = new Date(Date.UTC(2009, 10, 30 + at, 23, 30)).toUTCString();
    return `From x ${date}\nDate: ${date}\nSubject: ${at}\n${headers}\n\nx\n\n`;
  });
  writeFileSync(path, text.join(''));
  return path;
}
const own = async (...mails: string[]) => ownMailOf(await importMail(archive(...mails)), 'Europe/Berlin');

describe('what mail says of its own mailbox', () => {
  test('is the address most of it went to, that address’s domain and the local day of the oldest', async () => {
    const seen = await own('To: Help <Help@Tents.test>, b@x.test', 'To: c@x.test\nCc: help@tents.test', 'To: d@x.test');
    expect(seen).toEqual({ mailbox: 'help@tents.test', aliases: [], domains: ['tents.test'], since: '2009-12-01' });
  });

  test('is where a server delivered it, rather than whom it names', async () => {
    const list = 'To: list@lists.test\nDelivered-To: <Me@tents.test>';
    expect(await own(list, list, 'To: list@lists.test')).toMatchObject({ mailbox: 'me@tents.test' });
  });

  test('is who wrote what was sent, other addresses and their domains included', async () => {
    const sent = (from: string) => `X-Gmail-Labels: Gesendet\nFrom: ${from}\nTo: ann@x.test`;
    const seen = await own(
      'To: list@lists.test',
      'To: list@lists.test',
      sent('me@tents.test'),
      sent('me@tents.test'),
      sent('shop@poles.test'),
    );
    expect(seen).toMatchObject({
      mailbox: 'me@tents.test',
      aliases: ['shop@poles.test'],
      domains: ['tents.test', 'poles.test'],
    });
  });

  test('is no domain where the mailbox is at a provider that has everybody', async () => {
    expect(await own('To: tents@gmail.com')).toMatchObject({ mailbox: 'tents@gmail.com', domains: [] });
  });

  test('is nothing where it names nobody; then the mailbox stays the sample’s', async () => {
    const seen = await own('To: undisclosed-recipients:;');
    expect(seen).toMatchObject({ mailbox: null, domains: [] });
    expect(configurationFor(source, seen)).toMatchObject({ mailbox: 'support@fernhill.example' });
  });
});

test('the configuration looks after all of it, promises from its first day on, and is valid', async () => {
  const written = configurationFor(source, await own('To: me@gmail.com'));
  expect(written).toMatchObject({ mailbox: 'me@gmail.com', domains: [], since: '2009-12-01' });
  const zones = Object.fromEntries(zonesNamed(source).map((name) => [name, zoneTransitions(name, 2009, 2030)]));
  const checked = readConfig(JSON.stringify(written), { zones });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  const first = Date.parse('2009-12-01T00:00:00+01:00');
  expect(checked.config.since).toBe(first);
  expect(checked.config.policies.length).toBeGreaterThan(0);
  expect(checked.config.policies.map(({ starts }) => starts)).toEqual(checked.config.policies.map(() => first));
});

describe('opening', () => {
  const open = (mail: string, more: object = {}) =>
    openOwnMail({ mail, kept: join(root, 'kept'), seed, reset: false, said: {}, ...more });

  test('says whose mail it is, from when on, and what was left out', async () => {
    const mail = archive('To: me@tents.test', 'To: me@tents.test\nX-Mozilla-Status: 0009', 'To: me@tents.test');
    const { about, configFile } = await open(mail);
    expect(about[0]).toContain("2 mails: the team mailbox is me@tents.test, the team's domain is tents.test");
    expect(about[0]).toContain('count from 2009-12-01');
    expect(about[1]).toMatch(/^Left out: 1 mail deleted/);
    expect(JSON.parse(readFileSync(configFile, 'utf8'))).toMatchObject({
      mailbox: 'me@tents.test',
      since: '2009-12-01',
    });
  });

  test('takes a person’s word for it', async () => {
    const said = { mailbox: 'shop@poles.test', domains: ['poles.test'], since: '2009-12-02' };
    const { configFile } = await open(archive('To: me@tents.test'), { said });
    expect(JSON.parse(readFileSync(configFile, 'utf8'))).toMatchObject(said);
  });

  test('again asks the mail no more, and refuses another word for what is kept', async () => {
    const mail = archive('To: me@tents.test');
    const { about } = await open(mail);
    writeFileSync(mailboxFile(folderFor(join(root, 'kept'), mail)), '');
    rmSync(mail);
    expect(existsSync(mail)).toBe(false);
    expect((await open(mail)).about).toEqual(about);
    await expect(open(mail, { said: { since: '2009-12-02' } })).rejects.toThrow('Add --reset.');
  });
});
