/** Takes the README's picture from the workbench, Gmail above and Outlook below: `node tools/picture.mjs`. */
import { join } from 'node:path';
import { root } from './load.mjs';
import { openSample, subject } from './sample-picture.mjs';

const size = { width: 1440, height: 680 };
const gap = 16;

const { browser, page, mailProgram, end } = await openSample(size);
const gmail = await mailProgram();

await page.locator('.toolbar').getByRole('button', { name: 'Outlook', exact: true }).click();
await page.locator('.ol-line', { hasText: subject }).click();
await page.frameLocator('.office-pane iframe').getByText('Internal note').first().waitFor();
await page.waitForTimeout(1000);
const outlook = await mailProgram();

const sheet = await browser.newPage({ viewport: { width: size.width, height: 2 * size.height + gap } });
const image = (png) => `<img src="data:image/png;base64,${png.toString('base64')}" width="${size.width}">`;
await sheet.setContent(
  `<body style="margin:0;display:grid;gap:${gap}px;background:#fff">${image(gmail)}${image(outlook)}</body>`,
);
await sheet.screenshot({ path: join(root, 'docs/workbench.png') });
await end();
process.exit(0);
