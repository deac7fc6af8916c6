/** The folder that is uploaded to serve the Outlook add-in: pane, icons, pages of help and policies, and manifest. */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { load, root } from '../load.mjs';
import { buildLaunch } from './launch.mjs';
import { buildPane } from './pane.mjs';

const { checkManifest, faultText, filesBelow, guid, writeManifest } = await load('tools/manifest/index.ts');
const { containedIn, noticesFile, noticesText } = await load('tools/build/notices.ts');

/**
 * Builds it and checks the manifest against what is in it. Throws an Error in sentences.
 * @param {{
 *   baseUrl?: string, id?: string, version?: string, clientId?: string, tenant?: string, outdir?: string,
 *   pane?: (options: { outdir: string, clientId?: string, tenant?: string }) => Promise<unknown>,
 * }} options
 *   `baseUrl`: where it will be served from; left out, the address manifest.xml itself names. `clientId`: the app registration people sign in with; left out, the pane works on the open message alone. `tenant`:
 *   the organisation's id where that registration is for one only. `pane` writes the pane itself; left out, it is built
 *   from addon-outlook.
 */
export async function outlookFolder({
  baseUrl,
  id,
  version,
  outdir = join(root, 'dist/outlook'),
  pane = paneAndLaunch,
  ...app
}) {
  // Before the build, so that a mistyped address costs no time.
  const source = await readFile(join(root, 'manifest.xml'), 'utf8');
  const manifest = writeManifest({ source, baseUrl, id, version, atSend: app.clientId !== undefined });
  for (const given of [app.clientId, app.tenant]) {
    const problem = given === undefined ? null : guid.problem(given);
    if (problem) throw new Error(problem);
  }
  // A script of an earlier build would be uploaded along with the new one.
  await Promise.all([...launchFiles, allowed].map((name) => rm(join(outdir, name), { force: true })));
  await pane({ outdir, ...app });
  if (app.clientId !== undefined) await allowLaunch(outdir, manifest);
  await copyStatic(outdir);
  await writeFile(join(outdir, 'manifest.xml'), manifest);
  const files = await filesBelow(outdir);
  const faults = checkManifest(manifest, { files });
  if (faults.length > 0) throw new Error(`${outdir} is not complete:\n${faults.map(faultText).join('\n')}`);
  return { outdir, manifest, files };
}

/** What runs at sending; made only where people can sign in. */
const launchFiles = ['launch.html', 'launch.js'];

/**
 * Classic Outlook lets a script at sending sign in and ask Graph only where its own origin names it in this file.
 * Source: "Use SSO or CORS in your event-based add-in", Office Add-ins documentation.
 */
const allowed = '.well-known/microsoft-officeaddins-allowed.json';

async function allowLaunch(outdir, manifest) {
  const [, script] = /id="Launch\.Script" DefaultValue="([^"]*)"/.exec(manifest);
  await mkdir(dirname(join(outdir, allowed)), { recursive: true });
  await writeFile(join(outdir, allowed), `${JSON.stringify({ allowed: [script] }, null, 2)}\n`);
}

async function paneAndLaunch(options) {
  const built = [await buildPane(options)];
  if (options.clientId !== undefined) built.push(await buildLaunch(options));
  const contained = containedIn(
    root,
    built.map(({ metafile }) => metafile),
    // Its values come with the style sheet.
    ['node_modules/@fluentui/tokens'],
  );
  await writeFile(join(options.outdir, noticesFile), noticesText(contained));
}

async function copyStatic(outdir) {
  const from = join(root, 'addon-outlook');
  await mkdir(join(outdir, 'icons'), { recursive: true });
  const icons = (await readdir(join(from, 'icons'))).filter((name) => name.endsWith('.png'));
  const copied = [...icons.map((name) => join('icons', name)), 'support.html', 'policies.html'];
  await Promise.all(copied.map((path) => copyFile(join(from, path), join(outdir, path))));
}
