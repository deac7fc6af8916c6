import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { importMail, loadInto } from '../../emulators/mailbox/import';
import { noticeOf, outlookWorld, readable, team } from '../support/outlook-world';

/** Every one of them in the long run, each fourth otherwise: openings and steps take a while each. */
const stride = process.env.DOCKET_LONG === undefined ? 4 : 1;

const archive = join(process.cwd(), 'tests/fixtures/mail/list.mbox');

describe('mail as a public list sends it, on Outlook', () => {
  test('every conversation can be opened, taken, tagged and annotated; marks stand on its newest message alone', async () => {
    const world = await outlookWorld({ begin: Date.parse('2009-11-18T12:00:00Z') });
    await loadInto(world.mailbox, await importMail(archive));
    const { ids } = world.graph.account(team);
    const customers = world.mailbox.all().filter(({ folder }) => folder === 'inbox' || folder === 'archive');
    expect(customers).toHaveLength(53);
    const threads = [...new Set(customers.map(({ thread }) => thread))];
    expect(threads.length).toBeLessThan(40);

    for (const thread of threads.filter((_, at) => at % stride === 0)) {
      const id = ids.conversation(thread);
      expect(readable(await world.open(id, 'alice'))).toContain('Docket is not tracking this conversation yet');
      expect(noticeOf(await world.act(id, 'alice', { do: 'take' }))).toBe('This is yours now.');
      await world.act(id, 'alice', { do: 'tag', replace: 'yes', tags: ['billing'] });
      await world.act(id, 'alice', { do: 'note', text: 'Seen: “größer” 🏕️' });
      const marked = world.categories(id).filter((names) => names.length > 0);
      expect(marked).toEqual([['#billing', '@alice']]);
      expect(readable(await world.open(id, 'bob'))).toContain('Seen: “größer” 🏕️');
    }
    expect(world.graph.ledger.violations).toEqual([]);
  }, 120_000);
});
