// Shared by the cases: bundles Docket's core and the test worlds of the checkout in the current folder (or DOCKET=path)
// and says PASS or FAIL. Run: node tools/cases/<case>.mjs from the root of a checkout

import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const root = resolve(process.env.DOCKET ?? process.cwd());
if (!existsSync(join(root, 'addon-outlook')) || !existsSync(join(root, 'src'))) {
  console.error(`FAIL (not run): ${root} is no checkout of Docket; change into one or set DOCKET`);
  process.exit(2);
}
process.chdir(root);
const require = createRequire(join(root, 'package.json'));
const stamp = execSync('git rev-parse HEAD; git diff HEAD | sha1sum', { cwd: root }).toString();

const core = `
export * from './tests/support/core-world';
export { decode } from './src/desk/decode/decode';
export { upkeepPlan } from './src/use-cases/sweep';
export { kindOf } from './src/mail/kind';
export { machineSign } from './src/mail/machine';
export { isBareThanks } from './src/mail/thanks';
export { mentioned } from './src/verbs/note';
export { clocksOf } from './src/sla/clocks';
export { historyOf, subjectOf } from './src/desk/clock-history';
export { rosterOf } from './src/team/roster';
export { propose, handsAt } from './src/team/sharing';
export { readQuery } from './src/reports/query';
export { readReport } from './src/use-cases/read-report';
export { reportOf, conversationsOf } from './src/reports/report';
export { snoozePresets } from './src/screens/conversation/snooze-times';
export { readTransitions } from './src/sla/transitions';
export { checkConfig } from './src/config/check';
export { zoneTransitions } from './src/sla/zone';
export { compileCalendar } from './src/sla/calendar';
export { seed, zones } from './tests/unit/config/seed';
export { readList, sortedBoard } from './src/use-cases/list';
export { csvText } from './src/reports/csv';
export { conversationView } from './src/screens/conversation/conversation';
export { strings } from './src/strings';
export { sentenceOf } from './src/screens/conversation/sentence';
export { headerNames } from './src/mail/headers';
`;
const adapters = `
export { messageOf as gmailMessage } from './addon-gmail/mailbox/messages';
export { author, addresses } from './addon-gmail/mailbox/text';
export { messageOf as graphMessage } from './addon-outlook/mailbox/messages';
`;
const outlook = `export * from './tests/support/outlook-world'; export { composeMail } from './emulators/mailbox/compose';`;
const gmail = `export * from './tests/support/gmail-world'; export { textsOf } from './tests/support/cards'; export { composeMail } from './emulators/mailbox/compose';`;

async function bundle(name, contents) {
  const { build } = await import(pathToFileURL(require.resolve('esbuild')).href);
  const key = createHash('sha1')
    .update(root + stamp + contents)
    .digest('hex')
    .slice(0, 16);
  // Under dist, which git ignores: packages are found from there.
  const dir = join(root, 'dist', 'bugs');
  mkdirSync(dir, { recursive: true });
  const file = join(dir, `${name}-${key}.mjs`);
  if (!existsSync(file)) {
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outfile: file,
      logLevel: 'error',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      external: ['esbuild'],
      banner: {
        js: `import { createRequire as __cr } from 'node:module'; const require = __cr(${JSON.stringify(join(root, 'package.json'))}); const __filename = ${JSON.stringify(join(root, 'x.mjs'))}; const __dirname = ${JSON.stringify(root)};`,
      },
      plugins: [
        {
          name: 'own-url',
          setup(build) {
            build.onLoad({ filter: /\.(ts|tsx|mjs)$/ }, ({ path }) => {
              if (path.includes('node_modules')) return undefined;
              const text = readFileSync(path, 'utf8');
              if (!text.includes('import.meta')) return undefined;
              const contents = text
                .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
                .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
              return { contents, loader: path.endsWith('x') ? 'tsx' : path.endsWith('ts') ? 'ts' : 'js' };
            });
          },
        },
      ],
    });
  }
  return import(pathToFileURL(file).href);
}

/** Exports that a later version no longer has are left out rather than breaking every case. */
async function lenient(name, contents) {
  try {
    return await bundle(name, contents);
  } catch (error) {
    const missing = [...String(error).matchAll(/(?:Could not resolve|No matching export in) "([^"]+)"/g)].map(
      (m) => m[1],
    );
    if (missing.length === 0) throw error;
    const kept = contents
      .split('\n')
      .filter((line) => !missing.some((m) => line.includes(m.replace(/^\.\//, '').replace(/\.ts$/, ''))));
    return bundle(name, kept.join('\n'));
  }
}

export const loadCore = () => lenient('core', core);
export const loadAdapters = () => lenient('adapters', adapters);
export const loadOutlook = () => bundle('outlook', outlook);
export const loadGmail = () => bundle('gmail', gmail);

/** Runs checks: each is [what, actual, test]. The case passes when all hold. */
export async function run(title, body) {
  const lines = [];
  const ok = (what, holds, actual) => lines.push({ what, holds: Boolean(holds), actual });
  try {
    await body(ok);
  } catch (error) {
    lines.push({ what: `threw: ${error?.stack ?? error}`, holds: false });
  }
  const passed = lines.length > 0 && lines.every(({ holds }) => holds);
  console.log(`${passed ? 'PASS' : 'FAIL'}  ${title}`);
  for (const { what, holds, actual } of lines) {
    console.log(
      `   ${holds ? 'ok ' : 'NOT'} ${what}${actual === undefined ? '' : `   [${typeof actual === 'string' ? actual : JSON.stringify(actual)}]`}`,
    );
  }
  process.exitCode = passed ? 0 : 1;
  return passed;
}

// ---- what many cases need ----
export const standard = [
  {
    name: 'standard',
    calendar: 'office',
    targets: { firstResponse: '4h', nextResponse: '8h', resolution: '3d' },
    warn: '75%',
    starts: '2026-10-01',
  },
];
export const withPolicy = { config: { policies: standard } };
/** Headers by which the host vouches for a domain. */
export const vouched = (domain) => ({ 'authentication-results': `mx.host.example; dmarc=pass header.from=${domain}` });
export const clock = (desk, name) => desk.clocks.find((one) => one.clock === name);
export const state = (desk, name) => clock(desk, name)?.state ?? 'none';
/** A story's desk after its snapshot was edited: for recipients and the like, which the test world cannot tell. */
export const deskOf = (d, story, edit = () => {}, by = 'alice') => {
  const snapshot = structuredClone(story.snapshot());
  edit(snapshot.messages);
  return d.decode(snapshot, story.world.context(by, story.id));
};
export const report = (d, world, of = 'period=this-week') =>
  world.mailbox.run(
    (function* () {
      const data = yield* d.readReport(d.readQuery(of), world.context('dana'));
      return d.reportOf(data, world.context('dana'));
    })(),
  );
/** Everything a screen says, as one text. */
export const saidBy = (outcome) => JSON.stringify(outcome.ok ? outcome.view : outcome.error);
/** The line that names the customer on a conversation's screen. */
export const customerLine = (outcome) =>
  outcome.ok
    ? outcome.view.sections
        .flatMap((section) => section.rows)
        .filter((row) => row.row === 'fact' && row.icon === 'person')
        .map((row) => row.text)
        .join(' / ')
    : JSON.stringify(outcome.error);
export const answered = (d, options = withPolicy) =>
  d.conversation(options).acts('alice', { do: 'take' }).replies('alice');
export const closed = (d, options = withPolicy) => answered(d, options).acts('alice', { do: 'close' }).passes(d.hour);
