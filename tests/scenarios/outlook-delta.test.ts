import { describe, expect, test } from '@jest/globals';
import { createClient } from '../../addon-outlook/mailbox/client';
import { linksIn, withLinks } from '../../addon-outlook/mailbox/delta';
import { createMailbox, type GraphMailbox } from '../../addon-outlook/mailbox/mailbox';
import { createSession } from '../../addon-outlook/mailbox/session';
import {
  graphFetch,
  type OutlookWorld,
  outlookWorld,
  readable,
  team,
  type WorldOptions,
} from '../support/outlook-world';

/** The mailbox as a person's pane reads it. */
function mailboxOf(world: OutlookWorld, by = 'dana'): GraphMailbox {
  const client = createClient({
    tokens: world.tokens(by),
    fetch: graphFetch(world.graph),
    now: world.now,
    sleep: async () => undefined,
    random: () => 0,
  });
  return createMailbox({
    session: createSession(client, team),
    vocabulary: { handles: ['alice', 'bob', 'dana'], tags: [] },
    sentence: () => '',
    since: world.now() - 86_400_000,
    now: world.now(),
  });
}

const changed = async (
  mailbox: GraphMailbox,
  since: string | null,
  what: 'mail' | 'mail-and-marks' = 'mail-and-marks',
) => mailbox.changed(since, what, ['@alice', '@unassigned']);

const refused: WorldOptions = { unsettled: { changeTimes: 'refused' } };

describe('changes in a mailbox that does not filter by their time', () => {
  test('are told folder by folder behind links: new mail, marks, replies, also in folders inside folders', async () => {
    const world = await outlookWorld(refused);
    const outer = world.mailbox.makeFolder('Partners', { hidden: false, attributes: { displayName: 'Partners' } });
    world.mailbox.makeFolder('Nordwind', {
      hidden: false,
      attributes: { displayName: 'Nordwind', parent: `custom:${outer.id}` },
    });
    const inner = world.mailbox.folders().find(({ name }) => name === 'Nordwind')!;
    const old = await world.customerWrites();
    const begun = await changed(mailboxOf(world), null);
    expect(begun).toMatchObject({ conversations: [old], expired: true });
    expect(linksIn(begun.position).length).toBeGreaterThanOrEqual(5);

    expect(await changed(mailboxOf(world), begun.position)).toMatchObject({ conversations: [], expired: false });
    const fresh = await world.customerWrites();
    const filed = await world.customerWrites();
    const { uid } = world.mailbox.all().find((mail) => mail.folder === 'inbox')!;
    world.mailbox.change(uid, { folder: `custom:${inner.id}` });
    world.categorise(old, { add: ['~Waiting'] });
    const news = await changed(mailboxOf(world), begun.position);
    expect(new Set(news.conversations)).toEqual(new Set([old, fresh, filed]));
    expect(news.conversations.at(-1)).toBe(old);
    // The same links a second time, as a pane does whose answer was lost.
    expect((await changed(mailboxOf(world), begun.position)).conversations).toEqual(news.conversations);
    expect((await changed(mailboxOf(world), news.position)).conversations).toEqual([]);
  });

  test('mail alone: what carries a name of its own, or was only marked, is no new mail', async () => {
    const world = await outlookWorld(refused);
    const old = await world.customerWrites();
    await world.customerWrites({ categories: ['@unassigned'] });
    const { position } = await changed(mailboxOf(world), null);
    world.pass(5);
    world.categorise(old, { add: ['#billing'] });
    const sorted = await world.customerWrites({ categories: ['@unassigned'] });
    const unsorted = await world.customerWrites();
    expect((await changed(mailboxOf(world), position, 'mail')).conversations).toEqual([unsorted]);
    const all = (await changed(mailboxOf(world), position)).conversations;
    expect(new Set(all)).toEqual(new Set([old, sorted, unsorted]));
  });

  test('an expired link, 410: the inbox is gone through anew, and nothing is missed', async () => {
    const world = await outlookWorld(refused);
    const { position } = await changed(mailboxOf(world), null);
    const id = await world.customerWrites();
    world.graph.expireDeltas();
    const again = await changed(mailboxOf(world), position);
    expect(again).toMatchObject({ conversations: [id], expired: true });
    expect(again.position).not.toBe(position);
    expect(await changed(mailboxOf(world), again.position)).toMatchObject({ conversations: [], expired: false });
  });

  test.each([
    ['a colleague’s link is not served', { changeTimes: 'refused', deltaLinks: 'personal' }],
    ['a mail that went away says nothing', { changeTimes: 'refused', movedAway: 'silent' }],
  ] as const)('%s: upkeep by any pane goes on all the same', async (_, unsettled) => {
    const world = await outlookWorld({ unsettled });
    const first = await world.customerWrites();
    await world.sweep('alice');
    expect(world.categories(first)).toEqual([['@unassigned', '~New']]);
    await world.act(first, 'alice', { do: 'take' });
    await world.act(first, 'alice', { do: 'wait' });
    world.pass(3);
    await world.customerWrites({ in: first });
    const second = await world.customerWrites();
    const home = await world.home('dana');
    expect(readable(home)).toMatch(/not sorted yet|Unassigned/);
    expect(home.ok).toBe(true);
    await world.sweep('bob');
    expect(world.categories(first).at(-1)).toEqual(['@alice']);
    expect(world.categories(second)).toEqual([['@unassigned', '~New']]);
  });

  test('the first pass learns that times are not served; whoever finds links asks no more', async () => {
    const world = await outlookWorld(refused);
    await world.customerWrites();
    await world.sweep('alice');
    world.graph.ledger.clear();
    await world.sweep('bob');
    expect(world.graph.ledger.rows.filter(({ status }) => status === 400)).toEqual([]);
  });
});

test('a thousand changes take a page or two, by time as by links', async () => {
  for (const options of [{}, refused]) {
    const world = await outlookWorld(options);
    const { position } = await changed(mailboxOf(world), null);
    world.pass(1);
    for (let index = 0; index < 1000; index++) {
      await world.mailbox.add({
        raw: `From: c${index}@customer.example\r\nTo: ${team}\r\nSubject: Case ${index}\r\nMessage-ID: <${index}@c.example>\r\n\r\nHello\r\n`,
        at: world.now(),
        folder: 'inbox',
      });
    }
    const mailbox = mailboxOf(world);
    await mailbox.board();
    world.graph.ledger.clear();
    expect((await changed(mailbox, position)).conversations).toHaveLength(1000);
    expect(world.requests().length).toBeLessThanOrEqual(2);
  }
});

test('a position leads nowhere else, whoever wrote it', () => {
  const time = '2026-11-23T09:42:00Z';
  const link = 'https://graph.microsoft.com/v1.0/users/a%40b.example/mailFolders/AAMk/messages/delta?%24deltatoken=abc';
  expect(linksIn(withLinks(time, [link, link]))).toEqual([link, link]);
  expect(linksIn(time)).toEqual([]);
  for (const other of [
    'https://evil.example/v1.0/users/a/messages/delta?x',
    'https://graph.microsoft.com/v1.0/me/messages/delta?x',
    'https://graph.microsoft.com/v1.0/users/a/messages?x',
    'https://graph.microsoft.com/v1.0/users/a/messages/delta?x#y',
  ]) {
    expect(linksIn(withLinks(time, [link, other]))).toEqual([]);
  }
});
