/**
 * What the Gmail add-on costs: requests and quota units, counted by the strict service, beside the design's budgets; and
 * the bytes of the bundle. Counts do not depend on the machine.
 */
import { gzipSync } from 'node:zlib';
import { buildGmail } from '../../tools/build/gmail.mjs';
import { load } from '../../tools/load.mjs';

export default async function (print) {
  const built = await buildGmail();
  const { measure, measureHub } = await load('bench/gmail/measure.ts');
  const rows = [...(await measure({ code: built.code, manifest: built.manifest })), ...(await measureHub())];
  print('| what | round trips | requests | reads | writes | units | budget |');
  print('|---|---|---|---|---|---|---|');
  for (const { what, trips, requests, reads, writes, units, budget } of rows) {
    print(`| ${what} | ${trips} | ${requests} | ${reads} | ${writes} | ${units} | ${budget} |`);
  }
  print();
  const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  print(`Gmail bundle: ${kb(built.bytes)} minified, ${kb(gzipSync(built.code).length)} gzip (budget 80 kB minified).`);
}
