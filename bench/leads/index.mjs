/**
 * What a lead's screens cost as a mailbox grows: requests, quota units and time of the overview, a list's page, a
 * proposal, a report and a page of tidying up, counted by the strict services. Counts do not depend on the machine; times do, and take in the service's own.
 * At most 10,000 of the conversations are open: the rest is closed work.
 */
import { buildGmail } from '../../tools/build/gmail.mjs';
import { load } from '../../tools/load.mjs';

const sizes = [1_000, 10_000, 50_000];

export default async function (print) {
  const built = await buildGmail();
  const { gmail } = await load('bench/leads/gmail.ts');
  const { outlook } = await load('bench/leads/outlook.ts');
  print('| Gmail | conversations | round trips | requests | units | ms |');
  print('|---|---|---|---|---|---|');
  for (const size of sizes) {
    for (const { what, trips, requests, units, ms } of await gmail(size, {
      code: built.code,
      manifest: built.manifest,
    })) {
      print(`| ${what} | ${size} | ${trips} | ${requests} | ${units} | ${ms} |`);
    }
  }
  print();
  print('| Outlook | conversations | requests | parts | ms |');
  print('|---|---|---|---|---|');
  for (const size of sizes) {
    for (const { what, requests, parts, ms } of await outlook(size)) {
      print(`| ${what} | ${size} | ${requests} | ${parts} | ${ms} |`);
    }
  }
}
