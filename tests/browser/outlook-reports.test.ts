/** Reports in the pane: figures, charts and a file, for eyes, ears and keyboards. */
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { day, hour } from '../support/core-world';
import { violationsInAllColours } from './accessible';
import { paneOpener, sampleWorld, type TestPane } from './outlook-pane-world';

jest.setTimeout(60_000);

const open = paneOpener();

/** A team that has closed some work, late and in time. */
function closedWorld() {
  const world = sampleWorld();
  world.sweeps();
  for (const [index, by] of ['alice', 'bob', 'alice', 'dana'].entries()) {
    const story = world.conversation({ subject: `Tent pole ${index}` });
    story.passes((index + 1) * 2 * hour).replies(by);
    story.acts(by, { do: 'close' });
    world.sweeps();
  }
  world.passes(day);
  return world;
}

async function onReport(by = 'dana'): Promise<TestPane> {
  const pane = await open({ world: closedWorld(), by });
  const home = by === 'dana' ? 'Overview' : 'My work';
  await pane.frame().getByRole('button', { name: home }).click();
  await pane.frame().getByRole('button', { name: 'Reports' }).click();
  await pane.frame().locator('.section.volume').waitFor();
  return pane;
}
const figure = (pane: TestPane, name: string) => pane.frame().locator('.report-figure', { hasText: name }).first();
const show = process.env.DOCKET_PICTURES;

test('every screen of a report can be read by everybody', async () => {
  const pane = await onReport();
  const look = async (name: string) => {
    if (show)
      await pane.page
        .locator('iframe')
        .evaluate((frame) => (frame as HTMLElement).setAttribute('style', 'width:320px;height:1800px'));
    if (show) await pane.page.screenshot({ path: join(show, `report-${name}.png`), fullPage: true });
    expect(await violationsInAllColours(pane)).toEqual([]);
  };
  await look('figures');
  expect(await figure(pane, 'Closed').innerText()).toContain('each counted once, by its last closing');
  await pane.frame().getByRole('button', { name: 'Backlog and workload' }).click();
  await pane.frame().locator('.section.workload').waitFor();
  await look('work');
  const row = pane.frame().getByRole('row', { name: /Alice/ });
  expect(await row.innerText()).toContain('2 closed in this period');
  await pane.frame().getByRole('button', { name: 'Back to the report' }).click();
  await pane.frame().getByRole('button', { name: 'Busiest hours' }).click();
  await pane.frame().locator('.section.hours').waitFor();
  await look('hours');
  await pane.frame().getByRole('button', { name: 'Back to the report' }).click();
  await pane.frame().getByRole('button', { name: 'As a table (CSV)' }).click();
  await pane.frame().locator('.section.file').waitFor();
  await look('file');
});

test('a figure opens its conversations, and one of these opens', async () => {
  const pane = await onReport();
  await figure(pane, 'First response time').getByRole('button').click();
  await pane.frame().getByText('Tent pole 3').waitFor();
  expect(await pane.frame().locator('.conversation').count()).toBe(4);
  await pane
    .frame()
    .getByRole('button', { name: /Tent pole 3/ })
    .click();
  await pane.frame().locator('h1', { hasText: 'Tent pole 3' }).waitFor();
});

test('member and period are chosen and stand there afterwards', async () => {
  const pane = await onReport();
  await pane.frame().getByRole('button', { name: 'Filters' }).click();
  await pane.frame().getByLabel('Member').selectOption('bob');
  await pane.frame().getByRole('button', { name: 'Show', exact: true }).click();
  await pane.frame().getByText('Bob Okafor', { exact: true }).first().waitFor();
  await figure(pane, 'Closed').locator('.figure', { hasText: /^1$/ }).waitFor();
  expect(await pane.frame().getByLabel('Member').inputValue()).toBe('bob');
  await pane.frame().getByLabel('Period').selectOption('last-week');
  await pane.frame().getByText('Nothing was closed in this period.').waitFor();
});

test('an agent sees their own figures', async () => {
  const pane = await onReport('alice');
  expect(await figure(pane, 'Closed').innerText()).toContain('2');
  expect(await pane.frame().getByLabel('Member').count()).toBe(0);
});

test('the table is saved, or copied where saving is not let', async () => {
  const pane = await onReport();
  await pane.frame().getByRole('button', { name: 'As a table (CSV)' }).click();
  const link = pane.frame().getByRole('link', { name: /^Save docket-/ });
  await link.waitFor();
  expect(await link.getAttribute('download')).toMatch(/^docket-2026-11-23-2026-11-\d\d\.csv$/);
  expect(await link.getAttribute('href')).toMatch(/^blob:/);
  const area = pane.frame().getByRole('textbox');
  await area.focus();
  const chosen = await area.evaluate((node) => {
    const { value, selectionStart, selectionEnd } = node as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(chosen.split('\n')).toHaveLength(5);
  expect(chosen).toContain('\tAlice Moreau\t');
  await pane.frame().getByRole('button', { name: 'Copy the table' }).click();
  await pane.frame().getByText('The table is copied.').waitFor();
});
