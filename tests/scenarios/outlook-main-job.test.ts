import { beforeEach, describe, expect, test } from '@jest/globals';
import { noticeOf, type OutlookWorld, outlookWorld, readable } from '../support/outlook-world';

/** The main job, over the strict Graph service, each person in a pane of their own. */
describe('on Outlook', () => {
  let world: OutlookWorld;
  beforeEach(async () => {
    world = await outlookWorld();
  });

  test('a new conversation is nobody’s; taking it shows a category in the list', async () => {
    const id = await world.customerWrites();
    expect(readable(await world.open(id, 'alice'))).toContain('This is new, and nobody owns it');
    expect(world.categories(id)).toEqual([[]]);
    expect(noticeOf(await world.act(id, 'alice', { do: 'take' }))).toBe('This is yours now.');
    expect(world.categories(id)).toEqual([['@alice']]);
    expect(readable(await world.home('alice'))).toContain('1 conversation needs you');
  });

  test('the stored configuration carries its time zones', () => {
    const stored = world.mailbox
      .all()
      .map(({ uid, extras }) => JSON.stringify(extras) + world.mailbox.parsed(uid).text)
      .filter((text) => text.includes('docket configuration'));
    expect(stored).toHaveLength(1);
    expect(stored[0]).toMatch(/tzdata.*Europe\/Berlin.*changes/s);
  });

  test('the sixty seconds: take, reply, the customer writes, Bob sees it reopened', async () => {
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'take' });
    await world.reply(id);
    expect(readable(await world.open(id, 'alice'))).toContain('waiting for the customer since 10:43');
    await world.sweep();
    expect(world.categories(id)).toEqual([['@alice', '~Waiting'], []]);
    world.pass(60);
    await world.customerWrites({ in: id, text: 'It broke again.' });
    const seen = readable(await world.open(id, 'bob'));
    expect(seen).toContain('Alice has owned this');
    expect(seen).toContain('the customer has waited 1 min');
    await world.sweep();
    expect(world.categories(id)).toEqual([[], [], ['@alice']]);
  });

  test('a note stays in Docket’s folder, and asks a colleague', async () => {
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'take' });
    const noted = await world.act(id, 'alice', { do: 'note', text: '@carol is the pole in stock? <b>urgent</b>' });
    expect(noticeOf(noted)).toContain('Carol');
    expect(world.categories(id)).toEqual([['?carol', '@alice']]);
    const asked = readable(await world.home('carol'));
    expect(asked).toContain('Asked of me');
    expect(asked).toContain('Tent pole snapped');
    expect(readable(await world.open(id, 'carol'))).toContain('@carol is the pole in stock? <b>urgent</b>');
    await world.act(id, 'carol', { do: 'note', text: 'Two left.' });
    expect(world.categories(id)).toEqual([['@alice']]);
    expect(world.folders(id)).toEqual(['inbox']);
    expect(world.journal()).toHaveLength(3);
    const drafts = world.mailbox.all().filter(({ extras }) => extras['graph:draft'] === true);
    expect(drafts.map(({ uid }) => world.mailbox.parsed(uid).subject.replace(/ \w+$/, ''))).toEqual(
      drafts.map(() => 'Docket board'),
    );
    expect(world.graph.ledger.violations).toEqual([]);
  });

  test('a collaborator is asked, and may not assign', async () => {
    const id = await world.customerWrites();
    expect(noticeOf(await world.act(id, 'carol', { do: 'assign', to: 'bob' }))).toMatch(/^not-allowed: .*collaborator/);
    expect(world.categories(id)).toEqual([[]]);
  });

  test('a lead sees who owns what', async () => {
    const first = await world.customerWrites();
    await world.customerWrites({ subject: 'Another', from: { name: 'Ole', address: 'ole@customer.example' } });
    await world.act(first, 'alice', { do: 'take' });
    await world.sweep();
    const overview = readable(await world.home('dana'));
    expect(overview).toContain('"label":"Alice Moreau","count":1');
    expect(overview).toContain('"label":"Unassigned","count":1');
  });

  test('closing leaves the inbox and the credit; a thank-you stays closed; a question reopens', async () => {
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'close' });
    expect(world.categories(id)).toEqual([['✓alice']]);
    expect(world.folders(id)).toEqual(['archive']);
    world.pass(10);
    await world.customerWrites({ in: id, text: 'Thank you!' });
    await world.sweep();
    expect(readable(await world.open(id, 'bob'))).toContain('the customer said thanks');
    world.pass(10);
    await world.customerWrites({ in: id, text: 'Thanks, but when does it arrive?' });
    await world.sweep();
    expect(world.categories(id)).toEqual([[], [], ['@alice']]);
  });

  test('undo takes back the last step, and only one’s own', async () => {
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'take' });
    world.pass(5);
    await world.act(id, 'alice', { do: 'close' });
    expect(noticeOf(await world.act(id, 'bob', { do: 'undo' }))).toContain(
      'Alice Moreau has done something here since',
    );
    expect(noticeOf(await world.act(id, 'alice', { do: 'undo' }))).toBe('Undone.');
    expect(world.categories(id)).toEqual([['@alice']]);
    expect(world.folders(id)).toEqual(['inbox']);
  });

  test('“and next” shows the longest-waiting other conversation, then says that all is done', async () => {
    const older = await world.customerWrites({ subject: 'Older' });
    world.pass(30);
    const newer = await world.customerWrites({
      subject: 'Newer',
      from: { name: 'Ole', address: 'ole@customer.example' },
    });
    await world.act(older, 'alice', { do: 'take' });
    await world.act(newer, 'alice', { do: 'take' });
    expect(readable(await world.act(newer, 'alice', { do: 'close', next: 'yes' }))).toContain('Older');
    expect(noticeOf(await world.act(older, 'alice', { do: 'close', next: 'yes' }))).toContain('That was the last one');
  });

  test('a snooze leaves the inbox and wakes by itself', async () => {
    const id = await world.customerWrites();
    await world.act(id, 'alice', { do: 'take' });
    await world.act(id, 'alice', { do: 'snooze', until: String(world.now() + 2 * 3_600_000) });
    expect(world.categories(id)).toEqual([['@alice', '~Snoozed']]);
    expect(world.folders(id)).toEqual(['archive']);
    world.pass(3 * 60);
    expect(readable(await world.home('alice'))).toContain('1 conversation needs you');
    await world.sweep();
    expect(world.categories(id)).toEqual([['!Due soon', '@alice']]);
    expect(world.folders(id)).toEqual(['inbox']);
  });

  test('sweeping twice changes nothing the second time', async () => {
    const id = await world.customerWrites();
    await world.sweep();
    expect(world.categories(id)).toEqual([['@unassigned', '~New']]);
    await world.sweep();
    const head = world.mailbox.head;
    await world.sweep();
    expect(world.mailbox.head).toBe(head);
  });

  test('foreign categories stay where they are', async () => {
    const id = await world.customerWrites();
    world.categorise(id, { add: ['Red category', 'a, b; c'] });
    await world.act(id, 'alice', { do: 'take' });
    await world.act(id, 'alice', { do: 'close' });
    expect(world.categories(id)).toEqual([['Red category', 'a, b; c', '✓alice']]);
  });

  test('steps within one second stand in the order they were done in: Exchange tells whole seconds', async () => {
    const id = await world.customerWrites();
    const by = (handle: string) => world.inbox(handle);
    for (const text of ['note 1', 'note 2', 'note 3', 'note 4', 'note 5']) {
      await by('alice').act(id, { do: 'note', text });
    }
    await by('alice').act(id, { do: 'take' });
    await by('bob').act(id, { do: 'assign', to: 'bob' });
    await by('bob').act(id, { do: 'close' });
    const seen = readable(await world.open(id, 'dana'));
    expect(seen).not.toContain('Changed by hand');
    const told = seen.match(/closed this|assigned this|took this|note \d/g)!;
    expect(told.slice(-8)).toEqual([
      'closed this',
      'assigned this',
      'took this',
      'note 5',
      'note 4',
      'note 3',
      'note 2',
      'note 1',
    ]);
  });
});
