/** Bytes to text, the same on every machine. */
import { decodeWords as wordsOf } from 'postal-mime';

/** What Windows-1252 has for the bytes 0x80 to 0x9F; five of them mean nothing and stay. */
const inWindows =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const controls = /[\u0080-\u009f]/g;

/** Node 20's decoder leaves these 32 bytes as control characters, which no mail has. */
const mended = (text: string): string => text.replace(controls, (one) => inWindows[one.charCodeAt(0) - 0x80]!);

/**
 * Text of bytes in a charset by any of its labels (WHATWG Encoding); an unknown one counts as Windows-1252, in which
 * every byte means something.
 */
export function textOfBytes(bytes: Uint8Array, charset: string): string {
  const decoder = decoderOf(charset);
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? mended(text) : text;
}

/** Text that was decoded elsewhere out of a mail, mended where `mail` names Windows-1252 or what is decoded as such. */
export const mendedFor = (mail: string): ((text: string) => string) =>
  [...mail.matchAll(labels)].some(([, one, other]) => decoderOf(one ?? other!).encoding === 'windows-1252')
    ? mended
    : (text) => text;

/** Where charsets are named: as a parameter, and in encoded words. */
const labels = /\bcharset\*?\s*=\s*["']?([\w.:+-]{1,40})|=\?([\w.:+-]{1,40})\?[bq]\?/gi;

/** Encoded words as text. */
export const decodeWords = (value: string): string => (value.includes('=?') ? mendedFor(value)(wordsOf(value)) : value);

/**
 * The text of a header in which bytes stand as they are, one character a byte: UTF-8 where it can be, else what the mail
 * says of its text, else GBK where it looks like it, else Windows-1252.
 */
export function rawWords(value: string, charset: string | undefined): string {
  const bytes = Buffer.from(value, 'latin1');
  const own = charset !== undefined && !saysNothing.test(charset) ? [charset] : inPairs(value) ? ['gb18030'] : [];
  const candidates = ['utf-8', ...own];
  for (const candidate of candidates) {
    const decoder = decoderOf(candidate, true);
    if (decoder.encoding === 'windows-1252') continue;
    try {
      return decoder.decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  return textOfBytes(bytes, 'windows-1252');
}

/** Of a text in one of these nothing follows for a header that is not. */
const saysNothing = /^(us-)?ascii$|^utf-?8$/i;

/** Whether all bytes beyond ASCII come as the two of a character of GB 2312, twice at least: words of the West are not so. */
function inPairs(value: string): boolean {
  const runs = value.match(/[\u0080-\u00ff]+/g) ?? [];
  const pairs = runs.every((run) => /^(?:[\xa1-\xf7][\xa1-\xfe])+$/.test(run));
  return pairs && runs.some((run) => run.length >= 4);
}

function decoderOf(charset: string, fatal = false): TextDecoder {
  try {
    return new TextDecoder(charset.trim(), { fatal });
  } catch {
    return new TextDecoder('windows-1252');
  }
}
