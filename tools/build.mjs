/** Builds the add-ons: `node tools/build.mjs`. Each is one self-contained folder below dist/. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { load, root } from './load.mjs';

/** Years of clock changes that ship with a configuration: mail some years old, and snoozes and targets ahead. */
const yearsBack = 7;
const yearsAhead = 4;

/** Apps Script documents no level of ECMAScript; this is what its V8 has run for years. */
const gmailTarget = 'es2019';

/**
 * The Gmail add-on as one plain script with a function declaration for every entry point, beside its manifest.
 * @param {{ outdir?: string, configFile?: string, entry?: string }} [options]
 */
export async function buildGmail({
  outdir = join(root, 'dist/gmail'),
  configFile = join(root, 'docket.config.json'),
  entry = join(root, 'addon-gmail/main.ts'),
} = {}) {
  const seed = await loadSeed(configFile);
  const shared = {
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'neutral',
    target: gmailTarget,
    charset: 'ascii',
    define: { DOCKET_SEED: JSON.stringify(seed) },
    logLevel: 'silent',
  };
  // An iife's own metadata does not name its exports; a second pass as a module does.
  const [script, asModule] = await Promise.all([
    build({ ...shared, format: 'iife', globalName: 'DocketAddOn', minify: true }),
    build({ ...shared, format: 'esm', metafile: true }),
  ]);
  const warnings = [...script.warnings, ...asModule.warnings];
  if (warnings.length > 0)
    throw new Error(`The bundle does not fit Apps Script: ${warnings.map(({ text }) => text).join('; ')}`);
  const [output] = Object.values(asModule.metafile.outputs);
  const stubs = output.exports.map(
    (name) => `function ${name}() { return DocketAddOn.${name}.apply(this, arguments); }`,
  );
  const code = `${script.outputFiles[0].text}${stubs.join('\n')}\n`;
  const manifest = await readFile(join(root, 'appsscript.json'), 'utf8');
  await mkdir(outdir, { recursive: true });
  await Promise.all([writeFile(join(outdir, 'code.js'), code), writeFile(join(outdir, 'appsscript.json'), manifest)]);
  return { code, manifest: JSON.parse(manifest), bytes: Buffer.byteLength(code) };
}

/** The configuration as written, with the transitions of every zone it names; refused with all its faults. */
export async function loadSeed(configFile = join(root, 'docket.config.json')) {
  const { readConfig, zonesNamed, zoneTransitions } = await load('tools/configuration.ts');
  const text = await readFile(configFile, 'utf8');
  const source = JSON.parse(text);
  const year = new Date().getFullYear();
  const transitions = (name) => zoneTransitions(name, year - yearsBack, year + yearsAhead, process.versions.tz);
  const zones = Object.fromEntries(zonesNamed(source).map((name) => [name, transitions(name)]));
  const checked = readConfig(text, { zones });
  if (!checked.ok) {
    const faults = checked.faults.map(({ path, message, advice }) => `  ${path || '(whole)'}: ${message} ${advice}`);
    throw new Error(`${configFile} has ${faults.length} fault(s):\n${faults.join('\n')}`);
  }
  return { source, zones };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { outdir: { type: 'string' }, entry: { type: 'string' } } });
  const { outdir = 'dist/gmail', entry } = values;
  const { bytes } = await buildGmail({ outdir: resolve(outdir), ...(entry && { entry: resolve(entry) }) });
  console.log(`${outdir}: code.js ${bytes} bytes, appsscript.json`);
}
