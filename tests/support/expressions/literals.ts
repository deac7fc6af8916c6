/** Every regular expression literal of the product, and every place where one is made while it runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';

export interface Found {
  file: string;
  source: string;
  flags: string;
}

const folders = ['src', 'pane', 'addon-gmail', 'addon-outlook', 'emulators', 'workbench'];

const files = (): string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => /\.tsx?$/.test(name) && !/\.d\.ts$|[\\/]tests[\\/]/.test(name)),
  );

/** Types and markup are taken away first, so that what is left is plain ECMAScript. */
function treeOf(file: string): AnyNode | null {
  const text = readFileSync(file, 'utf8');
  // Most files hold none: a slash behind a space, a bracket or an operator is the least it takes.
  if (!/[\s(,=:[!&|?{};]\/[^/*\s]|RegExp/.test(text)) return null;
  const { code } = transformSync(text, {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'automatic',
    target: 'esnext',
  });
  return parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
}

export function expressionsOfTheProduct(): { literals: Found[]; made: string[] } {
  const literals: Found[] = [];
  const made: string[] = [];
  for (const file of files()) {
    const tree = treeOf(file);
    if (tree === null) continue;
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) for (const one of node) visit(one);
      if (typeof node !== 'object' || node === null) return;
      const { type, regex, callee } = node as {
        type?: string;
        regex?: { pattern: string; flags: string };
        callee?: { name?: string };
      };
      if (type === 'Literal' && regex) literals.push({ file, source: regex.pattern, flags: regex.flags });
      if ((type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp') made.push(file);
      if (typeof type === 'string')
        for (const inner of Object.values(node)) if (typeof inner === 'object') visit(inner);
    };
    visit(tree);
  }
  return { literals, made };
}
