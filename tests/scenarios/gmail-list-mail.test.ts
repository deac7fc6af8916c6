import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { importMail, loadInto } from '../../emulators/mailbox/import';
import { notificationOf, readable } from '../support/cards';
import { gmailWorld, team } from '../support/gmail-world';

/** Every one of them in the long run, each fourth otherwise: an opening and three steps take a while each. */
const stride = process.env.DOCKET_LONG === undefined ? 4 : 1;

const archive = join(process.cwd(), 'tests/fixtures/mail/list.mbox');

describe('mail as a public list sends it', () => {
  test('every message is threaded, and conversations can be opened, taken, tagged and annotated', async () => {
    const world = await gmailWorld({ now: Date.parse('2009-11-18T12:00:00Z') });
    await world.setUp();
    const imported = await importMail(archive);
    expect(imported).toHaveLength(53);
    await loadInto(world.mailbox, imported);
    const ids = world.gmail.ids(team);
    const threads = [...new Set(world.mailbox.all().map((mail) => mail.thread))];
    const customers = threads.filter((thread) => !/^Subject: Docket /m.test(world.mailbox.thread(thread)[0]!.raw));
    expect(customers.reduce((sum, thread) => sum + world.mailbox.thread(thread).length, 0)).toBe(53);
    expect(customers.length).toBeLessThan(40);

    for (const thread of customers.filter((_, at) => at % stride === 0)) {
      const id = ids.message(thread);
      const opened = readable(await world.open(id, 'alice'));
      expect(opened).toContain('Docket is not tracking this conversation yet');
      expect(notificationOf(await world.act(id, 'alice', { do: 'take' }))).toBe('This is yours now.');
      world.pass(1);
      await world.act(id, 'alice', { do: 'tag', replace: 'yes', tags: ['billing'] });
      world.pass(1);
      await world.act(id, 'alice', { do: 'note', text: 'Seen: “größer” 🏕️' });
      world.pass(1);
      for (const names of world.labels(id)) expect(names).toEqual(['#billing', '@alice']);
      expect(readable(await world.open(id, 'bob'))).toContain('Seen: “größer” 🏕️');
    }
    await world.close();
  }, 120_000);
});
