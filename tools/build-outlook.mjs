/** Builds the Outlook add-in's pane below dist/outlook: `node tools/build-outlook.mjs`. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { loadSeed } from './build.mjs';
import { load, root } from './load.mjs';
import { styleSheet } from './tokens.mjs';

/** Browsers Outlook runs add-ins in: WebView2, current Safari on a Mac, and those of the web. */
const target = ['chrome109', 'safari16.4', 'firefox115'];

const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Gives a picture to the pane as the `d` of its paths. */
export const pictures = {
  name: 'pictures',
  setup({ onLoad }) {
    onLoad({ filter: /\.svg$/ }, async ({ path }) => {
      const paths = [...(await readFile(path, 'utf8')).matchAll(/<path[^>]*\sd="([^"]+)"/g)].map(([, d]) => d);
      if (paths.length === 0) return { errors: [{ text: `${basename(path)} has no path.` }] };
      return { contents: `export default ${JSON.stringify(paths)}`, loader: 'js' };
    });
  },
};

/** What every bundle of the pane is built with, the tests' own ones too. */
export const paneBuild = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [pictures],
  logLevel: 'silent',
};

/**
 * The pane: page, scripts and style sheet.
 * @param {{ outdir?: string, entry?: string, officeJsUrl?: string, clientId?: string, tenant?: string }} [options]
 *   `clientId`: the app registration people sign in with; left out, the pane works on the open message alone.
 *   `officeJsUrl`: where a workbench serves the library from, with the stand-in for what the library takes from elsewhere
 *   beside it as `microsoft-ajax.js`. Default: Microsoft's own address, as a shipped add-in has to.
 * @returns what was built, and `start`: the scripts that are loaded before anything is shown
 */
export async function buildOutlook({
  outdir = join(root, 'dist/outlook'),
  entry = join(root, 'addon-outlook/main.ts'),
  officeJsUrl,
  clientId,
  tenant,
} = {}) {
  const { zones } = await loadSeed();
  const signIn = clientId === undefined ? null : { clientId, ...(tenant !== undefined && { tenant }) };
  const [script, css, page] = await Promise.all([
    build({
      ...paneBuild,
      entryPoints: [{ in: entry, out: 'taskpane' }],
      outdir,
      chunkNames: 'chunks/[name]-[hash]',
      splitting: true,
      minify: true,
      write: false,
      metafile: true,
      define: { DOCKET_ZONES: JSON.stringify(zones), DOCKET_SIGN_IN: JSON.stringify(signIn) },
    }),
    paneStyles(),
    readFile(join(root, 'addon-outlook/taskpane.html'), 'utf8'),
  ]);
  if (script.warnings.length > 0) throw new Error(script.warnings.map(({ text }) => text).join('; '));
  // Chunks of an earlier build would be shipped along with the new ones.
  await rm(join(outdir, 'chunks'), { recursive: true, force: true });
  const files = [
    ...script.outputFiles.map(({ path, contents }) => [path, contents]),
    [join(outdir, 'taskpane.css'), css],
    [join(outdir, 'taskpane.html'), pageWith(page, officeJsUrl)],
  ];
  for (const [path, contents] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  return { outdir, css, start: startFiles(script), metafile: script.metafile };
}

export async function paneStyles() {
  const { markStyles } = await load('src/marks/table.ts');
  const source = await readFile(join(root, 'addon-outlook/pane/pane.css'), 'utf8');
  const presets = Object.values(markStyles).map(({ outlookPreset }) => outlookPreset);
  const { code } = await transform(styleSheet(source, presets), { loader: 'css', minify: true, target });
  return code;
}

/** Swaps the library's address, and lets the page's policy know. */
function pageWith(page, officeJsUrl) {
  if (officeJsUrl === undefined) return page;
  const standIn = new URL('microsoft-ajax.js', new URL(officeJsUrl, 'https://pane.invalid/')).href.replace(
    'https://pane.invalid',
    '',
  );
  const { origin } = new URL(officeJsUrl, 'https://pane.invalid/');
  const from = origin === 'https://pane.invalid' ? "'self'" : `'self' ${origin}`;
  return page
    .replace(/script-src [^;]+;/, `script-src ${from};`)
    .replace(`<script src="${officeJs}">`, `<script src="${standIn}"></script>\n    <script src="${officeJsUrl}">`);
}

/** What the pane loads before it shows anything: the entry and what that imports at once. */
function startFiles({ outputFiles, metafile }) {
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [join(root, path), output]));
  const first = [...outputs].find(([, { entryPoint }]) => entryPoint !== undefined)[0];
  const needed = new Set();
  const visit = (path) => {
    if (needed.has(path)) return;
    needed.add(path);
    for (const { path: imported, kind } of outputs.get(path)?.imports ?? []) {
      if (kind === 'import-statement') visit(join(root, imported));
    }
  };
  visit(first);
  const contents = outputFiles.filter(({ path }) => needed.has(path));
  return contents.map(({ path, contents: bytes }) => ({
    name: basename(path),
    bytes: bytes.length,
    gzip: gzipSync(bytes).length,
  }));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { outdir: { type: 'string' }, entry: { type: 'string' } } });
  const { outdir, start } = await buildOutlook({
    ...(values.outdir && { outdir: resolve(values.outdir) }),
    ...(values.entry && { entry: resolve(values.entry) }),
  });
  const sum = (size) => start.reduce((total, file) => total + file[size], 0);
  console.log(`${relative(root, outdir) || outdir}: ${sum('bytes')} bytes at start, ${sum('gzip')} gzip`);
}
