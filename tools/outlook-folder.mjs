/** The folder that is uploaded to serve the Outlook add-in: pane, icons, help page and manifest. */
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './load.mjs';
import { buildManifest, checkManifest, faultText, filesBelow } from './manifest.mjs';

/**
 * Builds it and checks the manifest against what is in it. Throws an Error in sentences.
 * @param {{ baseUrl: string, id?: string, version?: string, outdir?: string, pane?: (options: { outdir: string }) => Promise<unknown> }} options
 *   `pane` writes the pane itself; left out, it is built from addon-outlook.
 */
export async function outlookFolder({ baseUrl, id, version, outdir = join(root, 'dist/outlook'), pane = buildPane }) {
  // Before the build, so that a mistyped address costs no time.
  const manifest = buildManifest({ baseUrl, id, version });
  await pane({ outdir });
  await copyStatic(outdir);
  await writeFile(join(outdir, 'manifest.xml'), manifest);
  const files = await filesBelow(outdir);
  const faults = checkManifest(manifest, { files });
  if (faults.length > 0) throw new Error(`${outdir} is not complete:\n${faults.map(faultText).join('\n')}`);
  return { outdir, manifest, files };
}

async function buildPane(options) {
  const { buildOutlook } = await import('./build-outlook.mjs');
  return buildOutlook(options);
}

async function copyStatic(outdir) {
  const from = join(root, 'addon-outlook');
  await mkdir(join(outdir, 'icons'), { recursive: true });
  const icons = (await readdir(join(from, 'icons'))).filter((name) => name.endsWith('.png'));
  const copied = [...icons.map((name) => join('icons', name)), 'support.html'];
  await Promise.all(copied.map((path) => copyFile(join(from, path), join(outdir, path))));
}
