/** Takes the README's picture from the workbench, Gmail above and Outlook below: `node tools/picture.mjs`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { root } from './load.mjs';
import { startWorkbench } from './start.mjs';

const size = { width: 1440, height: 680 };
const gap = 16;

const kept = mkdtempSync(join(tmpdir(), 'docket-picture-'));
const { url, ready, close } = await startWorkbench({ kept });
await ready;
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: size });
page.setDefaultTimeout(60_000);
await page.goto(url);
await page.locator('.line', { hasText: 'Only two of three items' }).click();
await page.locator('.panel').getByText('Internal note').waitFor();
await page.locator('.progress:not(.busy)').waitFor();
const gmail = await mailClient();

await page.locator('.toolbar').getByRole('button', { name: 'Outlook', exact: true }).click();
await page.locator('.ol-line', { hasText: 'Only two of three items' }).click();
await page.frameLocator('.office-pane iframe').getByText('Internal note').first().waitFor();
await page.waitForTimeout(1000);
const outlook = await mailClient();

const sheet = await browser.newPage({ viewport: { width: size.width, height: 2 * size.height + gap } });
const image = (png) => `<img src="data:image/png;base64,${png.toString('base64')}" width="${size.width}">`;
await sheet.setContent(
  `<body style="margin:0;display:grid;gap:${gap}px;background:#fff">${image(gmail)}${image(outlook)}</body>`,
);
await sheet.screenshot({ path: join(root, 'docs/workbench.png') });
await browser.close();
await close();
rmSync(kept, { recursive: true, force: true });
process.exit(0);

/** What is below the workbench's own bar. */
async function mailClient() {
  const { y, height } = await page.locator('.toolbar').boundingBox();
  await page.setViewportSize({ ...size, height: size.height + y + height });
  await page.waitForTimeout(500);
  return page.screenshot({ clip: { x: 0, y: y + height, ...size } });
}
