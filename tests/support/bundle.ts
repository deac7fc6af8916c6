/** The add-on for Gmail as it is built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../emulators/apps-script';
import { type BuildOptions, builtBy } from './built';

export interface Bundle {
  code: string;
  manifest: Manifest;
}

/** `args` as the tool takes them, for another build than that of the team's own mailbox. */
export function builtGmail(options: BuildOptions = {}, args = ['--build', 'gmail']): Bundle {
  const folder = builtBy('build/gmail.mjs', args, options);
  const [code, manifest] = ['code.js', 'appsscript.json'].map((file) => readFileSync(join(folder, file), 'utf8'));
  return { code: code!, manifest: JSON.parse(manifest!) as Manifest };
}
