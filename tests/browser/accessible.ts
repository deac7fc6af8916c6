/** What everybody can see and reach, asked of a page or a frame by axe-core. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');

interface Asked {
  within?: string;
  but?: string[];
  only?: readonly string[];
}

/** What depends on colours, for a screen that has been asked about in others, and what depends on where things lie. */
export const ofColours = ['color-contrast', 'link-in-text-block'];
export const ofPlaces = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

type WithAxe = typeof globalThis & { axe?: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> } };

/**
 * Every violation in a line; empty where there is none. `within`: a selector, where only a part is asked about; `but`:
 * rules that are not asked; `only`: those that are asked, but in test:long, where all are.
 */
export async function violations(where: Page | Frame, given: Asked = {}): Promise<string[]> {
  const { within = ':root', but = [] } = given;
  const only = process.env.DOCKET_LONG ? undefined : given.only;
  if (!(await where.evaluate(() => 'axe' in globalThis))) await where.evaluate(axe);
  const rules = Object.fromEntries(but.map((rule) => [rule, { enabled: false }]));
  return where.evaluate(
    async (asked) => {
      const found = await (globalThis as WithAxe).axe!.run(asked.within, {
        // By tags, so that what axe leaves out unless asked, such as the size of targets, is asked as well.
        runOnly: asked.only
          ? { type: 'rule', values: [...asked.only] }
          : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
        // A frame without axe in it is waited for in vain; what stands in one is asked of the frame itself.
        iframes: false,
        rules: asked.rules,
      });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, failureSummary }) => `${id}: ${target} ${html.slice(0, 200)} ${failureSummary}`),
      );
    },
    { within, rules, only },
  );
}

const otherColours = {
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** Violations of a screen that is shown in light: by every rule there, and in dark and forced colours by those of colours. */
export async function violationsInAllColours(
  { page, frame }: { page: Page; frame(): Frame },
  asked: Asked = {},
): Promise<string[]> {
  const found = await violations(frame(), asked);
  for (const [name, media] of Object.entries(otherColours)) {
    await page.emulateMedia(media);
    const further = await violations(frame(), { ...asked, only: ofColours });
    found.push(...further.map((violation) => `${name}: ${violation}`));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return found;
}
