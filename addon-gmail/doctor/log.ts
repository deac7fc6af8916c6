import type { Seen } from '../../src/doctor/checks';
import { judge } from '../../src/doctor/judge';
import { stringsFor } from '../../src/view/strings';
import { seed } from '../seed';

/** Findings for whoever reads the execution log, a line a check. */
export function logFindings(seen: Seen): void {
  const { doctor } = stringsFor(seed.source.locale);
  for (const { check, verdict, found, advice = '' } of judge(seen, doctor)) {
    console.log(`${verdict}: ${doctor.titles[check]}. ${found} ${advice}`.trim());
  }
}
