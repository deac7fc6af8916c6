/**
 * The business calendar and the clocks in figures, beside what others use. `npm run bench -- sla`. Absolute times are
 * this machine's; ratios of one run are what counts. Rates and lengths are of processor time, the cold start of real time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { agreement, peerModules, speed } from './peers.mjs';
import { cases, histories, now, policy, settings } from './world.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vectorFile = join(root, '..', 'shared', 'vectors', 'business-time.json');
const ops = { add: 'add 8 business hours', between: 'between moments 30 days apart' };
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const count = (number) => Math.round(number).toLocaleString('en-GB');

/** Bundles modules of src/sla into one, as an add-on would. */
async function bundled(modules, folder, name) {
  const contents = modules.map((module) => `export * from './src/sla/${module}';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
  });
  const file = join(folder, name);
  writeFileSync(file, outputFiles[0].contents);
  return {
    href: pathToFileURL(file).href,
    bytes: outputFiles[0].contents.length,
    gzip: gzipSync(outputFiles[0].contents).length,
  };
}

/** Docket in the form of a peer. */
function asPeer(folder, bundle) {
  const file = join(folder, 'docket.mjs');
  writeFileSync(
    file,
    `import { compileCalendar, zoneTransitions } from ${JSON.stringify(bundle.href)};
    export const prepare = ({ timeZone, hours, holidays }) => {
      const calendar = compileCalendar({ timeZone, hours, holidays }, zoneTransitions(timeZone, 2014, 2034));
      return { after: calendar.after, between: calendar.openBetween };
    };`,
  );
  return pathToFileURL(file).href;
}

async function besidePeers(print, docket) {
  const rows = existsSync(vectorFile) ? JSON.parse(readFileSync(vectorFile, 'utf8')).vectors : null;
  if (!rows) print('The shared vectors are not beside this checkout: agreement is not counted.');
  const measured = {};
  print(
    `New York with ${settings.holidays.length} holidays; operations a second of processor time, and how many times slower than Docket:`,
  );
  for (const module of [docket, ...peerModules(print)]) {
    const name = module === docket ? 'Docket' : (await import(module)).name;
    const of = { answers: rows && (await agreement(module, rows)) };
    for (const op of Object.keys(ops)) {
      of[op] = await speed(module, {
        speed: true,
        op,
        settings,
        cases: cases(op, module === docket ? 4096 : 24),
        forMs: 700,
      });
    }
    measured[name] = of;
    const figures = Object.keys(ops).map((op) => {
      if (!of[op]) return `${ops[op]}: hung`;
      return `${ops[op]}: ${count(of[op].perSecond)} (1/${count(measured.Docket[op].perSecond / of[op].perSecond)})`;
    });
    const { wrong, hung, of: total } = of.answers ?? {};
    print(`  ${name}: ${figures.join('; ')}${rows ? `; vectors: ${wrong} wrong, ${hung} hung of ${total}` : ''}`);
  }
  const correct = Object.entries(measured).filter(
    ([name, { answers }]) => name !== 'Docket' && (!answers || answers.wrong + answers.hung === 0),
  );
  for (const op of Object.keys(ops)) {
    const [name, best] = correct.sort(([, a], [, b]) => (b[op]?.perSecond ?? 0) - (a[op]?.perSecond ?? 0))[0] ?? [];
    if (name)
      print(
        `  ${ops[op]}: ${count(measured.Docket[op].perSecond / best[op].perSecond)} times the fastest correct peer (${name})`,
      );
  }
}

function cold(print, folder, bundle, transitions) {
  const data = join(folder, 'cold.json');
  writeFileSync(data, JSON.stringify({ settings, transitions, start: now, openMs: 8 * 3_600_000 }));
  const runs = Array.from({ length: 7 }, () =>
    JSON.parse(
      execFileSync(process.execPath, [fileURLToPath(new URL('cold.mjs', import.meta.url)), bundle.href, data], {
        encoding: 'utf8',
      }),
    ),
  );
  const figure = (key) => `${median(runs.map((run) => run[key])).toFixed(2)} ms`;
  print(`Fresh process, median of 7, no Intl: load ${figure('load')}, compile and first answer ${figure('first')}`);
}

function conversations(print, { compileCalendar, clocksOf }, transitions) {
  const all = histories(1000);
  const subject = { priority: 'normal', tags: [], from: 'anna@customer.example' };
  let clocks = 0;
  const pass = (calendar) => {
    const begin = process.cpuUsage();
    const levels = { policies: [policy], calendars: { office: calendar } };
    clocks = all.reduce((sum, history) => sum + clocksOf(history, subject, levels, now).length, 0);
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  };
  const first = pass(compileCalendar(settings, transitions));
  const calendar = compileCalendar(settings, transitions);
  const warm = Array.from({ length: 15 }, () => pass(calendar)).slice(5);
  print(
    `1,000 conversations of 11 events, ${count(clocks)} clocks: ${median(warm).toFixed(1)} ms warm, ${first.toFixed(1)} ms the first time`,
  );
}

export default async function sla(print) {
  const folder = mkdtempSync(join(tmpdir(), 'docket-bench-'));
  try {
    const runtime = ['calendar', 'service-levels', 'clocks', 'urgency', 'explain', 'describe'];
    const atRuntime = await bundled(runtime, folder, 'runtime.mjs');
    const calendar = await bundled(['calendar'], folder, 'calendar.mjs');
    const everything = await bundled([...runtime, 'zone'], folder, 'everything.mjs');
    const loaded = await import(everything.href);
    const transitions = loaded.zoneTransitions(settings.timeZone, 2020, 2035);

    await besidePeers(print, asPeer(folder, everything));
    cold(print, folder, atRuntime, transitions);
    conversations(print, loaded, transitions);
    const size = ({ bytes, gzip }) => `${count(bytes)} bytes minified, ${count(gzip)} gzip`;
    print(`src/sla at run time: ${size(atRuntime)}; the calendar alone: ${size(calendar)}`);
    const data = JSON.stringify(transitions);
    print(`Transitions of one zone for 16 years: ${count(data.length)} bytes, ${count(gzipSync(data).length)} gzip`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
