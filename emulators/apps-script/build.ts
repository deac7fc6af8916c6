/**
 * The two programs the runtime is made of besides this process, as text: the worker, and the services that are evaluated
 * inside a script's own context. Built once, so that the sources stay TypeScript under jest and in a bundle alike.
 */
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { digestOfSettledFiles, onceText } from '../once';

export interface Programs {
  worker: string;
  realm: string;
  /** The folder of package.json. */
  root: string;
}

const built = new Map<string, Programs>();

/** `root` is the folder of package.json. */
export function programs(root = process.cwd()): Programs {
  const known = built.get(root);
  if (known) return known;
  const folder = join(root, 'emulators', 'apps-script');
  const from = digestOfSettledFiles(['emulators/apps-script', 'package-lock.json'], root);
  const made = {
    root,
    worker: onceText({ name: 'worker', from, root }, () => bundle(join(folder, 'worker.ts'), 'cjs', 'node20')),
    realm: onceText({ name: 'realm', from, root }, () => bundle(join(folder, 'realm', 'boot.ts'), 'iife', 'es2022')),
  };
  built.set(root, made);
  return made;
}

/** Strict frames give nothing away to a script that inspects the call stack. */
const strict = '"use strict";';

function bundle(entry: string, format: 'cjs' | 'iife', target: string): string {
  const inside = format === 'iife';
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format,
    target,
    platform: inside ? 'neutral' : 'node',
    globalName: inside ? 'realm' : undefined,
    // The services are the completion value of their script and never a global, which scripts could call.
    banner: { js: inside ? `(() => { ${strict}` : strict },
    footer: { js: inside ? 'return realm.boot; })()' : '' },
    logLevel: 'silent',
  });
  return outputFiles?.[0]?.text ?? '';
}
