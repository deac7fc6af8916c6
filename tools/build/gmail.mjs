/** Builds the Gmail add-ons: `npm run build:gmail`. Each is one self-contained folder below dist/. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { load, root } from '../load.mjs';
import { loadSeed } from './seed.mjs';

const { languages: catalogues } = await load('src/config/types.ts');
const { containedIn, noticesComment, noticesFile, noticesText } = await load('tools/build/notices.ts');

/** Apps Script documents no level of ECMAScript; this is what its V8 has run for years. */
const gmailTarget = 'es2019';

/** What can be built for Gmail: each a folder below dist/ with a script and its manifest. */
export const gmailBuilds = {
  gmail: { entry: 'addon-gmail/main.ts', manifest: 'appsscript.json' },
  'gmail-hub': { entry: 'addon-gmail/hub/main.ts', manifest: 'addon-gmail/hub/appsscript.json' },
  'gmail-agent': { entry: 'addon-gmail/hub-agent/main.ts', manifest: 'addon-gmail/hub-agent/appsscript.json' },
  /** The same with the right to put labels on mail, so that an agent's own copy shows the team's marks. */
  'gmail-agent-marks': {
    entry: 'addon-gmail/hub-agent/main.ts',
    manifest: 'addon-gmail/hub-agent/with-marks/appsscript.json',
  },
};

/**
 * A Gmail build as one plain script with a function declaration for every entry point, beside its manifest. `hub`: which
 * deployment is the team's hub, in place of what the configuration says.
 * @param {{ build?: keyof typeof gmailBuilds, outdir?: string, configFile?: string, entry?: string,
 *   hub?: { deployment: string, clients: string[] } }} [options]
 */
export async function buildGmail({
  build: name = 'gmail',
  outdir = join(root, 'dist', name),
  configFile = join(root, 'docket.config.json'),
  entry = join(root, gmailBuilds[name].entry),
  hub,
} = {}) {
  const seed = await loadSeed(configFile);
  const settings = hubSettings(seed.source, hub);
  const plain = narrowed(await readFile(join(root, gmailBuilds[name].manifest), 'utf8'), settings);
  const manifest = name === 'gmail-hub' && settings?.markNewMail ? withFilters(plain) : plain;
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const isAgents = name.startsWith('gmail-agent');
  const shared = {
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'neutral',
    target: gmailTarget,
    charset: 'ascii',
    define: {
      // The agents' add-on keeps no roster: its hub knows the team.
      DOCKET_SEED: JSON.stringify(isAgents ? { source: { locale: seed.source.locale }, zones: {} } : seed),
      DOCKET_HUB: JSON.stringify(settings),
      DOCKET_SCOPES: JSON.stringify(JSON.parse(manifest).oauthScopes),
      DOCKET_VERSION: JSON.stringify(version),
      DOCKET_MIRROR: String(name === 'gmail-agent-marks'),
    },
    plugins: [spoken(seed.source), ...(isAgents ? [onTheHub] : [])],
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
  const contained = containedIn(root, [asModule.metafile]);
  const code = `${noticesComment(contained)}${script.outputFiles[0].text}${stubs.join('\n')}\n`;
  await mkdir(outdir, { recursive: true });
  await Promise.all([
    writeFile(join(outdir, 'code.js'), code),
    writeFile(join(outdir, 'appsscript.json'), manifest),
    writeFile(join(outdir, noticesFile), noticesText(contained)),
  ]);
  return { code, manifest: JSON.parse(manifest), bytes: Buffer.byteLength(code) };
}

/** A script carries the languages its configuration names, and English, which stands in for any other. */
const spoken = ({ locale = 'en', languages = [] }) => ({
  name: 'spoken',
  setup(build) {
    const tags = catalogues.filter((tag) => tag === 'en' || tag === locale || languages.includes(tag));
    const imports = tags.map((tag) => `import { strings as ${tag} } from './${tag}';`);
    build.onLoad({ filter: /[\\/]strings[\\/]languages\.ts$/ }, ({ path }) => ({
      contents: `${imports.join('\n')}\nexport const languages = { ${tags.join(', ')} };`,
      resolveDir: dirname(path),
      loader: 'ts',
    }));
  },
});

/** The agents' add-on asks the hub: its file takes the place of the direct one. */
const onTheHub = {
  name: 'on-the-hub',
  setup(build) {
    build.onResolve({ filter: /^\.\/direct\/open-inbox$/ }, () => ({
      path: join(root, 'addon-gmail/hub-agent/open-inbox.ts'),
    }));
    // What only the direct way needs is left out with it.
    build.onResolve({ filter: /^\.\.?\// }, async ({ path, pluginData, ...rest }) => {
      if (pluginData === 'resolved') return undefined;
      const { importer, namespace, resolveDir, kind } = rest;
      const found = await build.resolve(path, { importer, namespace, resolveDir, kind, pluginData: 'resolved' });
      return { ...found, sideEffects: false };
    });
  },
};

/** What the bundles know of the hub. @returns {object | null} */
function hubSettings(source, hub = source.hub) {
  if (!hub) return null;
  const { mailbox, aliases = [], domains, members } = source;
  const addresses = [mailbox, ...aliases, ...members.flatMap((member) => member.addresses)];
  return {
    url: `https://script.google.com/macros/s/${hub.deployment}/exec`,
    clients: hub.clients,
    markNewMail: source.hub?.markNewMail === true,
    inside: [...addresses, ...domains.map((domain) => `@${domain}`)].map((text) => text.toLowerCase()),
  };
}

const google = 'https://www.googleapis.com/auth/';

/** A filter is made only where the configuration wants it, and only then is the right to make one asked for. */
const withFilters = (manifest) =>
  manifest.replace(`"${google}gmail.modify",`, (scope) => `${scope}\n    "${google}gmail.settings.basic",`);

const anyDeployment = 'https://script.google.com/macros/s/';

/** Once the hub's address is known, the add-on may call no other web app. */
function narrowed(manifest, settings) {
  return settings
    ? manifest.replace(`"${anyDeployment}"`, JSON.stringify(settings.url.replace(/exec$/, '')))
    : manifest;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = { type: 'string' };
  const { values } = parseArgs({
    options: {
      build: text,
      outdir: text,
      entry: text,
      config: text,
      deployment: text,
      client: { type: 'string', multiple: true },
    },
  });
  const { build: one, outdir, entry, config, deployment, client = [] } = values;
  const hub = deployment && { deployment, clients: client };
  const names = one || outdir || entry ? [one ?? 'gmail'] : Object.keys(gmailBuilds);
  for (const name of names) {
    const folder = outdir ?? `dist/${name}`;
    const { bytes } = await buildGmail({
      build: name,
      outdir: resolve(folder),
      ...(entry && { entry: resolve(entry) }),
      ...(config && { configFile: resolve(config) }),
      ...(hub && { hub }),
    });
    console.log(`${folder}: code.js ${bytes} bytes, appsscript.json`);
  }
}
