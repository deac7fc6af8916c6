/** Gmail's side panel in the workbench. */
import type { Page } from 'playwright-core';

/**
 * Ends when the add-on has nothing to do. A card that asks who sits there is answered by the page itself, a moment after it
 * is shown, and what was typed into it by then is gone.
 */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const panel = document.querySelector('.panel');
    const who = panel?.querySelector<HTMLSelectElement>('select[name=by]');
    return panel?.querySelector('.progress:not(.busy)') && who?.value !== '';
  });
}
