/** A lead's screens in the pane, under the real office.js: the overview and what it opens, sharing out, escalation. */
import { expect, jest, test } from '@jest/globals';
import { hour, type Story, World } from '../support/core-world';
import { seed } from '../unit/config/seed';
import { violations } from './accessible';
import { paneOpener, type TestPane, type TestPaneOptions } from './outlook-pane-world';

jest.setTimeout(60_000);

const open = paneOpener();

async function expectAccessible(pane: TestPane): Promise<void> {
  expect(await violations(pane.frame())).toEqual([]);
  // Nothing runs out of a pane of 320 pixels.
  expect(await pane.frame().evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

/** Work that nobody owns, that Femi holds though he is away, and that Alice has escalated to Dana. */
async function onLead(options: Partial<TestPaneOptions> = {}): Promise<{ pane: TestPane; stories: Story[] }> {
  const world = new World({ scope: 'message', config: { policies: seed().policies } });
  const subjects = ['Charged twice', 'Left shoe', 'Tent pole', 'Wholesale order', 'Late parcel'];
  const stories = subjects.map((subject) => {
    world.passes(hour / 2);
    return world.conversation({ subject });
  });
  world.sweeps();
  stories[0]!.acts('alice', { do: 'take' });
  stories[0]!.acts('alice', {
    do: 'escalate',
    escalateTo: 'dana',
    escalateWhy: 'A legal threat',
    promised: 'A refund',
  });
  stories[1]!.acts('dana', { do: 'assign', to: 'femi' });
  world.passes(2 * hour);
  const pane = await open({ world, by: 'dana', conversation: stories[0]!.id, ...options });
  return { pane, stories };
}
const press = (pane: TestPane, name: string | RegExp) => pane.frame().getByRole('button', { name }).first().click();
const notice = (pane: TestPane, text: string) => pane.frame().locator('.notice', { hasText: text }).waitFor();
const owners = (stories: readonly Story[]) => stories.map((story) => story.desk().facts.owner);

test('the overview says what nobody owns, what is late, what waits for a lead; each opens its list', async () => {
  const { pane } = await onLead();
  await press(pane, 'Overview');
  await pane.frame().locator('.section.queue').waitFor();
  expect(await pane.frame().locator('.section.queue').innerText()).toMatch(
    /Unassigned\s+3[\s\S]*Escalated, not accepted\s+1[\s\S]*Held by absent members\s+1/,
  );
  expect(await pane.frame().locator('.section.team').innerText()).toMatch(/Femi Adeyemi \(away until 4 Dec\)\s+1/);
  await expectAccessible(pane);
  await press(pane, /^Escalated/);
  await pane.frame().locator('.conversation').waitFor();
  const line = await pane.frame().locator('.conversation').innerText();
  expect(line).toMatch(/waiting .* h, escalated 2 h ago/);
  expect(line).toMatch(/@alice/);
  await expectAccessible(pane);
});

test('work is shared out: looked at first, then carried out, then taken back', async () => {
  const { pane, stories } = await onLead();
  await press(pane, 'Overview');
  await press(pane, 'Share out unassigned work');
  await pane.frame().locator('.section.what').waitFor();
  expect(await pane.frame().locator('.section.what').innerText()).toContain(
    'Bob: has the fewest open conversations, 0',
  );
  expect(owners(stories)).toEqual(['alice', 'femi', null, null, null]);
  await expectAccessible(pane);
  await press(pane, 'Share out these 3');
  await notice(pane, '3 conversations changed.');
  expect(owners(stories)).toEqual(['alice', 'femi', 'bob', 'dana', 'alice']);
  await press(pane, 'Undo all');
  await notice(pane, 'Undone in 3 conversations.');
  expect(owners(stories)).toEqual(['alice', 'femi', null, null, null]);
});

test('what the absent hold goes to who is there', async () => {
  const { pane, stories } = await onLead();
  await press(pane, 'Overview');
  await press(pane, /^Held by absent members/);
  await press(pane, 'Share out their work');
  await press(pane, 'Share this one out');
  await notice(pane, '1 conversation changed.');
  expect(stories[1]!.desk().entries.at(-1)!.data.text).toMatch(/^Femi is away\./);
});

test('whoever is asked to take over reads the details and accepts, by keyboard', async () => {
  const { pane, stories } = await onLead();
  await pane.frame().locator('.section.escalation').waitFor();
  expect(await pane.frame().locator('.section.escalation').innerText()).toMatch(/A legal threat[\s\S]*A refund/);
  await expectAccessible(pane);
  await pane.frame().locator('.footer button', { hasText: 'Accept' }).focus();
  await pane.page.keyboard.press('Enter');
  await notice(pane, 'This is yours now');
  expect(owners(stories.slice(0, 1))).toEqual(['dana']);
  expect(await pane.frame().locator('.section.escalation').count()).toBe(0);
});

test('it goes back with a reason, and the sender finds it', async () => {
  const { pane, stories } = await onLead();
  await press(pane, 'Decline');
  await notice(pane, 'No reason was given.');
  await pane.frame().getByLabel('Why not').fill('Ask Bob, he knows the shop.');
  await press(pane, 'Decline');
  await notice(pane, 'It stays with its current owner.');
  expect(stories[0]!.reads).toContain('?alice @alice');
});

test('escalating takes to whom, why and what was tried, drafted from what happened', async () => {
  const { pane, stories } = await onLead({ by: 'alice' });
  await pane.frame().getByRole('button', { name: 'Conversation' }).click();
  await press(pane, 'Cancel the escalation');
  await notice(pane, 'It stays with its current owner.');
  await press(pane, 'Escalate');
  const form = pane.frame().locator('.section.escalate');
  expect(await form.getByLabel('What was tried').inputValue()).toMatch(/Anna Keller wrote: When will it arrive\?/);
  await form.getByLabel('Escalate to').selectOption('bob');
  await form.getByLabel('Why', { exact: true }).fill('He knows the shop');
  await expectAccessible(pane);
  await form.getByRole('button', { name: 'Escalate', exact: true }).last().click();
  await notice(pane, 'Escalated to Bob. The current owner stays responsible until it is accepted.');
  expect(stories[0]!.desk().escalation).toMatchObject({ to: 'bob', by: 'alice' });
});

test('ending one’s day hands over what is due before one is back', async () => {
  const { pane, stories } = await onLead({ by: 'alice' });
  await press(pane, 'My work');
  await press(pane, 'End my day');
  await pane.frame().getByText('You are back').waitFor();
  await expectAccessible(pane);
  await press(pane, 'Hand this one over');
  await notice(pane, '1 conversation changed.');
  expect(stories[0]!.desk().facts.owner).not.toBe('alice');
});
