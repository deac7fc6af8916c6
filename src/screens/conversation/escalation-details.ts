/** What goes with an entry besides its deed. */
import { type Packet, packetOf } from '../../desk/escalation';
import type { Entry } from '../../words/entry';
import type { Look } from '../parts/look';

/** The packet as labelled lines; a moment alone is a promise, too. */
export function packetLines({ reason, tried, promised, until }: Packet, { strings, when }: Look): [string, string][] {
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

/** What an entry says besides its deed: a reason, and with an escalation the whole packet. */
export const entryWords = (entry: Entry, look: Look): string =>
  entry.kind === 'escalate'
    ? packetLines(packetOf(entry), look)
        .map(([label, text]) => `${label}: ${text}`)
        .join('\n')
    : (entry.data.text ?? '');
