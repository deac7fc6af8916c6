/** Tidying up in the pane: shown, done on consent, taken back. */
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { minute } from '../support/core-world';
import { violations } from './accessible';
import { paneOpener, sampleWorld, type TestPane } from './outlook-pane-world';

jest.setTimeout(60_000);

const open = paneOpener();
const show = process.env.DOCKET_PICTURES;

async function onTidy(messy: boolean) {
  const world = sampleWorld();
  world.sweeps();
  const story = world.conversation({ subject: 'Two of us have it' }).acts('alice', { do: 'take' });
  const left = world.conversation({ subject: 'Nobody answers here' }).acts('bob', { do: 'take' });
  world.sweeps();
  world.sweeps();
  if (messy) {
    story.marksByHand({ add: ['@bob'] }, 0);
    left.marksByHand({ add: ['@erin'], remove: ['@bob'] }, 0);
  }
  world.passes(3 * minute);
  const pane = await open({ world, by: 'dana' });
  await pane.frame().getByRole('button', { name: 'Overview' }).click();
  await pane.frame().getByRole('button', { name: 'Tidy up' }).click();
  await pane.frame().locator('h1', { hasText: 'Tidy up' }).waitFor();
  return { pane, story, left };
}
const notice = (pane: TestPane, text: string) => pane.frame().locator('.notice', { hasText: text }).waitFor();

test('what is found is shown with what would be done; nothing is written before consent', async () => {
  const { pane, story, left } = await onTidy(true);
  const before = [story.stands, left.stands];
  const shown = await pane.frame().locator('.section.proposals').innerText();
  expect(shown).toContain('@bob, @alice exclude each other; the first one stays. Would remove @alice on 1 message.');
  expect(shown).toContain('Its owner, @erin, has left the team; it would go back to the queue.');
  expect([story.stands, left.stands]).toEqual(before);
  if (show) await pane.page.screenshot({ path: join(show, 'tidy.png') });
  expect(await violations(pane.frame())).toEqual([]);
  await pane.frame().getByRole('button', { name: 'Tidy these 2 up' }).click();
  await notice(pane, '2 conversations changed.');
  expect([story.stands, left.stands]).toEqual(['@bob', '@unassigned']);
  expect(await violations(pane.frame())).toEqual([]);
  await pane.frame().getByRole('button', { name: 'Undo all' }).click();
  await notice(pane, 'Undone in 2 conversations.');
  expect([story.stands, left.stands]).toEqual(before);
});

test('in good order there is nothing to tidy up', async () => {
  const { pane } = await onTidy(false);
  await pane.frame().getByText('Nothing to tidy up.').waitFor();
  expect(await pane.frame().locator('.footer').count()).toBe(0);
  expect(await violations(pane.frame())).toEqual([]);
});
