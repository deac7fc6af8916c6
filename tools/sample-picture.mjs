/** The sample desk with a conversation open beside the add-on, ready to have its picture taken. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { startWorkbench } from './start.mjs';

/** What the pictures show. */
export const subject = 'Only two of three items';

/** `size`: of the mail program, without the workbench's own bar above it. */
export async function openSample(size) {
  const kept = mkdtempSync(join(tmpdir(), 'docket-picture-'));
  const { url, ready, close } = await startWorkbench({ kept });
  await ready;
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: size });
  page.setDefaultTimeout(60_000);
  await page.goto(url);
  await page.locator('.line', { hasText: subject }).click();
  await page.locator('.panel').getByText('Internal note').waitFor();
  await page.locator('.progress:not(.busy)').waitFor();
  return {
    browser,
    page,
    /** A PNG of what is below the workbench's own bar. */
    async mailProgram() {
      const { y, height } = await page.locator('.toolbar').boundingBox();
      await page.setViewportSize({ ...size, height: size.height + y + height });
      // What the workbench says of itself is no part of the mail program.
      await page.locator('.bench-note').evaluateAll((notes) => {
        for (const note of notes) note.style.display = 'none';
      });
      await page.waitForTimeout(500);
      return page.screenshot({ clip: { x: 0, y: y + height, ...size } });
    },
    async end() {
      await browser.close();
      await close();
      rmSync(kept, { recursive: true, force: true });
    },
  };
}
