/** Takes the README's picture from the workbench: `node tools/picture.mjs`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { root } from './load.mjs';
import { startWorkbench } from './start.mjs';

const kept = mkdtempSync(join(tmpdir(), 'docket-picture-'));
const { url, ready, close } = await startWorkbench({ kept });
await ready;
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
await page.goto(url);
await page.locator('.line', { hasText: 'Only two of three items' }).click();
await page.locator('.panel').getByText('Internal note').waitFor();
await page.locator('.progress:not(.busy)').waitFor();
await page.screenshot({ path: join(root, 'docs/workbench.png') });
await browser.close();
await close();
rmSync(kept, { recursive: true, force: true });
process.exit(0);
