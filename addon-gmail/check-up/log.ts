import { stringsFor } from '../../src/strings';
import { seed } from '../direct/seed';
import type { Seen } from './checks';
import { judge } from './judge';
import { checkUpStringsFor } from './strings';

/** Findings for the execution log, one line per check. */
export function logFindings(seen: Seen): void {
  const { words } = checkUpStringsFor(seed.source.locale);
  const { errors } = stringsFor(seed.source.locale);
  for (const { check, verdict, found, advice = '' } of judge(seen, words, errors)) {
    console.log(`${verdict}: ${words.titles[check]}. ${found} ${advice}`.trim());
  }
}
