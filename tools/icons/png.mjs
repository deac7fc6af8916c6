/**
 * Draws addon-outlook/icons/docket.svg in every size the two hosts ask for: `node tools/icons/png.mjs`. The PNGs are kept
 * in the repository, so that nobody needs a browser to build; run this again after changing the drawing.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { root } from '../load.mjs';

const folder = join(root, 'addon-outlook/icons');

/** 64 and 128 for the list of add-ins, 16 to 80 for buttons. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const drawing = await readFile(join(folder, 'docket.svg'));
const address = `data:image/svg+xml;base64,${drawing.toString('base64')}`;
const args = ['--no-sandbox', '--disable-dev-shm-usage', '--no-zygote', '--force-color-profile=srgb'];
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img src="${address}" width="${size}" height="${size}" style="display:block">`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(join(folder, `docket-${size}.png`), png);
    console.log(`docket-${size}.png ${png.length} bytes`);
  }
} finally {
  await browser.close();
}
