import type { Address } from '../../src/words/values';

/** A base64url body as text. */
export function bodyText(data: string): string {
  return Utilities.newBlob(Utilities.base64DecodeWebSafe(data)).getDataAsString('UTF-8');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Gmail escapes snippets for HTML; Docket wants what was written. */
export const snippetText = (snippet: string): string =>
  snippet.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);

/**
 * Decodes `=?charset?B?…?=` words. Gmail usually hands headers out decoded; whether it always does is not documented,
 * so what is left encoded is decoded here and everything else stays as it is.
 */
export function headerText(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(
      /=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?\s]*)\?=/gi,
      (whole, charset: string, kind: string, text: string) => {
        try {
          const bytes = kind.toLowerCase() === 'b' ? Utilities.base64Decode(text) : quotedBytes(text);
          return Utilities.newBlob(bytes).getDataAsString(charset);
        } catch {
          return whole;
        }
      },
    );
}

function quotedBytes(text: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const hex = text[at] === '=' ? Number.parseInt(text.slice(at + 1, at + 3), 16) : Number.NaN;
    const code = Number.isNaN(hex) ? (text[at] === '_' ? 32 : text.charCodeAt(at)) : hex;
    if (!Number.isNaN(hex)) at += 2;
    // Apps Script bytes are signed.
    bytes.push(code > 127 ? code - 256 : code);
  }
  return bytes;
}

/** The addresses of a From, To or Cc header. What cannot be read as an address keeps its text as the name. */
export function addresses(value: string): Address[] {
  return splitList(value)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const angle = /^(.*)<([^<>]*)>[^<>]*$/s.exec(part);
      const name = headerText(unquote((angle ? angle[1]! : '').trim()));
      const address = (angle ? angle[2]! : part).trim().toLowerCase();
      return /^\S+@\S+$/.test(address) ? { name, address } : { name: name || headerText(part), address: '' };
    });
}

/**
 * The author of a From header. It names one person, so everything before the last address is the name, commas and quotes
 * included: a decoded header no longer says which of them were encoded.
 */
export function author(value: string): Address {
  const angle = /^(.*)<([^<>]*)>[^<>]*$/s.exec(value.trim());
  if (!angle) return addresses(value)[0] ?? { name: '', address: '' };
  return { name: headerText(unquote(angle[1]!.trim())), address: angle[2]!.trim().toLowerCase() };
}

/** Splits at commas outside quotes and angle brackets. */
function splitList(value: string): string[] {
  const parts: string[] = [''];
  let quoted = false;
  let angle = false;
  for (let at = 0; at < value.length; at++) {
    const character = value[at]!;
    if (character === '\\' && quoted) parts[parts.length - 1] += character + (value[++at] ?? '');
    else if (character === ',' && !quoted && !angle) parts.push('');
    else {
      if (character === '"') quoted = !quoted;
      if (!quoted && character === '<') angle = true;
      if (!quoted && character === '>') angle = false;
      parts[parts.length - 1] += character;
    }
  }
  return parts;
}

const unquote = (name: string): string =>
  name.startsWith('"') && name.endsWith('"') && name.length > 1 ? name.slice(1, -1).replace(/\\(.)/g, '$1') : name;
