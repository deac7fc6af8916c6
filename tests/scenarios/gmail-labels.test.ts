import { afterEach, describe, expect, test } from '@jest/globals';
import { type GmailWorld, gmailWorld } from '../support/gmail-world';

let world: GmailWorld;
afterEach(() => world.close());

const idOf = (name: string) => world.mailbox.names().find((label) => label.name === name)?.id;
const names = () => world.mailbox.names().map(({ name }) => name);

/** A conversation Alice has taken, with a note. */
async function worked(): Promise<string> {
  world = await gmailWorld();
  await world.setUp();
  const id = await world.customerWrites();
  await world.act(id, 'alice', { do: 'take' });
  await world.act(id, 'alice', { do: 'note', text: 'Look behind the shelf.' });
  world.pass(30);
  await world.sweep();
  return id;
}

describe('labels somebody has changed in Gmail’s settings', () => {
  test('the label of Docket’s own messages renamed: notes are read and written on, and set-up gives the name back', async () => {
    const id = await worked();
    world.mailbox.changeName(idOf('Docket')!, { name: 'Old notes' });
    for (const forget of [false, true]) {
      if (forget) world.forgetCaches();
      world.pass(30);
      expect(JSON.stringify(await world.open(id, 'alice'))).toContain('Look behind the shelf.');
      await world.sweep();
    }
    await world.act(id, 'alice', { do: 'note', text: 'Found it.' });
    await world.setUp();
    expect(names()).toContain('Docket');
    expect(names()).not.toContain('Old notes');
    const opened = JSON.stringify(await world.open(id, 'alice'));
    for (const note of ['Look behind the shelf.', 'Found it.']) expect(opened).toContain(note);
  });

  test('the label of Docket’s own messages deleted: it is told in words, nothing is written, and set-up finds the notes', async () => {
    const id = await worked();
    const gone = world.mailbox.names().find(({ name }) => name === 'Docket')!.id;
    const stored = () => world.mailbox.all().filter(({ uid }) => own(uid));
    const own = (uid: number) => world.mailbox.parsed(uid).from.address.endsWith('@notes.invalid');
    const genuine = stored().map(({ uid }) => uid);
    const notes = genuine.map((uid) => world.mailbox.parsed(uid).text);
    expect(notes.length).toBeGreaterThan(2);
    // A mail that looks like a note, and one that looks like a configuration.
    for (const subject of [`Docket dk${id}`, 'Docket docketconfiguration'])
      await world.customerWrites({ from: { name: 'alice', address: 'alice@notes.invalid' }, subject, text: notes[0]! });
    const forged = stored().filter(({ uid }) => !genuine.includes(uid));
    expect(forged).toHaveLength(2);
    for (const { uid } of forged) world.mailbox.change(uid, { folder: 'archive' });
    world.mailbox.removeName(gone);
    for (const forget of [false, true]) {
      if (forget) world.forgetCaches();
      const said = JSON.stringify(await world.open(id, 'alice'));
      expect(said).toContain('The mark “Docket” is missing');
      expect(said).toContain('Set up again');
      const acted = JSON.stringify(await world.act(id, 'alice', { do: 'note', text: 'Lost?' }));
      expect(acted).toContain('The mark “Docket” is missing');
      await world.sweep();
    }
    world.pass(30);
    await world.setUp();
    const opened = JSON.stringify(await world.open(id, 'alice'));
    expect(opened).toContain('Look behind the shelf.');
    expect(opened).toContain('owned this since');
    expect(names().filter((name) => name === 'Docket')).toHaveLength(1);
    const label = idOf('Docket')!;
    const labelled = world.mailbox.all().filter(({ names: on }) => on.includes(label));
    const forgedUids = forged.map(({ uid }) => uid);
    expect(labelled.filter(({ uid }) => forgedUids.includes(uid))).toEqual([]);
    const back = labelled.map(({ uid }) => world.mailbox.parsed(uid).text);
    expect(notes.filter((text) => !back.includes(text))).toEqual([]);
    // Nothing of it is left to do, and nothing is stored twice.
    const count = labelled.length;
    world.pass(60);
    await world.setUp();
    expect(world.mailbox.all().filter(({ names: on }) => on.includes(idOf('Docket')!))).toHaveLength(count);
  });

  test.each(['@erin', '@alice', '@unassigned', '~New', '!Overdue'])(
    '%s deleted: every pass does the rest',
    async (name) => {
      const id = await worked();
      world.mailbox.removeName(idOf(name)!);
      for (const forget of [false, true]) {
        if (forget) world.forgetCaches();
        const fresh = await world.customerWrites();
        world.pass(60);
        await world.sweep();
        world.pass(60);
        await world.sweep();
        const expected = ['@unassigned', '~New'].filter((one) => one !== name);
        expect(world.labels(fresh).flat()).toEqual(expect.arrayContaining(expected));
      }
      expect(JSON.stringify(await world.open(id, 'alice'))).toContain('Look behind the shelf.');
    },
  );

  test.each(['@alice', '~Waiting', '#billing'])('%s deleted: set-up gives it back to what carried it', async (name) => {
    const id = await worked();
    await world.act(id, 'alice', { do: 'tag', add: ['billing'] });
    await world.act(id, 'alice', { do: 'wait' });
    world.pass(30);
    await world.sweep();
    const marked = () => world.labels(id).map((labels) => labels.filter((label) => !label.startsWith('!')));
    const before = marked();
    expect(before.flat()).toContain(name);
    world.mailbox.removeName(idOf(name)!);
    world.forgetCaches();
    world.pass(60);
    await world.sweep();
    world.pass(60);
    await world.setUp();
    world.pass(60);
    await world.sweep();
    expect(marked()).toEqual(before);
    const opened = JSON.stringify(await world.open(id, 'alice'));
    expect(opened).not.toContain('changed by hand');
  });
});
