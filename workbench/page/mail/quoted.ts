/**
 * Where a mail's own words end and what it quotes begins, as Gmail folds it. Only a quotation that reaches to the end is
 * folded: answers between quoted lines stay readable.
 */
export interface Parts {
  own: string;
  /** Empty where nothing is quoted. */
  quoted: string;
}

/** The line before a quotation: "On … wrote:", "Am … schrieb …:" and their like end in a colon. */
const attribution = /^(?:on|am|le|el|il|em|op|den)\b.{4,200}:$/i;
const separator = /^-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht)\b/i;

export function partsOf(text: string): Parts {
  const lines = text.split('\n');
  let start = lines.length;
  while (start > 0 && /^\s*(?:>.*)?$/.test(lines[start - 1]!)) start -= 1;
  const hasQuote = lines.slice(start).some((line) => line.trimStart().startsWith('>'));
  const above = lines.findIndex((line) => separator.test(line.trim()));
  if (!hasQuote && above === -1) return { own: text, quoted: '' };
  let cut = hasQuote ? start : above;
  // An attribution may be broken over two lines.
  if (hasQuote && attribution.test((lines[cut - 1] ?? '').trim())) cut -= 1;
  else if (hasQuote && attribution.test(`${lines[cut - 2] ?? ''} ${lines[cut - 1] ?? ''}`.trim())) cut -= 2;
  const own = lines.slice(0, cut).join('\n').trimEnd();
  // A mail that is nothing but a quotation is shown.
  return own.trim() === '' ? { own: text, quoted: '' } : { own, quoted: lines.slice(cut).join('\n').trim() };
}
