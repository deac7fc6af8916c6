/** Gmail's search knows a message seconds, at times minutes, after it came; what Docket wrote is known at once. */
import { expect, test } from '@jest/globals';
import { notificationOf, readable } from '../support/cards';
import { closedAfterEach } from '../support/closing';
import { gmailWorld } from '../support/gmail-world';
import { hubWorld } from '../support/hub-world';

const opened = closedAfterEach();

test('set-up finds the configuration it has just stored, and mail that has just come', async () => {
  const here = await opened(gmailWorld({ searchLag: 5 }));
  const id = await here.customerWrites();
  expect(notificationOf(await here.setUp())).toMatch(/^Ready/);
  expect(here.labels(id)).toEqual([['@unassigned', '~New']]);
  expect(readable(await here.home('alice'))).not.toContain('not set up');
});

test('setting up again while the search is behind stores no second configuration', async () => {
  const here = await opened(gmailWorld({ searchLag: 5 }));
  await here.setUp();
  await here.setUp();
  expect(here.mailbox.all().filter(({ raw }) => raw.includes('docketconfiguration'))).toHaveLength(1);
});

test('colleagues see at once who took a conversation and what was noted', async () => {
  const here = await opened(gmailWorld({ searchLag: 5 }));
  await here.setUp();
  const id = await here.customerWrites();
  await here.act(id, 'alice', { do: 'take' });
  await here.act(id, 'alice', { do: 'note', text: 'The pole is in stock.' });
  const seen = readable(await here.open(id, 'bob'));
  expect(seen).toContain('The pole is in stock.');
  expect(seen).toContain('Alice');
});

test('a note joins the thread of the one before it, and is there once when the search has caught up', async () => {
  const here = await opened(gmailWorld({ searchLag: 5 }));
  await here.setUp();
  const id = await here.customerWrites();
  for (const text of ['first words', 'second words']) await here.act(id, 'alice', { do: 'note', text });
  const notes = here.mailbox.all().filter(({ raw }) => raw.includes(`Subject: Docket dk${id}`));
  expect(notes.length).toBe(2);
  expect(new Set(notes.map(({ thread }) => thread)).size).toBe(1);
  here.pass(8);
  expect(readable(await here.open(id, 'bob')).split('second words')).toHaveLength(2);
  here.pass(8);
  expect(readable(await here.open(id, 'bob')).split('second words')).toHaveLength(2);
});

test('an own step can be taken back at once', async () => {
  const here = await opened(gmailWorld({ searchLag: 5 }));
  await here.setUp();
  const id = await here.customerWrites();
  await here.act(id, 'alice', { do: 'take' });
  expect((await here.act(id, 'alice', { do: 'undo' })).ok).toBe(true);
  expect(here.labels(id).flat()).toContain('@unassigned');
});

test('at the hub a colleague sees at once what was noted there', async () => {
  const here = await opened(hubWorld({ searchLag: 5 }));
  await here.setUp();
  const id = await here.customerWrites();
  // The team's own copy is found by a search too.
  here.pass(6);
  await here.open('alice', id);
  await here.act('alice', id, { do: 'note', text: 'The pole is in stock.' });
  expect(readable(await here.open('bob', id))).toContain('The pole is in stock.');
});
