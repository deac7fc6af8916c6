// The core is given everything it depends on. TypeScript and Biome see that it names no host; this sees that it asks
// neither the clock nor chance, nor Intl.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';

const forbidden = new Map([
  ['Intl', 'Intl is not dependable where the core runs; use the transitions of the zone'],
  ['globalThis', 'the core has no globals; take it as an argument'],
  ['eval', 'the core evaluates no text'],
  ['Function', 'the core evaluates no text'],
]);

/** Every impurity in one source text, as sentences. */
export function impurities(file, source) {
  const { code } = transformSync(source, { loader: 'ts', target: 'es2022' });
  const found = [];
  visit(parse(code, { ecmaVersion: 2022, sourceType: 'module' }), (node) => {
    if (node.type === 'MemberExpression' && node.object.type === 'Identifier') {
      const name = `${node.object.name}.${node.property.name ?? node.property.value}`;
      if (name === 'Date.now') found.push('Date.now: the moment is an argument');
      if (name === 'Math.random') found.push('Math.random: chance is an argument');
    }
    const made = node.type === 'NewExpression' || node.type === 'CallExpression' ? node.callee : null;
    if (made?.name === 'Date' && node.arguments.length === 0)
      found.push('Date without an argument: the moment is an argument');
    if (node.type === 'Identifier' && forbidden.has(node.name)) {
      found.push(`${node.name}: ${forbidden.get(node.name)}`);
    }
  });
  return found.map((what) => `${file}: ${what}`);
}

/** Every impurity below a folder. */
export function impuritiesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return impurities(relative(process.cwd(), path).split(sep).join('/'), readFileSync(path, 'utf8'));
    });
}

function visit(node, tell) {
  tell(node);
  for (const [key, value] of Object.entries(node)) {
    // A property's name is no use of a global of that name.
    const isName = (key === 'property' || key === 'key') && !node.computed;
    if (isName || typeof value !== 'object' || value === null) continue;
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (typeof inner?.type === 'string') visit(inner, tell);
    }
  }
}
