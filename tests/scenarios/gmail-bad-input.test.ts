import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { htmlOf, notificationOf, readable, stayed } from '../support/cards';
import { type GmailWorld, gmailWorld, team } from '../support/gmail-world';
import { storeConfiguration } from '../support/stored-configuration';

describe('bad input on Gmail ends in a sentence, and nothing stored is lost', () => {
  let world: GmailWorld;
  let id: string;
  beforeEach(async () => {
    world = await gmailWorld();
    await world.setUp();
    id = await world.customerWrites();
  }, 120_000);
  afterEach(() => world.close());

  test.each([
    ['an unknown member', { do: 'assign', to: 'zoe' }, 'Nobody on the team is called “zoe”'],
    ['a name too long', { do: 'assign', to: 'z'.repeat(400) }, 'Nobody on the team'],
    ['a member who left', { do: 'assign', to: 'erin' }, 'Erin Walsh cannot own'],
    ['an unknown tag', { do: 'tag', replace: 'yes', tags: ['nonsense'] }, 'There is no tag “nonsense”'],
    ['an empty note', { do: 'note', text: '   ' }, 'The note is empty'],
    [
      'a note of 100 kB',
      { do: 'note', text: 'x'.repeat(100_000) },
      'The note has 100,000 characters; there is room for 20,000',
    ],
    ['a moment in the past', { do: 'snooze', until: 1 }, 'not within the next two years'],
    ['no moment', { do: 'snooze', until: '' }, 'No day and time were chosen'],
    ['an unknown command', { do: 'explode' }, 'does not know this command'],
    ['nothing to undo', { do: 'undo' }, 'nothing of yours to undo'],
  ])('%s', async (_what, command, sentence) => {
    const refused = await world.act(id, 'alice', command);
    expect(stayed(refused)).toBe(true);
    expect(notificationOf(refused)).toContain(sentence);
    expect(world.labels(id)).toEqual([[]]);
  });

  test('nobody has said who they are', async () => {
    const refused = await world.act(id, null, { do: 'take' });
    expect(notificationOf(refused)).toContain('Docket does not know who you are');
    expect(world.labels(id)).toEqual([[]]);
  });

  test('a conversation that vanished', async () => {
    for (const { uid } of world.mailbox.thread(world.gmail.ids(team).uid(id)!)) world.mailbox.remove(uid);
    expect(readable(await world.open(id))).toContain('is no longer in the mailbox');
    expect(notificationOf(await world.act(id, 'alice', { do: 'take' }))).toContain('is no longer in the mailbox');
  });

  test('a label somebody deleted: said, and set-up makes it again', async () => {
    world.mailbox.removeName(world.mailbox.names().find(({ name }) => name === '@alice')!.id);
    expect(notificationOf(await world.act(id, 'alice', { do: 'take' }))).toContain('“@alice” is missing');
    await world.setUp();
    await world.act(id, 'alice', { do: 'take' });
    expect(world.labels(id)).toEqual([['@alice']]);
  });

  test('a journal entry nobody can read: said, kept, and the rest works', async () => {
    await world.act(id, 'alice', { do: 'note', text: 'first' });
    const note = world.mailbox.all().find(({ raw }) => /^Subject: Docket dk/m.test(raw))!;
    const broken = note.raw
      .replace(/\r\n\r\n[\s\S]*$/, '\r\n\r\nbm90aGluZw==\r\n')
      .replace(/Message-ID: <\w+/, 'Message-ID: <ffffffffffffffff');
    await world.mailbox.add({
      raw: broken,
      at: world.now(),
      folder: 'archive',
      names: [...note.names],
      thread: note.thread,
    });
    const seen = readable(await world.open(id, 'alice'));
    expect(seen).toContain('1 journal entry cannot be read');
    expect(seen).toContain('first');
    await world.act(id, 'alice', { do: 'take' });
    expect(world.labels(id)).toEqual([['@alice']]);
  });

  test('text from mail and notes appears as it was typed', async () => {
    const odd = await world.customerWrites({
      subject: '<script>alert(1)</script> & <a href="x">y</a>',
      from: { name: '<b>Eve</b>', address: 'eve@customer.example' },
      text: '<img src=x onerror=alert(1)>',
    });
    await world.act(odd, 'alice', { do: 'take' });
    await world.act(odd, 'alice', { do: 'note', text: '<script>& "quotes"' });
    const card = htmlOf(await world.open(odd, 'alice'));
    expect(card).not.toMatch(/<(script|a|img)\b/);
    expect(card).toContain('&lt;script&gt;&amp; &quot;quotes&quot;');
    const list = readable(await world.home('alice'));
    expect(list).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;a href=&quot;x&quot;&gt;y&lt;/a&gt;');
    expect(list).toContain('<b>Eve</b> · due in 3 h 58 min');
  });

  test('mail without a date, a subject or a Message-ID', async () => {
    const raw = 'From: nobody\r\nTo: support@fernhill.example\r\n\r\nhello\r\n';
    const stored = await world.gmail.deliver({ user: team, raw });
    const bare = world.gmail.ids(team).message(stored.thread);
    const seen = readable(await world.open(bare, 'alice'));
    expect(seen).toContain('(no subject)');
    await world.act(bare, 'alice', { do: 'take' });
    expect(world.labels(bare)).toEqual([['@alice']]);
  });

  test('a stored configuration with five faults names every one and stops nothing else', async () => {
    const source = {
      v: 1,
      mailbox: 'support',
      domains: ['fernhill.example'],
      timeZone: 'Mars/Olympus',
      members: [{ handle: 'Alice!', name: 'Alice', addresses: [], role: 'king' }],
      tags: [{ name: 'Not A Tag' }],
      calendars: {},
      policies: [],
      phrases: { thanks: [] },
      since: 'yesterday',
    };
    await storeConfiguration(world, source);
    await world.sweep();
    const seen = readable(await world.home('alice'));
    for (const place of ['mailbox', 'timeZone', 'members[0].handle', 'members[0].role', 'tags[0].name', 'since'])
      expect(seen).toContain(place);
    // The last good copy goes on working.
    await world.act(id, 'alice', { do: 'take' });
    expect(world.labels(id)).toEqual([['@alice']]);
  });
});
