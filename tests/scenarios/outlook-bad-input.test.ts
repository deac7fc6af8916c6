import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Unsettled } from '../../emulators/graph';
import type { Outcome } from '../../src/words/inbox';
import { noticeOf, type OutlookWorld, outlookWorld, readable, team } from '../support/outlook-world';
import { inEnglish } from '../support/words';

const codeOf = (outcome: Outcome): string => (outcome.ok ? 'ok' : outcome.error.code);
const looking = { method: 'GET', url: /select=id,categories,parentFolderId/ };
const marking = { method: 'PATCH', url: /select=id,categories$/ };
const noting = { method: 'POST', url: /mailFolders\/[^/]+\/messages$/ };

describe('what goes wrong on Outlook', () => {
  let world: OutlookWorld;
  let id: string;
  beforeEach(async () => {
    world = await outlookWorld();
    id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'take' });
    world.pass(5);
  });

  test.each(['honoured', 'ignored'] as const)(
    'a colleague’s category between reading and writing is kept, If-Match %s',
    async (ifMatch) => {
      world = await outlookWorld({ unsettled: { ifMatch } });
      id = await world.customerWrites();
      const fault = world.graph.inject({
        between: { read: looking, write: noting, run: () => world.categorise(id, { add: ['Holiday'] }) },
      });
      await world.act(id, 'alice', { do: 'take' });
      expect(fault.struck).toBe(1);
      // Where Exchange does not heed the version, what was written between is lost; nothing of Docket's is.
      expect(world.categories(id)).toEqual([ifMatch === 'honoured' ? ['@alice', 'Holiday'] : ['@alice']]);
      expect(world.journal()).toHaveLength(1);
    },
  );

  test('two members take the same conversation at the same moment: one owner, both in the journal', async () => {
    const fresh = await world.customerWrites({ subject: 'Fresh' });
    await Promise.all([world.open(fresh, 'alice'), world.open(fresh, 'bob')]);
    const outcomes = await Promise.all([
      world.act(fresh, 'alice', { do: 'take' }),
      world.act(fresh, 'bob', { do: 'take' }),
    ]);
    expect(outcomes.map(codeOf)).toEqual(['ok', 'ok']);
    const owners = world.categories(fresh)[0]!.filter((name) => name.startsWith('@'));
    expect(owners).toHaveLength(1);
    expect(readable(await world.open(fresh, 'carol'))).not.toContain('stand together');
  });

  test('a change between reading and writing is seen, and the step decided anew', async () => {
    const fault = world.graph.inject({
      between: {
        read: { method: 'GET', url: 'internetMessageHeaders' },
        write: looking,
        run: () => world.categorise(id, { add: ['#billing'] }),
      },
    });
    await world.act(id, 'alice', { do: 'tag', add: 'returns', remove: 'billing' });
    expect(fault.struck).toBe(1);
    expect(world.categories(id)).toEqual([['#returns', '@alice']]);
  });

  test('a mark taken away right after writing is written again', async () => {
    let taken = 0;
    world.graph.inject({
      times: 2,
      between: {
        read: marking,
        write: looking,
        run: () => {
          taken += 1;
          world.categorise(id, { remove: ['~Waiting'] });
        },
      },
    });
    await world.act(id, 'alice', { do: 'wait' });
    expect(taken).toBeGreaterThan(0);
    expect(world.categories(id)).toEqual([['@alice', '~Waiting']]);
  });

  test('a token that expires in the middle is renewed and nothing is done twice', async () => {
    world.graph.inject({ on: noting, status: 401 });
    const outcome = await world.act(id, 'alice', { do: 'wait' });
    expect(codeOf(outcome)).toBe('ok');
    expect(world.journal()).toHaveLength(2);
    world.expire('alice');
    expect(codeOf(await world.open(id, 'alice'))).toBe('ok');
  });

  test('a sign-in that is refused for good is said, with what to do', async () => {
    world.graph.inject({ status: 401, times: 100 });
    const outcome = await world.open(id, 'alice');
    expect(codeOf(outcome)).toBe('signed-out');
    expect(world.requests().length).toBeLessThan(100);
  });

  test('no access to the team mailbox', async () => {
    const closed = await outlookWorld({ without: ['bob'] });
    const other = await closed.customerWrites();
    const head = closed.mailbox.head;
    for (const outcome of [
      await closed.open(other, 'bob'),
      await closed.act(other, 'bob', { do: 'take' }),
      await closed.home('bob'),
    ]) {
      expect(codeOf(outcome)).toBe('not-permitted');
      expect(outcome.ok || inEnglish(outcome.error).advice).toContain('full access');
    }
    expect(closed.mailbox.head).toBe(head);
  });

  test('too many requests: waits as long as it is told, then goes on', async () => {
    world.graph.inject({ on: { url: '/$batch' }, status: 429, retryAfter: 7, times: 2 });
    const start = world.now();
    expect(codeOf(await world.act(id, 'alice', { do: 'wait' }))).toBe('ok');
    expect(world.now() - start).toBeGreaterThanOrEqual(14_000);
  });

  test('one part of a batch refused for now is asked again alone; what followed it follows again', async () => {
    world.graph.inject({ on: { ...marking, part: true }, status: 429, times: 1 });
    world.graph.inject({ on: { url: 'conversationId', part: true }, status: 503, times: 1 });
    expect(codeOf(await world.act(id, 'alice', { do: 'wait' }))).toBe('ok');
    expect(world.categories(id)).toEqual([['@alice', '~Waiting']]);
    expect(world.journal()).toHaveLength(2);
  });

  test('told to come back much later, Docket says so instead of waiting', async () => {
    world.graph.inject({ status: 429, retryAfter: 300, times: 10 });
    const outcome = await world.open(id, 'alice');
    expect(codeOf(outcome)).toBe('busy');
    expect(outcome.ok || outcome.error.retryAfterMs).toBe(300_000);
  });

  test('an answer that got lost: the entry may be there twice and counts once', async () => {
    world.graph.inject({ on: noting, timeout: 'after', times: 1 });
    expect(codeOf(await world.act(id, 'alice', { do: 'note', text: 'Only once.' }))).toBe('ok');
    expect(world.journal().filter((text) => text.includes('Only once.'))).toHaveLength(2);
    expect(readable(await world.open(id, 'bob')).split('"text":"Only once."')).toHaveLength(2);
  });

  test('cut off after the journal: a reader repairs it, later the next step finishes it', async () => {
    world.graph.inject({ on: marking, status: 503, times: 5 });
    expect(codeOf(await world.act(id, 'alice', { do: 'wait' }))).toBe('busy');
    expect(world.categories(id)).toEqual([['@alice']]);
    expect(noticeOf(await world.open(id, 'bob'))).toContain('finished writing the marks');
    expect(world.categories(id)).toEqual([['@alice', '~Waiting']]);

    world.pass(10);
    world.graph.inject({ on: marking, status: 503, times: 5 });
    expect(codeOf(await world.act(id, 'alice', { do: 'reopen' }))).toBe('busy');
    world.pass(10);
    expect(readable(await world.open(id, 'bob'))).toContain('interrupted');
    await world.act(id, 'bob', { do: 'tag', replace: 'yes', tags: 'billing' });
    expect(world.categories(id)).toEqual([['#billing', '@alice']]);
  });

  test('marks that came with a stranger’s mail are shown as unconfirmed, until somebody acts', async () => {
    const odd = await world.customerWrites({ subject: 'Mine already', categories: ['@alice', '#billing'] });
    expect(readable(await world.open(odd, 'bob'))).toContain('#billing, @alice may have come with the mail itself');
    await world.act(odd, 'bob', { do: 'take' });
    world.pass(10);
    expect(readable(await world.open(odd, 'bob'))).not.toContain('may have come with the mail');
    expect(world.categories(odd)).toEqual([['#billing', '@bob']]);
  });

  test.each(['Invoices, 2026', 'O’Neill’s; "urgent"', "it's, #billing", '@alice, @bob'])(
    'a category made by hand stays one and the same, and is nobody’s mark: %s',
    async (name) => {
      world.categorise(id, { add: [name] });
      for (const command of [
        { do: 'wait' },
        { do: 'tag', add: 'returns' },
        { do: 'assign', to: 'bob' },
        { do: 'close' },
      ]) {
        expect(codeOf(await world.act(id, 'alice', command))).toBe('ok');
      }
      expect(world.categories(id)).toEqual([['#returns', name, '✓bob'].sort()]);
      expect(readable(await world.open(id, 'bob'))).not.toContain('stand together');
    },
  );

  test('the network is gone', async () => {
    world.graph.inject({ timeout: 'before', times: 1000 });
    expect(codeOf(await world.open(id, 'alice'))).toBe('mailbox-unreachable');
    expect(codeOf(await world.home('alice'))).toBe('mailbox-unreachable');
  });

  test('a mailbox that takes only listed categories says so at set-up, before any step depends on it', async () => {
    await expect(outlookWorld({ unsettled: { unlistedCategories: 'refused' } })).rejects.toThrow('mark-missing');
  });

  test('an id that no Exchange made reaches no address', async () => {
    world.graph.ledger.clear();
    for (const odd of ["x' or 1 eq 1", '../me', '', 'a b', 'x'.repeat(500)]) {
      expect(codeOf(await world.open(odd, 'alice'))).toBe('conversation-gone');
      expect(codeOf(await world.act(odd, 'alice', { do: 'take' }))).toBe('conversation-gone');
    }
    expect(world.requests()).toEqual([]);
  });

  test('a conversation somebody deleted', async () => {
    for (const mail of world.mailbox.thread(world.graph.account(team).ids.findConversation(id)!)) {
      world.mailbox.remove(mail.uid);
    }
    expect(codeOf(await world.open(id, 'alice'))).toBe('conversation-gone');
    expect(codeOf(await world.act(id, 'alice', { do: 'close' }))).toBe('conversation-gone');
  });

  test('Docket’s own items are no conversations, and no work whatever they carry', async () => {
    const own = world.mailbox.all().filter(({ folder }) => folder.startsWith('custom:'));
    // The configuration, the board's parts, the entry of the first step.
    expect(own.length).toBeGreaterThan(2);
    const head = world.mailbox.head;
    for (const { thread } of own) {
      const item = world.graph.account(team).ids.conversation(thread);
      expect(codeOf(await world.open(item, 'alice'))).toBe('own-item');
      expect(codeOf(await world.act(item, 'alice', { do: 'take' }))).toBe('own-item');
    }
    expect(world.mailbox.head).toBe(head);
    const alice = world.mailbox.names().find(({ name }) => name === '@alice')!;
    for (const { uid } of own) world.mailbox.change(uid, { addNames: [alice.id] });
    const home = await world.home('alice');
    expect(readable(home)).toContain('Tent pole snapped');
    expect(readable(home)).not.toContain('Docket note');
    await world.sweep();
  });

  test('what lies in Deleted Items is no work, whatever it carries', async () => {
    for (const mail of world.mailbox.thread(world.graph.account(team).ids.findConversation(id)!)) {
      world.mailbox.change(mail.uid, { folder: 'trash' });
    }
    expect(readable(await world.home('alice'))).toContain('Nothing is waiting for you');
  });

  test('without set-up nothing is written, and the way is shown', async () => {
    const bare = await outlookWorld({ setUp: false });
    const fresh = await bare.customerWrites();
    const head = bare.mailbox.head;
    expect(codeOf(await bare.open(fresh, 'alice'))).toBe('not-set-up');
    expect(codeOf(await bare.home('alice'))).toBe('not-set-up');
    expect(bare.mailbox.head).toBe(head);
    const faulty = await bare.inbox('dana').setUp('{ "v": 1, "mailbox": 3 }');
    expect(codeOf(faulty)).toBe('config-invalid');
    expect(bare.mailbox.head).toBe(head);
  });

  test('set-up can be repeated, by text or without, and makes nothing twice', async () => {
    const folders = world.mailbox.folders().length;
    expect(codeOf(await world.inbox('dana').setUp())).toBe('ok');
    expect(world.mailbox.folders()).toHaveLength(folders);
    expect(world.categories(id)).toEqual([['@alice']]);
    expect(world.graph.ledger.violations).toEqual([]);
  });
});

const unsettled: Partial<Unsettled>[] = [
  { sharedExtendedFilter: 'refused' },
  { extendedIds: 'as written', batchOrder: 'as sent', filteredOrder: 'newest first' },
  { categoryCase: 'kept', retryAfter: 'hidden', movedAway: 'silent' },
  { messageFlags: 'ignored', ifMatch: 'ignored', sameFolderName: 'doubled' },
];

describe.each(unsettled)('where nobody knows what Microsoft does: %j', (one) => {
  test('the main job goes on', async () => {
    const world = await outlookWorld({ unsettled: one });
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'take' });
    await world.act(id, 'alice', { do: 'note', text: '@carol is it in stock?' });
    await world.reply(id);
    await world.sweep();
    expect(world.categories(id)).toEqual([['?carol', '@alice', '~Waiting'], []]);
    expect(readable(await world.home('carol'))).toContain('Tent pole snapped');
    expect(readable(await world.open(id, 'carol'))).toContain('is it in stock?');
    await world.act(id, 'bob', { do: 'close' });
    expect(world.categories(id)[0]).toEqual(expect.arrayContaining(['✓alice']));
    world.reload('bob');
    expect(noticeOf(await world.act(id, 'bob', { do: 'undo' }))).toBe('Undone.');
  });
});
