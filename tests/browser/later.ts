/** Time that goes by in a page at once. */
import type { Frame, Locator } from 'playwright-core';

/**
 * A second later for whatever asks how long something has been there. A button that has just appeared takes no click, so
 * that none meant for its predecessor counts.
 */
export const aSecondLater = (where: Frame | Locator): Promise<void> =>
  (where as Locator).evaluate(() => {
    const before = performance.now.bind(performance);
    performance.now = () => before() + 1000;
  });
