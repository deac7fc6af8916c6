/** Builds what Outlook runs while an answer is written and sent: one script without imports, and the page that loads it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { root } from '../load.mjs';
import { withLibraryAt } from './pane.mjs';
import { loadSeed } from './seed.mjs';

/** Classic Outlook runs it outside a browser, in an engine of which no more than this is promised. */
const target = 'es2016';

/**
 * @param {{ outdir: string, clientId?: string, tenant?: string, entry?: string, configFile?: string, officeJsUrl?: string }}
 *   options as for the pane
 * @returns bytes of the script, and what esbuild tells of it
 */
export async function buildLaunch({
  outdir,
  clientId,
  tenant,
  entry = join(root, 'addon-outlook/at-send/launch.ts'),
  configFile,
  officeJsUrl,
}) {
  const { zones } = await loadSeed(configFile);
  const signIn = clientId === undefined ? null : { clientId, ...(tenant !== undefined && { tenant }) };
  await mkdir(outdir, { recursive: true });
  const { metafile } = await build({
    entryPoints: [{ in: entry, out: 'launch' }],
    absWorkingDir: root,
    outdir,
    bundle: true,
    format: 'iife',
    target,
    minify: true,
    metafile: true,
    charset: 'ascii',
    logLevel: 'silent',
    define: { DOCKET_ZONES: JSON.stringify(zones), DOCKET_SIGN_IN: JSON.stringify(signIn) },
  });
  const page = await readFile(join(root, 'addon-outlook/launch.html'), 'utf8');
  await writeFile(join(outdir, 'launch.html'), officeJsUrl === undefined ? page : withLibraryAt(page, officeJsUrl));
  return { bytes: Object.values(metafile.outputs)[0].bytes, metafile };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = { type: 'string' };
  const { values } = parseArgs({
    options: { outdir: text, 'client-id': text, entry: text, parts: { type: 'boolean' } },
  });
  const { outdir = join(root, 'dist/outlook'), 'client-id': clientId, entry } = values;
  const { bytes, metafile } = await buildLaunch({ outdir, clientId, ...(entry && { entry: join(root, entry) }) });
  console.log(`launch.js: ${bytes} bytes`);
  // The files it is made of, for whoever wants to know.
  if (values.parts) for (const path of Object.keys(metafile.inputs)) console.log(path);
}
