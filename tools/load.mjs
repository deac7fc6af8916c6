/** Runs our own TypeScript here and now: bundled in memory, packages left where they are. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Imports a module of this repository, `path` from its root.
 * @param {string} path
 */
export async function load(path) {
  const { outputFiles } = await build({
    entryPoints: [join(root, path)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  // Beside node_modules, so that packages are found; removed as soon as it is loaded.
  const folder = await mkdtemp(join(root, 'node_modules', '.docket-'));
  const file = join(folder, 'module.mjs');
  try {
    await writeFile(file, outputFiles[0].contents);
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
