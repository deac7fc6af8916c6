/** A configuration is changed after the first set-up, as text in the settings. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { setUpView } from '../../addon-outlook/mailbox/set-up-view';
import { lazyInbox } from '../../pane/lazy';
import type { Outcome } from '../../src/words/inbox';
import { configuration, noticeOf, type OutlookWorld, outlookWorld, readable } from '../support/outlook-world';

let world: OutlookWorld;
beforeEach(async () => {
  world = await outlookWorld();
});

/** What the settings' field holds; null: there is none. */
function textIn(outcome: Outcome): string | null {
  if (!outcome.ok) throw new Error(outcome.error.code);
  const rows = outcome.view.sections.flatMap((section) => section.rows);
  const field = rows.find((row) => row.row === 'input' && row.field === 'config');
  return field?.row === 'input' ? (field.value ?? '') : null;
}

const stored = () =>
  world.mailbox.all().filter((mail) => Object.keys(mail.extras).some((key) => key.endsWith('Name DocketConfiguration')))
    .length;

/** The text with one tag more. */
function withTag(text: string, name: string): string {
  const source = JSON.parse(text) as { tags: { name: string }[] };
  return JSON.stringify({ ...source, tags: [...source.tags, { name }] }, null, 2);
}

describe('a lead', () => {
  test('finds the stored text in the settings, changes it, and a new tag can be used', async () => {
    const dana = world.inbox('dana');
    const text = textIn(await dana.settings())!;
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(JSON.parse(configuration)));
    expect(noticeOf(await dana.setUp(withTag(text, 'newly-made')))).toContain('Ready');
    const conversation = await world.customerWrites();
    expect((await world.act(conversation, 'dana', { do: 'tag', add: ['newly-made'] })).ok).toBe(true);
    expect(textIn(await dana.settings())).toContain('newly-made');
  });

  test('who stores the same again only sets up again', async () => {
    const dana = world.inbox('dana');
    const before = stored();
    const text = textIn(await dana.settings())!;
    expect(noticeOf(await dana.setUp(text))).toContain('Ready');
    expect(stored()).toBe(before);
  });

  test('does not overwrite what a colleague has stored meanwhile', async () => {
    const [dana, other] = [world.inbox('dana'), world.reload('dana')];
    const text = textIn(await dana.settings())!;
    await other.settings();
    expect((await other.setUp(withTag(text, 'theirs'))).ok).toBe(true);
    expect(noticeOf(await dana.setUp(withTag(text, 'mine')))).toContain('Somebody has stored another configuration');
    expect(textIn(await world.reload('dana').settings())).not.toContain('mine');
  });
});

test('an agent has no such field', async () => {
  expect(textIn(await world.inbox('alice').settings())).toBeNull();
});

test('faults stand on the page, one a line, above the text that was given; nothing is stored', async () => {
  const inbox = lazyInbox(
    async () => world.inbox('dana'),
    async (tried) => setUpView('mailbox', 'en-GB', tried),
  );
  const before = stored();
  const faulty = JSON.stringify({ ...JSON.parse(configuration), mailbox: 3, afterReply: 'perhaps', tags: 'none' });
  const outcome = await inbox.setUp(faulty);
  expect(textIn(outcome)).toBe(faulty);
  const said = readable(outcome);
  for (const path of ['mailbox', 'afterReply', 'tags']) expect(said).toContain(`\\n${path}: `);
  expect(stored()).toBe(before);
});

test('setting up with nothing given says what is missing', async () => {
  const bare = await outlookWorld({ setUp: false });
  const inbox = lazyInbox(
    async () => bare.inbox('dana'),
    async (tried) => setUpView('mailbox', 'en-GB', tried),
  );
  const [row] = ((await inbox.setUp('  ')) as Extract<Outcome, { ok: true }>).view.sections[0]!.rows;
  expect(row).toMatchObject({ row: 'text', tone: 'warning', text: 'Paste the contents of docket.config.json.' });
});
