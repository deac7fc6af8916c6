/**
 * npm start: builds the add-on and the workbench and serves them.
 *   --mail PATH          mail of your own in place of the sample: an mbox (Google Takeout's as well), a Maildir, a folder
 *   --mailbox ADDRESS    whose mail it is; left out, this and the two below are taken from the mail itself
 *   --domain NAME        a domain of the team; may be given several times
 *   --since YYYY-MM-DD   mail from before that day is left alone
 *   --reset              begin afresh
 *   --port N             on this port
 *   --kept DIR           keep the mailbox there instead of in .docket
 *   --help               say all this
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { buildGmail } from './build/gmail.mjs';
import { buildLaunch } from './build/launch.mjs';
import { buildPane, pictures } from './build/pane.mjs';
import { loadSeed } from './build/seed.mjs';
import { styleSheet } from './build/tokens.mjs';
import { load, root } from './load.mjs';

/** The page's script and style, bundled in memory. */
export async function buildPage() {
  const shared = { absWorkingDir: root, bundle: true, write: false, minify: true, logLevel: 'silent' };
  const [script, style] = await Promise.all([
    build({
      ...shared,
      entryPoints: [join(root, 'workbench/page/main.tsx')],
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [pictures],
    }),
    build({ ...shared, entryPoints: [join(root, 'workbench/page/style/page.css')] }),
  ]);
  const outlook = styleSheet(await readFile(join(root, 'workbench/page/outlook/outlook.css'), 'utf8'), presets);
  return { script: script.outputFiles[0].text, style: style.outputFiles[0].text + outlook };
}

/** Outlook's 25 category colours. */
const presets = Array.from({ length: 25 }, (_, preset) => preset);

/** The add-in's pane and what runs at sending, as they ship, but for who vouches for the person and where Graph is: both are this server. */
async function workbenchPane(outdir, configFile) {
  const shared = { outdir, officeJsUrl: '/outlook/office-js/office.js', ...(configFile && { configFile }) };
  await buildPane({ ...shared, entry: join(root, 'workbench/wiring/pane.ts') });
  await buildLaunch({ ...shared, entry: join(root, 'workbench/wiring/launch.ts') });
  for (const name of ['taskpane.html', 'launch.html']) {
    const file = join(outdir, name);
    const page = await readFile(file, 'utf8');
    // On an address that is not https the library asks a page of its own folder whether the host may be trusted.
    await writeFile(file, page.replace(/connect-src [^;"]+/, "connect-src 'self'; frame-src 'self'"));
  }
}

/**
 * What every start of the workbench is made of; one of these serves any number of starts.
 * @param {{ configFile?: string }} [options] the configuration, if it is not the repository's: what is built with it lies
 *   beside it
 */
export async function buildWorkbench({ configFile } = {}) {
  const way = { deployment: 'docket-workbench-hub', client: '1-workbench.apps.googleusercontent.com' };
  const known = { hub: { deployment: way.deployment, clients: [way.client] } };
  const built = (name, plain) => ({
    outdir: configFile ? join(dirname(configFile), 'built', name) : join(root, 'dist', plain ?? `workbench-${name}`),
    ...(configFile && { configFile }),
  });
  const [addon, hub, agent, page, { zones }, { deskOpener }, { start }] = await Promise.all([
    buildGmail(built('gmail', 'gmail')),
    // Built apart: the hub of these is the workbench's own.
    buildGmail({ build: 'gmail-hub', ...built('hub'), ...known }),
    buildGmail({ build: 'gmail-agent', ...built('agent'), ...known }),
    buildPage(),
    loadSeed(configFile),
    load('workbench/wiring/desk.ts'),
    load('workbench/server/main.ts'),
  ]);
  const outlook = { openDesk: deskOpener(zones), buildPane: (outdir) => workbenchPane(outdir, configFile) };
  return {
    start,
    parts: { root, addon, hub: { hub, agent, ...way }, page, outlook, ...(configFile && { configFile }) },
  };
}

/** Starts the workbench, from what is `built` already; what `start` of workbench/server/main.ts answers. */
export async function startWorkbench(options = {}, built = buildWorkbench()) {
  const { start, parts } = await built;
  return start({ ...parts, reset: false, ...options });
}

/** The workbench with mail of somebody's own; what `startWorkbench` answers, and what is worth knowing of the mail. */
export async function startWithOwnMail({ said = {}, ...options }) {
  const { openOwnMail } = await load('workbench/wiring/own-mail.ts');
  const { mail, reset = false, kept = join(root, '.docket') } = options;
  const seed = join(root, 'docket.config.json');
  const { configFile, about } = await openOwnMail({ mail, kept, seed, reset, said });
  return { ...(await startWorkbench({ ...options, about }, buildWorkbench({ configFile }))), about };
}

const advice =
  'Options: --mail PATH, --mailbox ADDRESS, --domain NAME, --since YYYY-MM-DD, --reset, --port N, --kept DIR, --help.';

const help = `npm start [-- options]   serves Docket's workbench on this machine

  --mail PATH          mail of your own in place of the sample: an mbox (Google Takeout's as well), a Maildir, a folder
  --mailbox ADDRESS    whose mail it is; left out, this and the two below are taken from the mail itself
  --domain NAME        a domain of the team; may be given several times
  --since YYYY-MM-DD   mail from before that day is left alone
  --reset              begin afresh
  --port N             on this port; otherwise the first free one from 4173 on
  --kept DIR           keep the mailbox there instead of in .docket
  --help               print this`;

/** Null: only the help is wanted. */
function optionsFrom(args) {
  const { values } = parseArgs({
    args,
    options: {
      mail: { type: 'string' },
      mailbox: { type: 'string' },
      domain: { type: 'string', multiple: true },
      since: { type: 'string' },
      reset: { type: 'boolean', default: false },
      port: { type: 'string' },
      kept: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const { mail, mailbox, domain, since, reset, port, kept } = values;
  if (mail !== undefined && !existsSync(mail)) throw new Error(`There is no mail at ${mail}.`);
  if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new Error(`${port} is no port.`);
  const said = {
    ...(mailbox && { mailbox: mailbox.toLowerCase() }),
    ...(domain && { domains: domain.map((name) => name.toLowerCase()) }),
    ...(since && { since }),
  };
  if (mail === undefined && Object.keys(said).length > 0) throw new Error('The sample has its own mailbox and dates.');
  return {
    reset,
    ...(mail === undefined ? {} : { mail, said }),
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(kept === undefined ? {} : { kept }),
  };
}

async function main() {
  let options;
  try {
    options = optionsFrom(process.argv.slice(2));
  } catch (error) {
    console.error(`${error.message} ${advice}`);
    process.exit(2);
  }
  if (options === null) {
    console.log(help);
    return;
  }
  try {
    const started = await (options.mail === undefined ? startWorkbench(options) : startWithOwnMail(options));
    const { url, ready, close, about = [] } = started;
    console.log(`
Docket's workbench: ${url}
${about.map((line) => `\n${line}`).join('')}${about.length > 0 ? '\n' : ''}
Three things to try:
  1. Open a conversation and press Take: its chip appears in the list.
  2. Reply, choose Bob above, let the customer answer: the conversation opens again.
  3. Switch the add-on off: everything is still readable in the list.
`);
    const stop = () => void close().then(() => process.exit(0));
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    const session = await ready;
    for (const warning of session.state().warnings) console.warn(warning);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
