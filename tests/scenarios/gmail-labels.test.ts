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
