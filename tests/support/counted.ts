/**
 * Modules of the product that count as they run: each call of a function and each round of a loop is one. Whatever else a
 * function does outside built-in functions takes a number of steps that does not depend on its text.
 */
import { join } from 'node:path';
import { type Node, parse } from 'acorn';
import { buildSync } from 'esbuild';
import { eachChild } from '../../emulators/apps-script/check/nodes';

/** Calls and rounds so far, of every counted module. */
export const steps = { taken: 0 };

const known = new Map<string, unknown>();

/** A module and what it imports, on their own copy, such as `src/mail/forward`; its type is the caller's to name. */
export function counted<Module>(path: string): Module {
  const module = known.get(path) ?? load(path);
  known.set(path, module);
  return module as Module;
}

function load(path: string): unknown {
  const { outputFiles } = buildSync({
    entryPoints: [join(process.cwd(), `${path}.ts`)],
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'node20',
  });
  const module = { exports: {} };
  // In this realm, whose built-in functions are watched: `node:vm` would take those of Jest itself.
  new Function('module', 'steps$', counting(outputFiles[0]!.text))(module, steps);
  return module.exports;
}

type Inner = Node & { body: Node };

/** The same code with a step at the beginning of each body. */
function counting(code: string): string {
  const added: [at: number, text: string][] = [];
  const around = ({ start, end }: Node, before: string, after: string): void => {
    added.push([start, before], [end, after]);
  };
  const visit = (node: Node): void => {
    const isFunction = /Function/.test(node.type);
    if (isFunction || /^(For|While|DoWhile)\w*Statement$/.test(node.type)) {
      const { body } = node as Inner;
      if (body.type === 'BlockStatement') added.push([body.start + 1, 'steps$.taken++;']);
      else if (isFunction) around(body, '(steps$.taken++,', ')');
      else around(body, '{steps$.taken++;', '}');
    }
    eachChild(node, visit);
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'script' }));
  const pieces: string[] = [];
  let done = 0;
  for (const [at, text] of added.sort(([one], [other]) => one - other)) {
    pieces.push(code.slice(done, at), text);
    done = at;
  }
  return pieces.join('') + code.slice(done);
}
