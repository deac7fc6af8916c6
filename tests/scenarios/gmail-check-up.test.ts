import { describe, expect, test } from '@jest/globals';
import { strings as english } from '../../addon-gmail/check-up/strings/en';
import { readable } from '../support/cards';
import { type GmailWorld, gmailWorld } from '../support/gmail-world';

const { words } = english;

/** What a check-up may not leave behind or touch: labels, and every message outside the bin. */
function mailboxOf({ mailbox }: GmailWorld) {
  const kept = mailbox.all().filter(({ folder }) => folder !== 'trash');
  return { labels: mailbox.names(), mails: kept.map(({ raw: _raw, ...mail }) => mail) };
}

const pressed = (world: GmailWorld, opened?: string, timeZone = {}) =>
  world.run('onCheckUp', {
    commonEventObject: { parameters: {}, ...timeZone },
    ...(opened ? { gmail: { threadId: opened, messageId: opened } } : {}),
  });

describe.each([
  ['misfit inserts get a thread of their own', { headerWords: 'decoded', threadMismatch: 'own-thread' }],
  ['misfit inserts are refused', { headerWords: 'encoded', threadMismatch: 'refuse' }],
] as const)('a check-up where %s', (_name, unverified) => {
  test('finds a sound mailbox sound, and leaves it as it was', async () => {
    const world = await gmailWorld({ unverified });
    await world.setUp();
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'note', text: 'Ask the maker.' });
    const before = mailboxOf(world);
    const seen = await pressed(world, id);
    const said = readable(seen);
    expect(said).toContain('20 things checked; nothing is wrong.');
    expect(said).toContain(words.threadingJoined);
    expect(said).toContain(words.triggerNew);
    expect(said).toContain('It looks like 000000');
    expect(said).not.toContain(id);
    expect(seen.virtualMs).toBeLessThan(30_000);
    expect(mailboxOf(world)).toEqual(before);
    // What it stored for trial is no conversation, and nothing of it is ever read as a note.
    expect(readable(await world.open(id, 'alice'))).toContain('Ask the maker.');
    expect(JSON.parse((await world.sweep()).logs.at(-1)!.text)).toMatchObject({ failures: [] });
    await world.close();
  });
});

describe('a check-up', () => {
  test('says what is wrong and what to do', async () => {
    const world = await gmailWorld();
    await world.setUp();
    await world.sweep();
    world.pass(4 * 60);
    const press = world.mailbox.names().find(({ name }) => name === '#press')!;
    world.mailbox.removeName(press.id);
    const clockOff = { timeZone: { id: 'Europe/Berlin', offset: 5 * 3_600_000 } };
    const said = readable(await pressed(world, undefined, clockOff));
    expect(said).toContain('19 things checked; 3 need fixing.');
    expect(said).toContain('Your own clock in Europe/Berlin says UTC+05:00');
    expect(said).toContain(`${words.labelsMissing('#press').found}<br>${words.labelsMissing('').advice}`);
    expect(said).toContain(words.triggerStuck(4).found);
    expect(said).toContain(words.notHere);
    await world.close();
  });

  test('is gone on with where it was cut off, wherever that was, and clears everything away', async () => {
    for (let at = 4; at <= 40; at += 6) {
      let requests = -1;
      const world = await gmailWorld({
        intercept: () => (requests >= 0 && ++requests === at ? { kill: true } : undefined),
      });
      await world.setUp();
      const before = mailboxOf(world);
      requests = 0;
      const cut = await pressed(world);
      requests = -1;
      expect(cut.ok).toBe(false);
      const said = readable(await pressed(world));
      expect(said).toContain('19 things checked; nothing is wrong.');
      expect(mailboxOf(world)).toEqual(before);
      await world.close();
    }
  }, 60_000);

  test('stops before a card’s time is used up, and the button goes on', async () => {
    let latencyMs = 120;
    const world = await gmailWorld({ latencyMs: () => latencyMs });
    await world.setUp();
    const before = mailboxOf(world);
    latencyMs = 1_500;
    const first = await pressed(world);
    expect(readable(first)).toMatch(/\d+ of 20 things checked so far/);
    expect(readable(first)).toContain(english.goOn);
    let seen = first;
    for (let card = 1; card <= 4 && !readable(seen).includes('nothing is wrong'); card++) {
      seen = await pressed(world);
      expect(seen.virtualMs).toBeLessThan(30_000);
    }
    expect(readable(seen)).toContain('19 things checked; nothing is wrong.');
    expect(mailboxOf(world)).toEqual(before);
    await world.close();
  });

  test('runs from a trigger too, and tells the log', async () => {
    const world = await gmailWorld();
    await world.setUp();
    const execution = await world.run('checkUp', null, 'trigger');
    const lines = execution.logs.map(({ text }) => text);
    expect(lines).toHaveLength(20);
    expect(lines[0]).toBe(`fine: ${words.titles.account}. ${words.accountFine('support@fernhill.example')}`);
    await world.close();
  });

  test('before set-up there is nothing to check', async () => {
    const world = await gmailWorld();
    const execution = await pressed(world);
    expect(JSON.stringify(execution.result)).toContain('not set up');
    await world.close();
  });
});
