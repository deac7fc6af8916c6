/** Many conversations at once from the pane: by mouse, by keyboard, for everybody. */
import { expect, jest, test } from '@jest/globals';
import { violations, violationsInAllColours } from './accessible';
import { aSecondLater } from './later';
import { focused, paneOpener, sampleWorld, type TestPane, type TestPaneOptions } from './outlook-pane-world';

jest.setTimeout(60_000);

const open = paneOpener();

async function onQueue(count: number, options: TestPaneOptions = {}): Promise<TestPane> {
  const world = sampleWorld();
  for (let n = 0; n < count; n++) world.conversation({ subject: `Parcel ${n} is late` });
  world.sweeps();
  const pane = await open({ world, by: 'dana', ...options });
  await pane.frame().getByRole('button', { name: 'Overview' }).click();
  await pane
    .frame()
    .getByRole('button', { name: /^Unassigned/ })
    .click();
  await pane.frame().locator('.tick').first().waitFor();
  return pane;
}
const bar = (pane: TestPane) => pane.frame().locator('.section.bulk');
const notice = (pane: TestPane, text: string) => pane.frame().locator('.notice', { hasText: text }).waitFor();

test('ticked conversations are assigned; the result names them and takes it all back', async () => {
  const pane = await onQueue(5, { media: { colorScheme: 'light' } });
  for (const n of [1, 3])
    await pane
      .frame()
      .getByRole('checkbox', { name: `Parcel ${n} is late, Anna Keller` })
      .check();
  await bar(pane).getByLabel('Assign to').selectOption('bob');
  // A row may lie half under the bar, which axe takes for a smaller box; it can be scrolled from there.
  expect(await violationsInAllColours(pane, { but: ['target-size'] })).toEqual([]);
  await bar(pane).getByRole('button', { name: 'Assign', exact: true }).click();
  await notice(pane, '2 conversations changed.');
  expect(await pane.frame().locator('h1').innerText()).toBe('Assign conversations');
  expect(await pane.frame().locator('.section.done').innerText()).toContain('Parcel 3 is late');
  expect(await violationsInAllColours(pane)).toEqual([]);
  await pane.frame().getByRole('button', { name: 'Undo all' }).click();
  await notice(pane, 'Undone in 2 conversations.');
  await pane.frame().getByRole('button', { name: 'Back to the list' }).click();
  await pane.frame().getByRole('checkbox', { name: 'Parcel 1 is late, Anna Keller' }).waitFor();
  expect(await pane.frame().locator('.tick input:checked').count()).toBe(0);
});

test('it shows how far it has come and can be stopped; what is done stays', async () => {
  const pane = await onQueue(8);
  await bar(pane).getByRole('button', { name: 'With the selection' }).click();
  await bar(pane).getByRole('checkbox', { name: 'All 9 in this list' }).check();
  // Each slice of two waits until it is let go.
  const waiting: (() => void)[] = [];
  pane.answer(async (call) => {
    if (call.ask === 'bulk' && !call.command.stop) await new Promise<void>((go) => waiting.push(go));
    return null as never;
  });
  await bar(pane).getByRole('button', { name: 'Take', exact: true }).click();
  const letGo = async () => {
    while (waiting.length === 0) await pane.page.waitForTimeout(20);
    waiting.shift()!();
  };
  await letGo();
  await pane.frame().getByText('2 of 9 so far').waitFor();
  expect(await pane.frame().locator('progress').getAttribute('value')).toBe('2');
  expect(await violations(pane.frame())).toEqual([]);
  await aSecondLater(pane.frame());
  await pane.frame().getByRole('button', { name: 'Stop here' }).click();
  await letGo();
  await notice(pane, '4 conversations changed. 5 conversations left as they were because you stopped.');
  expect(await pane.frame().locator('.section.failed').count()).toBe(0);
});

test('by keyboard alone: tick, unfold, act', async () => {
  const pane = await onQueue(2);
  const key = (name: string) => pane.page.keyboard.press(name);
  await pane.frame().locator('h1').focus();
  for (let step = 0; step < 12 && !(await focused(pane.frame())).startsWith('input Parcel 0'); step++) await key('Tab');
  await key('Space');
  for (let step = 0; step < 20 && !(await focused(pane.frame())).startsWith('button Take'); step++) await key('Tab');
  await key('Enter');
  await notice(pane, '1 conversation changed.');
  expect(await focused(pane.frame())).toBe('h1 Take conversations');
});
