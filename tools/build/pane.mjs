/** Builds the Outlook add-in's pane alone: `node tools/build/pane.mjs`. `outlook.mjs` makes the folder to upload. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { load, root } from '../load.mjs';
import { loadSeed } from './seed.mjs';
import { startInOne } from './start-in-one.mjs';
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
 * @param {{ outdir?: string, entry?: string, configFile?: string, officeJsUrl?: string, clientId?: string,
 *   tenant?: string }} [options]
 *   `clientId`: the app registration people sign in with; left out, the pane works on the open message alone.
 *   `officeJsUrl`: where a workbench serves the library from, with the stand-in for what the library takes from elsewhere
 *   and what is newer than it beside it (`microsoft-ajax.js`, `newer-members.js`). Default: Microsoft's own address, as a
 *   shipped add-in has to.
 * @returns what was built, and `start`: the script that is loaded before anything is shown
 */
export async function buildPane({
  outdir = join(root, 'dist/outlook'),
  entry = join(root, 'addon-outlook/main.ts'),
  configFile,
  officeJsUrl,
  clientId,
  tenant,
} = {}) {
  const { zones } = await loadSeed(configFile);
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
  const first = join(outdir, 'taskpane.js');
  const start = staticImports(script.metafile, relative(root, first).split(sep).join('/'));
  const scripts = await startInOne(script.outputFiles, {
    first,
    start: new Set([...start].map((path) => join(root, path))),
    options: paneBuild,
  });
  const files = [
    ...scripts.map(({ path, text }) => [path, text]),
    [join(outdir, 'taskpane.css'), css],
    [
      join(outdir, 'taskpane.html'),
      pageWith(page, { officeJsUrl, preload: chunksOf(script, { module: inboxOf(signIn), start, outdir }) }),
    ],
  ];
  for (const [path, contents] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  return { outdir, css, start: [sizeOf(scripts[0])], metafile: script.metafile };
}

export async function paneStyles() {
  const { kindPresets, tagPresets } = await load('src/marks/colours/outlook.ts');
  const source = await readFile(join(root, 'pane/pane.css'), 'utf8');
  const presets = [...Object.values(kindPresets), ...Object.values(tagPresets)];
  const { code } = await transform(styleSheet(source, presets), { loader: 'css', minify: true, target });
  return code;
}

/**
 * The page as it is shipped: what the pane needs next is fetched beside office.js, which takes its time. Elsewhere the
 * library's address is swapped, and the page's policy knows.
 */
function pageWith(page, { officeJsUrl, preload }) {
  const links = preload.map((href) => `<link rel="modulepreload" href="${href}">\n    `).join('');
  const shipped = page.replace('<script type="module"', `${links}<script type="module"`);
  return officeJsUrl === undefined ? shipped : withLibraryAt(shipped, officeJsUrl);
}

/** A page that loads the library from there, as its policy then says. */
export function withLibraryAt(page, officeJsUrl) {
  const somewhere = 'https://pane.invalid';
  const beside = (name) => new URL(name, new URL(officeJsUrl, somewhere)).href.replace(somewhere, '');
  const first = ['microsoft-ajax.js', 'newer-members.js', basename(officeJsUrl)].map(
    (name) => `<script src="${beside(name)}">`,
  );
  const { origin } = new URL(officeJsUrl, somewhere);
  return page
    .replace(/script-src [^;]+;/, `script-src ${origin === somewhere ? "'self'" : `'self' ${origin}`};`)
    .replace(`<script src="${officeJs}">`, first.join('</script>\n    '));
}

/** The module the entry loads for the depth it was built for. */
const inboxOf = (signIn) =>
  signIn ? 'addon-outlook/mailbox/mailbox-inbox.ts' : 'addon-outlook/alone/message-inbox.ts';

/** Addresses of the chunk a module begins and of all that it imports besides the start; none where the entry does not load it. */
function chunksOf({ metafile }, { module, start, outdir }) {
  const outputs = Object.entries(metafile.outputs);
  const first = outputs.find(([, { entryPoint }]) => entryPoint === module);
  if (!first) return [];
  const paths = [...staticImports(metafile, first[0])].filter((path) => !start.has(path));
  return paths.map((path) => relative(outdir, join(root, path)).split(sep).join('/'));
}

/** An output and what it imports at once, what that imports, and so on. */
function staticImports({ outputs }, path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: imported, kind } of outputs[path]?.imports ?? []) {
    if (kind === 'import-statement') staticImports({ outputs }, imported, found);
  }
  return found;
}

const sizeOf = ({ path, text }) => ({
  name: basename(path),
  bytes: Buffer.byteLength(text),
  gzip: gzipSync(text).length,
});

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { outdir: { type: 'string' }, entry: { type: 'string' } } });
  const { outdir, start } = await buildPane({
    ...(values.outdir && { outdir: resolve(values.outdir) }),
    ...(values.entry && { entry: resolve(values.entry) }),
  });
  const sum = (size) => start.reduce((total, file) => total + file[size], 0);
  console.log(`${relative(root, outdir) || outdir}: ${sum('bytes')} bytes at start, ${sum('gzip')} gzip`);
}
