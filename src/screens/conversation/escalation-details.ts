/** What goes with an entry besides its deed. */
import { detailsOf, type EscalationDetails } from '../../desk/escalation';
import type { Entry } from '../../words/entry';
import type { Look } from '../parts/look';

/** The details as labelled lines; a moment alone is a promise, too. */
export function detailLines(
  { reason, tried, promised, until }: EscalationDetails,
  { strings, when }: Look,
): [string, string][] {
  const by = until === null ? null : when(until);
  const promise =
    by === null ? promised : promised === '' ? strings.packetBy(by) : strings.packetPromisedBy(promised, by);
  const lines: [string, string][] = [
    [strings.packetReason, reason],
    [strings.packetTried, tried],
    [strings.packetPromised, promise],
  ];
  return lines.filter(([, text]) => text !== '');
}

/** What an entry says besides its deed: a reason, and with an escalation all its details. */
export const entryWords = (entry: Entry, look: Look): string =>
  entry.kind === 'escalate'
    ? detailLines(detailsOf(entry), look)
        .map(([label, text]) => `${label}: ${text}`)
        .join('\n')
    : (entry.data.text ?? '');
