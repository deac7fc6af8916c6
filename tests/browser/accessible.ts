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
}

type WithAxe = typeof globalThis & { axe?: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> } };

/**
 * Every violation in a line; empty where there is none. `within`: a selector, where only a part is asked about; `but`:
 * rules that are not asked.
 */
export async function violations(where: Page | Frame, { within = ':root', but = [] }: Asked = {}): Promise<string[]> {
  if (!(await where.evaluate(() => 'axe' in globalThis))) await where.evaluate(axe);
  const rules = Object.fromEntries(but.map((rule) => [rule, { enabled: false }]));
  return where.evaluate(
    async (asked) => {
      const found = await (globalThis as WithAxe).axe!.run(asked.within, {
        // By tags, so that what axe leaves out unless asked, such as the size of targets, is asked as well.
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
        // A frame without axe in it is waited for in vain; what stands in one is asked of the frame itself.
        iframes: false,
        rules: asked.rules,
      });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, failureSummary }) => `${id}: ${target} ${html.slice(0, 200)} ${failureSummary}`),
      );
    },
    { within, rules },
  );
}
