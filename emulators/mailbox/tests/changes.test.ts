import { describe, expect, test } from '@jest/globals';
import { MailboxFault } from '../fault';
import { createMailbox } from '../store';

const raw = 'From: a@x.test\r\nMessage-ID: <1@x.test>\r\n\r\nHello\r\n';

async function world() {
  const mailbox = createMailbox('Team@X.test', { now: () => 42 });
  const [red, blue] = [mailbox.makeName('red').id, mailbox.makeName('blue').id];
  const { uid } = await mailbox.add({ raw, at: 5, folder: 'inbox', names: [red] });
  return { mailbox, red, blue, uid };
}

describe('the change log', () => {
  test('tells each change once, numbered without gaps', async () => {
    const { mailbox, red, blue, uid } = await world();
    const since = mailbox.head;
    const changed = mailbox.change(uid, { folder: 'archive', read: true, addNames: [blue], removeNames: [red] });
    mailbox.remove(uid);
    const before = { folder: 'inbox', read: false, starred: false };
    expect(mailbox.changes(since)).toEqual([
      { change: since + 1, at: 42, what: 'mail-changed', uid, thread: uid, before },
      { change: since + 2, at: 42, what: 'names-added', uid, thread: uid, names: [blue] },
      { change: since + 3, at: 42, what: 'names-removed', uid, thread: uid, names: [red] },
      { change: since + 4, at: 42, what: 'mail-deleted', uid, thread: uid },
    ]);
    expect(changed).toMatchObject({ folder: 'archive', read: true, names: [blue], change: since + 3 });
    expect(mailbox.changes(mailbox.head)).toEqual([]);
  });

  test('says nothing where nothing changed', async () => {
    const { mailbox, red, blue, uid } = await world();
    const since = mailbox.head;
    let heard = 0;
    const stop = mailbox.onChange(() => heard++);
    mailbox.change(uid, { folder: 'inbox', read: false, addNames: [red], removeNames: [blue], extras: {} });
    expect([mailbox.head, heard]).toEqual([since, 0]);
    mailbox.change(uid, { extras: { note: 1 } });
    stop();
    mailbox.change(uid, { starred: true });
    expect(heard).toBe(1);
  });

  test('speaks to listeners when the mailbox is whole again', async () => {
    const { mailbox, red, uid } = await world();
    const seen: unknown[] = [];
    mailbox.onChange(() => seen.push([mailbox.withName(red).length, mailbox.get(uid)!.names]));
    mailbox.removeName(red);
    expect(seen).toEqual([[0, []]]);
  });
});

describe('what contradicts the mailbox is refused and changes nothing', () => {
  test.each<[string, (w: Awaited<ReturnType<typeof world>>) => unknown]>([
    ['an unknown mail', ({ mailbox }) => mailbox.change(99, { read: true })],
    ['parsing an unknown mail', ({ mailbox }) => mailbox.parsed(99)],
    ['an unknown name', ({ mailbox, uid }) => mailbox.change(uid, { addNames: ['n99'] })],
    ['taking off an unknown name', ({ mailbox, uid }) => mailbox.change(uid, { removeNames: ['n99'] })],
    ['an unknown folder', ({ mailbox, uid }) => mailbox.change(uid, { folder: 'custom:f9' })],
    ['a second name spelled the same', ({ mailbox }) => mailbox.makeName('red')],
    ['a name that becomes another', ({ mailbox, red }) => mailbox.changeName(red, { name: 'blue' })],
    ['an unknown thread', ({ mailbox }) => mailbox.add({ raw, at: 1, folder: 'inbox', thread: 99 })],
    ['a new mail with an unknown name', ({ mailbox }) => mailbox.add({ raw, at: 1, folder: 'inbox', names: ['n99'] })],
    ['a time that is none', ({ mailbox }) => mailbox.add({ raw, at: Number.NaN, folder: 'inbox' })],
  ])('%s', async (_name, wrong) => {
    const w = await world();
    const before = w.mailbox.state();
    await expect((async () => wrong(w))()).rejects.toBeInstanceOf(MailboxFault);
    expect(w.mailbox.state()).toEqual(before);
  });
});

describe('the mailbox', () => {
  test('gives uids in the order of the calls and never one twice', async () => {
    const { mailbox, uid } = await world();
    mailbox.remove(uid);
    const long = raw + 'x'.repeat(200_000);
    const added = await Promise.all([long, raw, raw].map((one) => mailbox.add({ raw: one, at: 1, folder: 'inbox' })));
    expect(added.map((mail) => mail.uid)).toEqual([uid + 1, uid + 2, uid + 3]);
  });

  test('goes on after a refused mail', async () => {
    const { mailbox } = await world();
    const refused = mailbox.add({ raw, at: 1, folder: 'inbox', thread: 99 });
    const taken = mailbox.add({ raw, at: 1, folder: 'inbox' });
    await expect(refused).rejects.toThrow();
    expect((await taken).uid).toBeGreaterThan(0);
  });

  test('orders by time, newest first in lists and oldest first in a thread', async () => {
    const { mailbox, red, uid } = await world();
    const later = await mailbox.add({ raw, at: 9, folder: 'inbox', thread: uid, names: [red] });
    const earlier = await mailbox.add({ raw, at: 1, folder: 'inbox', thread: uid, names: [red] });
    const newest = [later.uid, uid, earlier.uid];
    expect(mailbox.all().map((mail) => mail.uid)).toEqual(newest);
    expect(mailbox.withName(red).map((mail) => mail.uid)).toEqual(newest);
    expect(mailbox.thread(uid).map((mail) => mail.uid)).toEqual([...newest].reverse());
  });

  test('finds by name what carries it now, no longer what did', async () => {
    const { mailbox, red, blue, uid } = await world();
    mailbox.change(uid, { addNames: [blue], removeNames: [red] });
    expect([mailbox.withName(red), mailbox.withName(blue)].map((found) => found.length)).toEqual([0, 1]);
    mailbox.change(uid, { addNames: [red, red] });
    expect(mailbox.withName(red)).toEqual([mailbox.get(uid)]);
    expect(mailbox.get(uid)!.names).toEqual([blue, red]);
  });

  test('keeps a thread whose first mail is gone, and forgets an empty one', async () => {
    const { mailbox, uid } = await world();
    const second = await mailbox.add({ raw, at: 9, folder: 'inbox', thread: uid });
    mailbox.remove(uid);
    expect(mailbox.thread(uid)).toEqual([second]);
    mailbox.remove(second.uid);
    expect(mailbox.thread(uid)).toEqual([]);
    expect(mailbox.findByMessageId('<1@x.test>')).toEqual([]);
  });

  test('finds a mail by its Message-ID with and without brackets', async () => {
    const { mailbox, uid } = await world();
    for (const id of ['<1@x.test>', '1@x.test']) expect(mailbox.findByMessageId(id)[0]!.uid).toBe(uid);
    expect(mailbox.findByMessageId('')).toEqual([]);
  });

  test('hands out values nobody can change under it', async () => {
    const { mailbox, uid } = await world();
    const extras = { list: [1] };
    mailbox.change(uid, { extras });
    extras.list.push(2);
    expect(mailbox.get(uid)!.extras).toEqual({ list: [1] });
    expect(Object.isFrozen(mailbox.get(uid))).toBe(true);
  });

  test('makes folders, frees a name that was removed, and has one address', async () => {
    const { mailbox, red, uid } = await world();
    const { id } = mailbox.makeFolder('Docket', { hidden: true });
    expect(mailbox.change(uid, { folder: `custom:${id}` }).folder).toBe(`custom:${id}`);
    expect(mailbox.folders()).toMatchObject([{ name: 'Docket', hidden: true }]);
    mailbox.removeName(red);
    expect(mailbox.makeName('red').id).not.toBe(red);
    expect(mailbox.address).toBe('team@x.test');
  });
});
