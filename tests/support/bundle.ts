/** The built add-on, made once for all tests of a file. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../workbench/hosts/apps-script';

export interface Bundle {
  code: string;
  manifest: Manifest;
}

const folder = join(process.cwd(), 'dist/gmail');

/** Builds unless a build is there already: the test command builds first, an editor's single test may not have. */
export async function builtGmail(): Promise<Bundle> {
  const file = join(folder, 'code.js');
  if (!existsSync(file) || statSync(file).size === 0) {
    const built = spawnSync(process.execPath, ['tools/build.mjs'], { encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`The build failed: ${built.stderr}`);
  }
  return {
    code: readFileSync(file, 'utf8'),
    manifest: JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as Manifest,
  };
}
