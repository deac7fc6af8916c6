import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LedgerRow } from '../../../../emulators/graph';
import { ewsForm } from '../../../../emulators/graph';
import { serveOfficeJs } from '../../../../emulators/office/serve/office-js';
import { createApp } from '../../../../workbench/server/app';
import { seatsOf } from '../../../../workbench/server/outlook/directory';
import { reportsOf } from '../../../../workbench/server/outlook/reports';
import { outlookRoutes } from '../../../../workbench/server/outlook/routes';
import { createOutlookSide, type OutlookSide } from '../../../../workbench/server/outlook/side';
import type { Session } from '../../../../workbench/server/session';
import { teamOf } from '../../../../workbench/server/team';
import { deskOpener } from '../../../../workbench/wiring/desk';
import { zones } from '../../config/seed';

const configuration = readFileSync(join(process.cwd(), 'docket.config.json'), 'utf8');
const team = teamOf(JSON.parse(configuration));
const alice = 'alice@fernhill.example';

/** A conversation of two mails, an HTML mail, and a label with a comma made by hand. */
const archive = [
  'From - Tue Nov 10 09:00:00 2026\nFrom: Mira <mira@customer.example>\nTo: support@fernhill.example\nSubject: Tent pole\nMessage-ID: <1@customer.example>\nDate: Tue, 10 Nov 2026 09:00:00 +0000\nX-Gmail-Labels: Inbox,Unread,"by hand, with a comma"\n\nIt broke.\n',
  'From - Tue Nov 10 10:00:00 2026\nFrom: Mira <mira@customer.example>\nTo: support@fernhill.example\nSubject: Re: Tent pole\nMessage-ID: <2@customer.example>\nIn-Reply-To: <1@customer.example>\nReferences: <1@customer.example>\nDate: Tue, 10 Nov 2026 10:00:00 +0000\nX-Gmail-Labels: Inbox,Unread\n\nAnd again.\n',
  'From - Tue Nov 10 11:00:00 2026\nFrom: Nils <nils@customer.example>\nTo: support@fernhill.example\nSubject: <b>Boots</b>\nMessage-ID: <3@customer.example>\nDate: Tue, 10 Nov 2026 11:00:00 +0000\nX-Gmail-Labels: Inbox\nContent-Type: text/html\n\n<script>alert(1)</script><p>Hello</p>\n',
].join('\n');

describe('the Outlook side on mail of one’s own', () => {
  const base = mkdtempSync(join(tmpdir(), 'docket-outlook-side-'));
  const mail = join(base, 'mail.mbox');
  let side: OutlookSide;
  const open = () =>
    createOutlookSide({ folder: join(base, 'kept'), team, configuration, openDesk: deskOpener(zones), mail });
  const inbox = async () => (await side.list({ box: 'inbox', search: '', from: 0 })).lines;
  const pole = async () => (await inbox()).find(({ subject }) => subject === 'Tent pole')!;

  beforeAll(async () => {
    writeFileSync(mail, archive);
    side = open();
    await side.state();
  });
  afterAll(async () => {
    await side.close();
    rmSync(base, { recursive: true, force: true });
  });

  test('shows conversations with their categories, each with the preset of the list', async () => {
    expect((await inbox()).map(({ subject, messages }) => [subject, messages])).toEqual([
      ['<b>Boots</b>', 1],
      ['Tent pole', 2],
    ]);
    const { categories, unread } = await pole();
    expect(unread).toBe(true);
    expect(categories.map(({ name }) => name).sort()).toEqual(['@unassigned', 'by hand, with a comma', '~New']);
    expect(categories.find(({ name }) => name === '@unassigned')?.preset).toBe(19);
    expect(categories.find(({ name }) => name.includes(','))?.preset).toBeNull();
    const found = await side.list({ box: 'inbox', search: 'category:@unassigned pole', from: 0 });
    expect(found.lines.map(({ subject }) => subject)).toEqual(['Tent pole']);
  });

  test('Office.js and Graph speak of the same message, in the team’s shared mailbox', async () => {
    const { thread } = await pole();
    const { item } = (await side.conversation(thread))!;
    expect(await side.threadOf(item)).toBe(thread);
    const reply = await side.office(alice, { method: 'item', args: [item] });
    expect(reply).toMatchObject({
      ok: true,
      value: { id: item, subject: 'Re: Tent pole', shared: { targetMailbox: team.mailbox } },
    });
    const { token } = (await side.signIn(alice))!;
    const { body } = await side.graph({
      method: 'GET',
      url: `https://graph.microsoft.com/v1.0/users/${team.mailbox}/messages?$select=subject,categories&$top=50`,
      headers: { authorization: `Bearer ${token}` },
    });
    const ids = (JSON.parse(body) as { value: { id: string }[] }).value.map(({ id }) => ewsForm(id));
    expect(ids).toContain(item);
  });

  test('only members can sign in', async () => {
    expect(await side.signIn('erin@fernhill.example')).toBeNull();
    expect(await side.signIn('mira@customer.example')).toBeNull();
    expect(seatsOf({ members: 'nobody' }, team.mailbox)).toEqual([]);
  });

  test('each person’s settings are their own, and point to the team’s mailbox at first', async () => {
    const settings = { mailbox: '"other@fernhill.example"' };
    await side.office(alice, { method: 'saveRoamingSettings', args: ['docket', settings] });
    expect(await side.office(alice, { method: 'roamingSettings', args: ['docket'] })).toEqual({
      ok: true,
      value: settings,
    });
    expect(await side.office('bob@fernhill.example', { method: 'roamingSettings', args: ['docket'] })).toEqual({
      ok: true,
      value: { mailbox: `"${team.mailbox}"` },
    });
  });

  test('a member’s reply lies in the team’s Sent Items, and the customer’s answer comes after it', async () => {
    const { thread } = await pole();
    expect(await side.reply(thread, 'A new one is on its way.', alice)).toBe(thread);
    expect(await side.customer(thread)).toBe(thread);
    const { messages } = (await side.conversation(thread))!;
    expect(messages.map(({ sent }) => sent)).toEqual([false, true, false, false]);
  });

  test('survives a restart; reset begins afresh', async () => {
    const { thread } = await pole();
    await side.clock('morning');
    const { now } = await side.state();
    await side.close();
    side = open();
    expect((await side.state()).now).toBeGreaterThanOrEqual(now);
    expect((await side.conversation(thread))!.messages).toHaveLength(4);
    await side.reset();
    expect((await side.state()).now).toBeLessThan(now);
    expect((await pole()).messages).toBe(2);
  });

  test('the routes: strangers are refused, a mail’s HTML does nothing, and the trust page runs its one script', async () => {
    const officeJs = serveOfficeJs({ trustHost: true });
    const routes = outlookRoutes(side, { pane: async () => null, officeJs });
    const app = createApp({} as Session, new Map(), routes);
    const host = 'localhost:4173';
    const get = (path: string, headers = {}) => app.request(`http://${host}${path}`, { headers: { host, ...headers } });
    expect((await get('/outlook/api/state', { origin: 'https://elsewhere.example' })).status).toBe(403);
    const boots = (await inbox()).find(({ subject }) => subject === '<b>Boots</b>')!;
    const { id } = (await side.conversation(boots.thread))!.messages[0]!;
    const shown = await get(`/outlook/mail/${id}`);
    expect(shown.headers.get('content-security-policy')).toContain('sandbox allow-same-origin');
    expect(shown.headers.get('content-security-policy')).not.toContain('script-src');
    const trust = await get('/outlook/office-js/AgaveErrorUX/index.html');
    expect(trust.headers.get('content-security-policy')).toMatch(/script-src 'sha256-[\w+/]+=*';/);
    expect((await get('/outlook/pane/taskpane.html')).status).toBe(404);
  });
});

test('requests that follow each other closely are one step of the drawer', () => {
  const row = (n: number, at: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
    n,
    at,
    method: 'GET',
    url: '/users/x/messages',
    user: alice,
    app: 'docket',
    status: 200,
    violations: [],
    ...more,
  });
  const rows = [
    row(1, 0, { url: '/$batch', method: 'POST' }),
    row(2, 0, { batch: 1 }),
    row(3, 0, { batch: 1, status: 404, code: 'ErrorItemNotFound' }),
    row(4, 300),
    row(5, 5000),
    row(6, 5000, { user: 'bob@fernhill.example' }),
  ];
  const told = (user: string, at: number, ...plan: string[]) => ({ user, at, plan });
  const reports = reportsOf(rows, [
    told(alice, 350, 'Write to the journal: take by alice.', 'On one message: put on @alice.'),
    told('bob@fernhill.example', 5400, 'Write to the journal: note by bob.'),
    // Written before anything that is still shown.
    told('dana@fernhill.example', 0, 'Nothing to do.'),
  ]);
  expect(reports.map(({ units, roundTrips, plan }) => [units, roundTrips, plan])).toEqual([
    [1, 1, ['Write to the journal: note by bob.']],
    [1, 1, []],
    [3, 2, ['Write to the journal: take by alice.', 'On one message: put on @alice.']],
  ]);
  expect(reports[2]!.logs).toEqual(['ErrorItemNotFound: GET /users/x/messages']);
});
