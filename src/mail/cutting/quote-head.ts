/** Where a quoted or forwarded mail begins, and what its head says about it. */

import { type Attribution, attributionAt } from './attribution';
import { type Field, labelled } from './labels';
import { addressIn, isIndented, isMarked, plainLine, timeOfDay, withoutMark } from './lines';
import { announcesForward, forwardedFrom, isRule, type Marker, markerOf, markerThenFields } from './markers';

export interface QuoteHead {
  /** First line of the head, and the line behind it. */
  from: number;
  to: number;
  /** What announces it; null: its fields or its attribution stand alone. */
  marker: Marker | null;
  /** Fields of its header block, first value each. */
  fields: Partial<Record<Field, string>> | null;
  attribution: string | null;
  /** Nobody but a program writes such a head. */
  certain: boolean;
  /** How each line of what follows shows that it is quoted, so that anything else is the writer's; null: not at all. */
  lines: 'marked' | 'indented' | null;
}

/** Lines in both forms, so that the quote marks are looked at once. */
export interface Text {
  raw: readonly string[];
  plain: readonly string[];
  /** The last line with a quote's mark; -1: none. */
  lastMarked: number;
}

export const textOf = (raw: readonly string[]): Text => ({
  raw,
  plain: raw.map(plainLine),
  lastMarked: raw.reduce((last, line, at) => (isMarked(line) ? at : last), -1),
});

/** The head that begins on this line, or null. */
export function quoteHeadAt(text: Text, at: number): QuoteHead | null {
  const { plain } = text;
  const line = plain[at]!;
  if (line === '') return null;
  const oneLine = markerThenFields(line);
  if (oneLine !== null) {
    const from = labelled(oneLine);
    if (from?.field === 'from') return head(text, at, at + 1, 'forwarded', { from: from.value });
  }
  const name = forwardedFrom(line);
  if (name !== null) return head(text, at, at + 1, 'forwarded', { from: name });
  const marker = markerOf(line);
  const next = nextFilled(plain, at + 1, 3);
  if (marker || isRule(line) || announcesForward(line)) {
    const says = marker ?? (announcesForward(line) ? 'forwarded' : null);
    const below = next === null ? null : (blockAt(text, next) ?? quotedBlock(text, next));
    if (below) return head(text, at, below.to, says, below.fields);
    const attribution = next === null || isRule(line) ? null : attributionAt(plain, next, quoteFollows(text));
    if (attribution) return head(text, at, next! + attribution.lines, says, null, attribution);
    // A program's words between dashes need nothing else; whatever follows is kept as doubtful.
    return marker ? head(text, at, at + 1, marker, null) : null;
  }
  const block = blockAt(text, at);
  if (block) return head(text, at, block.to, null, block.fields);
  const attribution = attributionAt(plain, at, quoteFollows(text));
  return attribution && head(text, at, at + attribution.lines, null, null, attribution);
}

function head(
  text: Text,
  from: number,
  to: number,
  marker: Marker | null,
  fields: QuoteHead['fields'],
  attribution: Attribution | null = null,
): QuoteHead {
  return {
    from,
    to,
    marker,
    fields,
    attribution: attribution?.text ?? null,
    certain: marker !== null || fields === null || (fields.date !== undefined && timeOfDay.test(fields.date)),
    lines: marksBelow(text, from, to, attribution !== null),
  };
}

/** Below an attribution the first mark may stand anywhere: some people answer between it and the quote. */
function marksBelow(
  { raw, plain, lastMarked }: Text,
  from: number,
  to: number,
  isAttribution: boolean,
): QuoteHead['lines'] {
  if (isIndented(raw[from]!) && isIndented(raw[to - 1]!)) return 'indented';
  const next = nextFilled(plain, to, 4);
  if (next === null) return null;
  if (isMarked(raw[next]!)) return 'marked';
  if (!isAttribution) return null;
  if (isIndented(raw[next]!)) return 'indented';
  return lastMarked >= to ? 'marked' : null;
}

const quoteFollows =
  ({ raw, plain }: Text) =>
  (from: number): boolean => {
    const next = nextFilled(plain, from, 2);
    return next !== null && (isMarked(raw[next]!) || isIndented(raw[next]!));
  };

/** A block whose every line carries the quote's own mark. */
function quotedBlock({ raw }: Text, at: number) {
  if (!isMarked(raw[at]!)) return null;
  const lines = raw.slice(at, at + longestBlock).map((line) => (isMarked(line) ? withoutMark(line) : ''));
  const block = blockAt(textOf(lines), 0);
  return block && { ...block, to: at };
}

/** Lines of a head; mutt shows every header. */
const longestBlock = 40;

/**
 * Fields one below the other. Addresses of a removal are `From:` and `To:` as well: a block of a mail has a sender who is an
 * address and one more field, or a sender, a time, and one more.
 */
function blockAt({ plain }: Text, at: number): { to: number; fields: Partial<Record<Field, string>> } | null {
  const fields: Partial<Record<Field, string>> = {};
  let count = 0;
  let to = at;
  for (; to < plain.length && to < at + longestBlock; to++) {
    const line = plain[to]!;
    if (line === '') {
      // Some programs leave a line empty between two fields, never behind the last.
      if (count === 0 || !(to + 1 < plain.length && labelled(plain[to + 1]!)) || count > 3) break;
      continue;
    }
    const found = labelled(line);
    if (found) {
      count += 1;
      fields[found.field] ??= found.value;
      continue;
    }
    // The rest of a field that was too long for one line.
    const last = count > 0 && /[,;]$/.test(plain[to - 1]!) && addressIn.test(line);
    if (!last) break;
  }
  if (fields.from === undefined || count < 2) return null;
  const hasTime = [fields.date, fields.from, fields.to].some((value) => value !== undefined && timeOfDay.test(value));
  if (addressIn.test(fields.from) || (hasTime && count >= 3)) return { to, fields };
  return null;
}

/** The first line with something on it, no more than so many lines further; null: none. */
function nextFilled(plain: readonly string[], from: number, within: number): number | null {
  for (let at = from; at < plain.length && at < from + within; at++) if (plain[at] !== '') return at;
  return null;
}
