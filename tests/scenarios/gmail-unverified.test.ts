import { describe, expect, test } from '@jest/globals';
import type { IdForm } from '../../emulators/apps-script';
import { notificationOf, readable } from '../support/cards';
import { type GmailWorld, gmailWorld, team } from '../support/gmail-world';

/** Files what the add-on itself would file for this note: all but the text, the id and the time is the second note's. */
async function copySecondNote(world: GmailWorld, n: number): Promise<void> {
  const second = world.mailbox.all().find(({ raw }) => textOf(raw).includes('note 2.'))!;
  const [head] = second.raw.split('\r\n\r\n');
  const [, id] = /^Message-ID: <(\w+)@/m.exec(head!)!;
  const own = n.toString(16).padStart(id!.length, '0');
  const text = textOf(second.raw).replaceAll('note 2.', `note ${n}.`).replaceAll(id!, own);
  world.pass(1);
  await world.mailbox.add({
    raw: `${head!.replace(id!, own)}\r\n\r\n${Buffer.from(text).toString('base64')}\r\n`,
    at: world.now(),
    thread: second.thread,
    folder: second.folder,
    names: [...second.names],
    read: true,
  });
}

const textOf = (raw: string): string => Buffer.from(raw.split('\r\n\r\n')[1] ?? '', 'base64').toString();

/** What Gmail does not document must not matter: the job is done under every reading of it. */
describe.each([
  [
    'headers come decoded, a misfit insert gets its own thread',
    { headerWords: 'decoded', threadMismatch: 'own-thread' },
  ],
  ['headers come encoded, a misfit insert is refused', { headerWords: 'encoded', threadMismatch: 'refuse' }],
] as const)('where %s', (_name, unverified) => {
  test('names and subjects of any script are read, and notes find their thread', async () => {
    const world = await gmailWorld({ unverified });
    await world.setUp();
    const id = await world.customerWrites({
      from: { name: 'Łukasz "Łuki" Żółć, jr.', address: 'lukasz@customer.example' },
      subject: 'מעקב אחר חבילה 🏕️ — größer, bitte',
      text: 'It’s <fine> & "good"',
    });
    await world.act(id, 'alice', { do: 'take' });
    for (let n = 1; n <= 4; n++) {
      world.pass(1);
      expect(notificationOf(await world.act(id, 'alice', { do: 'note', text: `note ${n}` }))).toContain('Note saved');
    }
    const seen = readable(await world.open(id, 'bob'));
    expect(seen).toContain('מעקב אחר חבילה 🏕️ — größer, bitte');
    expect(seen).toContain('Łukasz &quot;Łuki&quot; Żółć, jr. &lt;lukasz@customer.example&gt;');
    expect(seen).toContain('It’s &lt;fine&gt; &amp; &quot;good&quot;');
    for (let n = 1; n <= 4; n++) expect(seen).toContain(`note ${n}`);
    const notes = world.mailbox.all().filter(({ raw }) => raw.includes(`Subject: Docket dk${id}`));
    expect(new Set(notes.map(({ thread }) => thread)).size).toBe(1);
    await world.close();
  });

  test('a next note thread begins before a hundred messages, and all of it is read', async () => {
    const world = await gmailWorld({ unverified });
    await world.setUp();
    const id = await world.customerWrites();
    const writes = async (n: number) => {
      world.pass(1);
      await world.act(id, 'alice', { do: 'note', text: `note ${n}.` });
    };
    for (const n of [1, 2]) await writes(n);
    for (let n = 3; n <= 90; n++) await copySecondNote(world, n);
    world.forgetCaches();
    for (let n = 91; n <= 97; n++) await writes(n);
    const notes = world.mailbox.all().filter(({ raw }) => raw.includes(`Subject: Docket dk${id}`));
    expect(new Set(notes.map(({ thread }) => thread)).size).toBe(2);
    world.forgetCaches();
    const seen = readable(await world.open(id, 'alice'));
    expect(seen).toContain('note 97.');
    expect(seen).toContain('78 earlier events');
    expect(world.mailbox.thread(world.gmail.ids(team).uid(id)!)).toHaveLength(1);
    await world.close();
  }, 60_000);
});

describe.each<IdForm>(['hexadecimal', 'decimal', 'single', 'answered'])(
  'where Gmail’s event has %s ids',
  (eventIds) => {
    test('it is the same conversation', async () => {
      const world = await gmailWorld({ eventIds });
      await world.setUp();
      const id = await world.customerWrites();
      await world.act(id, 'alice', { do: 'note', text: 'The pole is in stock.' });
      await world.customerWrites({ in: id });
      const opened = await world.open(id);
      expect(readable(opened)).toContain('The pole is in stock.');
      expect(JSON.stringify(opened.result)).toContain(`"${id}"`);
      expect(JSON.stringify(opened.fetches)).not.toMatch(/(?:thread|msg)-[af]/);
      await world.close();
    });
  },
);

describe('where a conversation began in Gmail’s own window', () => {
  test('it is found if GmailApp knows it by the scope Docket has', async () => {
    const world = await gmailWorld({
      eventIds: 'window',
      gmailAppScopes: ['https://www.googleapis.com/auth/gmail.modify'],
    });
    await world.setUp();
    expect(readable(await world.open(await world.customerWrites()))).toContain('Tent pole snapped');
    await world.close();
  });

  test('the card says in plain words that Gmail does not tell which it is', async () => {
    const world = await gmailWorld({ eventIds: 'window' });
    await world.setUp();
    const opened = await world.open(await world.customerWrites());
    expect(readable(opened)).toContain('Gmail does not tell Docket which conversation this is');
    expect(opened.fetches).toEqual([]);
    await world.close();
  });
});
