import { addressesIn, authorIn } from '../../src/mail/addresses/header';
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

/** The addresses of a To or Cc header. */
export const addresses = (value: string): Address[] => addressesIn(value, headerText);

/** The author of a From header. */
export const author = (value: string): Address => authorIn(value, headerText);
