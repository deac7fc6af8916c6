/** What the tools build, made once for the tests of all files. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest, digestOfSettledFiles, once } from '../../emulators/once';

const sources = [
  ...['src', 'addon-gmail', 'addon-outlook', 'pane', 'tools'],
  ...['docket.config.json', 'appsscript.json', 'package-lock.json'],
];

export interface BuildOptions {
  /** Another entry point than the tool's own, below tests. */
  entry?: string;
  /** In place of docket.config.json. */
  config?: object;
}

/** The folder that `node tools/<tool> <args> --outdir …` fills; what it said stands there as `said.txt`. */
export function builtBy(tool: string, args: string[] = [], options: BuildOptions = {}): string {
  const asked = JSON.stringify([tool, args, options]);
  const folder = known.get(asked) ?? build(tool, args, options);
  known.set(asked, folder);
  return folder;
}

/** Sources do not change while a file's tests run. */
const known = new Map<string, string>();

function build(tool: string, args: string[], { entry, config }: BuildOptions): string {
  const name = `build-${entry === undefined ? tool.replace(/\W+/g, '-') : entry.replace(/\W+/g, '-')}`;
  const files = digestOfSettledFiles(entry === undefined ? sources : [...sources, 'tests', 'emulators']);
  const settings = config && JSON.stringify(config);
  return once({ name, from: digest(files, tool, ...args, entry ?? '', settings ?? '') }, (folder) => {
    const given = [
      join('tools', tool),
      ...args,
      '--outdir',
      folder,
      ...(entry === undefined ? [] : ['--entry', entry]),
    ];
    if (settings !== undefined) {
      const file = join(folder, 'config.json');
      writeFileSync(file, settings);
      given.push('--config', file);
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${given.join(' ')} failed: ${stderr}`);
    writeFileSync(join(folder, 'said.txt'), stdout);
  });
}
