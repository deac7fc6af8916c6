/** The builds for a team on a hub, against a deployment of the tests' own. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from './bundle';

export const client = '1234567890-agents.apps.googleusercontent.com';
export const deployment = 'AKfycbHubOfTheTestsAAAAAAAA';

export type Build = 'gmail-hub' | 'gmail-agent' | 'gmail-agent-marks';

const files = ['code.js', 'appsscript.json'];
const sources = ['src', 'addon-gmail', 'tools/build', 'docket.config.json'];

/**
 * Made anew only where a source is younger: several test files, in several processes, share one build. `language`: one more
 * than the configuration names.
 */
export function hubBundle(build: Build, language?: string): Bundle {
  const folder = join(process.cwd(), 'dist', ['test', build, ...(language ? [language] : [])].join('-'));
  if (!isFresh(folder)) make(build, folder, language);
  const [code, manifest] = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  return { code: code!, manifest: JSON.parse(manifest!) };
}

function make(build: Build, folder: string, language: string | undefined): void {
  mkdirSync(folder, { recursive: true });
  const outdir = mkdtempSync(`${folder}-`);
  const args = ['--build', build, '--outdir', outdir, '--deployment', deployment, '--client', client];
  if (language) {
    const source = JSON.parse(readFileSync('docket.config.json', 'utf8')) as object;
    writeFileSync(join(outdir, 'config.json'), JSON.stringify({ ...source, languages: [language] }));
    args.push('--config', join(outdir, 'config.json'));
  }
  const { status, stderr } = spawnSync(process.execPath, ['tools/build/gmail.mjs', ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed: ${stderr}`);
  // Moved into place whole: nobody ever reads half a file.
  for (const file of files) renameSync(join(outdir, file), join(folder, file));
  rmSync(outdir, { recursive: true, force: true });
}

function isFresh(folder: string): boolean {
  if (!files.every((file) => existsSync(join(folder, file)))) return false;
  const built = Math.min(...files.map((file) => statSync(join(folder, file)).mtimeMs));
  return sources.flatMap(filesIn).every((file) => statSync(file).mtimeMs < built);
}

const filesIn = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
