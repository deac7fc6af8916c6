/** The Outlook add-in in figures, beside the design's budgets: requests to Graph, bytes at start, times in Chromium. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPane } from '../../tools/build/pane.mjs';
import { load, root } from '../../tools/load.mjs';

const startBudget = 25_000;

export default async function (print) {
  const { requests, day } = await load('bench/outlook/requests.ts');
  print('| what | requests (a batch is one) | calls to Graph | of these writes | budget |');
  print('|---|---|---|---|---|');
  for (const { what, requests: count, parts, writes, budget } of await requests()) {
    const judged = budget === undefined ? '' : `${budget} requests: ${verdict(count, budget)}`;
    print(`| ${what} | ${count} | ${parts} | ${writes} | ${judged} |`);
  }
  print();
  const { conversations, members, steps, upkeep, inTenMinutes, limit } = await day();
  print(
    `An agent's day of ${conversations} conversations: ${steps} calls to Graph for the person's steps, ${upkeep} for upkeep every five minutes. ` +
      `${members} agents on one mailbox: ${inTenMinutes} calls in ten minutes on average (Outlook serves ${limit}: ${verdict(inTenMinutes, limit)}).`,
  );
  print();
  const { start } = await buildPane({ outdir: join(root, 'dist/outlook'), clientId: 'bench' });
  const sum = (size) => start.reduce((total, file) => total + file[size], 0);
  const gzip = sum('gzip');
  print(
    `Pane at start: ${sum('bytes')} bytes, ${gzip} gzip, office.js aside (budget ${startBudget} gzip: ${verdict(gzip, startBudget)}).`,
  );
  print();
  const { times } = await load('bench/outlook/times.ts');
  const folder = await mkdtemp(join(tmpdir(), 'docket-bench-'));
  print('Milliseconds in Chromium, median of five; Graph answers at once.');
  print();
  print(
    '| speed | navigation to Office.onReady | to the conversation | script until then | item change to the new one shown | script for it |',
  );
  print('|---|---|---|---|---|---|');
  for (const { speed, ...ms } of await times()) {
    const columns = [ms.ready, ms.painted, ms.script, ms.changed, ms.changedScript];
    print(`| ${speed} | ${columns.map(Math.round).join(' | ')} |`);
  }
  await rm(folder, { recursive: true, force: true });
}

const verdict = (figure, budget) => (figure <= budget ? 'within' : 'over');
