/**
 * Makes the pictures a listing in Google's Marketplace asks for, docs/store/banner.png (220 × 140 pixels) and
 * docs/store/screenshot.png (1280 × 800): `node tools/store-pictures.mjs`. Run it when the cards have changed.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { root } from './load.mjs';
import { startWorkbench } from './start.mjs';

const folder = join(root, 'docs/store');
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();

const banner = await browser.newPage({ viewport: { width: 220, height: 140 } });
const icon = readFileSync(join(root, 'addon-outlook/icons/docket-128.png')).toString('base64');
await banner.setContent(
  `<body style="margin:0;height:140px;display:grid;place-content:center;justify-items:center;gap:8px;background:#f3f7fd">
    <img src="data:image/png;base64,${icon}" width="64" height="64">
    <b style="font:600 22px/1 system-ui,sans-serif;color:#1f1f1f">Docket</b>
  </body>`,
);
await banner.screenshot({ path: join(folder, 'banner.png') });

const size = { width: 1280, height: 800 };
const kept = mkdtempSync(join(tmpdir(), 'docket-store-'));
const { url, ready, close } = await startWorkbench({ kept });
await ready;
const page = await browser.newPage({ viewport: size });
page.setDefaultTimeout(60_000);
await page.goto(url);
await page.locator('.line', { hasText: 'Only two of three items' }).click();
await page.locator('.panel').getByText('Internal note').waitFor();
await page.locator('.progress:not(.busy)').waitFor();
// The mail program alone, without the workbench's own bar above it.
const { y, height } = await page.locator('.toolbar').boundingBox();
await page.setViewportSize({ ...size, height: size.height + y + height });
await page.waitForTimeout(500);
await page.screenshot({ path: join(folder, 'screenshot.png'), clip: { x: 0, y: y + height, ...size } });

await browser.close();
await close();
rmSync(kept, { recursive: true, force: true });
process.exit(0);
