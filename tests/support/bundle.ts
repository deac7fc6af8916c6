/** The built add-on, made once for all tests of a file. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Manifest } from '../../emulators/apps-script';

export interface Bundle {
  code: string;
  manifest: Manifest;
}

const folder = join(process.cwd(), 'dist/gmail');

/** The add-on built from another entry point, beside the usual one; `config`: with this file's configuration. */
export function builtFrom(entry: string, config?: string): Bundle {
  const outdir = join(process.cwd(), 'dist', `test-${basename(entry, '.ts')}`);
  return built(outdir, ['--entry', entry, '--outdir', outdir, ...(config ? ['--config', config] : [])]);
}

/** Builds unless a build is there already: the test command builds first, an editor's single test may not have. */
export async function builtGmail(): Promise<Bundle> {
  const file = join(folder, 'code.js');
  return existsSync(file) && statSync(file).size > 0 ? readBundle(folder) : built(folder, []);
}

function built(outdir: string, args: string[]): Bundle {
  const { status, stderr } = spawnSync(process.execPath, ['tools/build/gmail.mjs', ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed: ${stderr}`);
  return readBundle(outdir);
}

const readBundle = (outdir: string): Bundle => ({
  code: readFileSync(join(outdir, 'code.js'), 'utf8'),
  manifest: JSON.parse(readFileSync(join(outdir, 'appsscript.json'), 'utf8')) as Manifest,
});
