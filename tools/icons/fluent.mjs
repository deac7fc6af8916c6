/**
 * Fills icons/fluent with the pictures that the pane and the workbench import, and no others: `node
 * tools/icons/fluent.mjs`. They come unchanged from the version of Fluent UI System Icons that icons/fluent/package.json
 * names; nobody installs that package, because it weighs 87 MB. Run this after importing another picture, or after
 * naming another version.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load, root } from '../load.mjs';

const { importedPictures } = await load('tools/icons/imported.ts');
const folder = join(root, 'icons/fluent');
const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const unpacked = mkdtempSync(join(tmpdir(), 'docket-icons-'));
try {
  execFileSync('npm', ['pack', '--silent', `${name}@${version}`], {
    cwd: unpacked,
    shell: process.platform === 'win32',
  });
  const [archive] = readdirSync(unpacked);
  execFileSync('tar', ['-xzf', archive], { cwd: unpacked });
  for (const file of readdirSync(folder)) if (file.endsWith('.svg')) rmSync(join(folder, file));
  const pictures = importedPictures(root);
  for (const file of pictures) copyFileSync(join(unpacked, 'package/icons', file), join(folder, file));
  console.log(`icons/fluent: ${pictures.length} pictures of ${name} ${version}`);
} finally {
  rmSync(unpacked, { recursive: true, force: true });
}
