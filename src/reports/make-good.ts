/** Gathers the missing days of a period from the journal, on a lead's wish: as many as the host has time for. */

import { gathered } from '../desk/asking';
import type { Context } from '../desk/context';
import { requirePerson, textField } from '../desk/fields';
import { DocketError } from '../errors';
import type { Asking, CommandData } from '../ports';
import { lookOf } from '../view/look';
import { reportView } from '../view/report/figures';
import { gatherButton } from '../view/report/screen';
import type { View } from '../view/rows';
import { monthOf } from './days';
import { gatherDay, zoneOf } from './gather';
import { readKept } from './kept';
import { readQuery } from './query';
import { readReport } from './read';
import { reportOf } from './report';

/** Repeating it goes on where it stopped: what has been read is kept with each day. */
export function* gatherMissing(command: CommandData, host: { goOn(): boolean }, context: Context): Asking<View> {
  if (requirePerson(context).member.role !== 'lead') {
    throw new DocketError('not-allowed', 'Only leads gather what is missing.', 'Ask a lead; nothing was changed.');
  }
  const zone = zoneOf(context);
  const look = lookOf(context);
  const words = look.strings.report;
  const query = readQuery(textField(command, 'of'));
  const before = yield* readReport(query, context);
  for (const [index, day] of before.missing.entries()) {
    // One day at least, so that every press comes further.
    if (index > 0 && !host.goOn()) break;
    const kept = readKept(yield* gathered([monthOf(day)]), zone);
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
