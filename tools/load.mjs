/** Runs our own TypeScript here and now: bundled by esbuild, packages left where they are. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Packages by their full address, so that a module finds them wherever it lies. */
const packagesInPlace = {
  name: 'packages-in-place',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: import.meta.resolve(path), external: true },
    );
  },
};

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
    plugins: [packagesInPlace],
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const folder = await mkdtemp(join(tmpdir(), 'docket-'));
  const file = join(folder, 'module.mjs');
  try {
    await writeFile(file, outputFiles[0].contents);
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
