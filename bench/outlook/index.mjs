/** The Outlook add-in in figures: requests to Graph, bytes at start, times in Chromium under the real office.js. */
import { join } from 'node:path';
import { buildOutlook } from '../../tools/build-outlook.mjs';
import { load, root } from '../../tools/load.mjs';

export default async function (print) {
  const outdir = join(root, 'dist/outlook');
  const { start } = await buildOutlook({ outdir });
  const { requests, times } = await load('bench/outlook/measure.ts');
  print('| what | requests (a batch is one) | calls to Graph |');
  print('|---|---|---|');
  for (const { what, requests: count, parts } of await requests()) print(`| ${what} | ${count} | ${parts} |`);
  print();
  const sum = (size) => start.reduce((total, file) => total + file[size], 0);
  print(`Pane at start: ${sum('bytes')} bytes, ${sum('gzip')} gzip (budget 25 kB gzip), office.js aside.`);
  print();
  print('| speed | navigation to Office.onReady, ms | to the first screen, ms |');
  print('|---|---|---|');
  for (const { speed, ready, painted } of await times(outdir))
    print(`| ${speed} | ${Math.round(ready)} | ${Math.round(painted)} |`);
}
