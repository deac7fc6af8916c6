/** Gathers the missing days of a period from the journal, on a lead's wish: as many as the host has time for. */

import { requirePerson, textField } from '../desk/fields';
import { monthOf, zoneOf } from '../reports/days';
import { readGathered } from '../reports/gathered-days';
import { readQuery } from '../reports/query';
import { reportOf } from '../reports/report';
import { lookOf } from '../screens/parts/look';
import { reportView } from '../screens/report/figures';
import { gatherButton } from '../screens/report/screen';
import type { Context } from '../team/context';
import { DocketError } from '../words/errors';
import type { CommandData } from '../words/inbox';
import type { OwnTexts, Together, UseCase } from '../words/ports';
import type { View } from '../words/screen';
import { gatherDay } from './gather';
import { readReport } from './read-report';
import { gathered } from './requests';

/** Repeating it goes on where it stopped: what has been read is kept with each day. */
export function* gatherMissing(
  command: CommandData,
  host: { goOn(): boolean },
  context: Context,
): UseCase<View, OwnTexts & Together> {
  if (requirePerson(context).member.role !== 'lead') {
    throw new DocketError('not-allowed', { why: 'gathering-is-for-leads' });
  }
  const zone = zoneOf(context);
  const look = lookOf(context);
  const words = look.strings.report;
  const query = readQuery(textField(command, 'of'));
  const before = yield* readReport(query, context);
  for (const [index, day] of before.missing.entries()) {
    // One day at least, so that every press comes further.
    if (index > 0 && !host.goOn()) break;
    const kept = readGathered(yield* gathered([monthOf(day)]), zone);
    if (!(yield* gatherDay(day, context.now, host, kept, zone))) break;
  }
  const data = yield* readReport(query, context);
  const left = data.missing.length;
  const view = reportView(reportOf(data, context), look);
  const text = words.gathered(left);
  if (left === 0) return { ...view, notice: { text, tone: 'done' } };
  return {
    ...view,
    notice: { text, tone: 'done' },
    unfinished: true,
    footer: { primary: { ...gatherButton(query, words.gatherOn), primary: true } },
  };
}

export const isGathering = ({ do: what }: CommandData): boolean => what === 'gather';
