/** Bytes and text. A byte string has one character per byte; Apps Script's own arrays are signed. */

export function isAscii(text: string): boolean {
  return !/[\x80-\uffff]/.test(text);
}

export function encodeUtf8(text: string): string {
  if (isAscii(text)) return text;
  let bytes = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes += character;
    else if (code < 0x800) bytes += String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 63));
    // A lone surrogate has no encoding.
    else if (code >= 0xd800 && code < 0xe000) bytes += '\xef\xbf\xbd';
    else if (code < 0x10000)
      bytes += String.fromCharCode(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes += String.fromCharCode(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return bytes;
}

/** Well-formed sequences; every byte outside one becomes U+FFFD. */
const sequences =
  /[^\x80-\uffff]+|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\s\S]/g;

export function decodeUtf8(bytes: string): string {
  if (isAscii(bytes)) return bytes;
  return bytes.replace(sequences, (part) => {
    const first = part.charCodeAt(0);
    if (first < 0x80) return part;
    if (part.length === 1) return '�';
    let code = first & (0xff >> (part.length + 1));
    for (let index = 1; index < part.length; index += 1) code = (code << 6) | (part.charCodeAt(index) & 63);
    return String.fromCodePoint(code);
  });
}

export function signed(bytes: string): number[] {
  const numbers = new Array<number>(bytes.length);
  for (let index = 0; index < bytes.length; index += 1) numbers[index] = (bytes.charCodeAt(index) << 24) >> 24;
  return numbers;
}

export function unsigned(numbers: readonly number[]): string {
  let bytes = '';
  for (let index = 0; index < numbers.length; index += 8192)
    bytes += String.fromCharCode(...numbers.slice(index, index + 8192).map((byte) => byte & 255));
  return bytes;
}

const plain = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const webSafe = `${plain.slice(0, 62)}-_`;

export function toBase64(bytes: string, web: boolean): string {
  const letters = web ? webSafe : plain;
  const parts: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const three =
      (bytes.charCodeAt(index) << 16) |
      ((left > 1 ? bytes.charCodeAt(index + 1) : 0) << 8) |
      (left > 2 ? bytes.charCodeAt(index + 2) : 0);
    const at = (shift: number) => letters.charAt((three >> shift) & 63);
    parts.push(at(18), at(12), left > 1 ? at(6) : '=', left > 2 ? at(0) : '=');
  }
  return parts.join('');
}

/** Undefined when the text is not base64 of that alphabet; padding may be absent. */
export function fromBase64(text: string, web: boolean): string | undefined {
  const trimmed = text.replace(/={1,2}$/, '');
  const padded = trimmed.length !== text.length;
  const pattern = web ? /^[A-Za-z0-9_-]*$/ : /^[A-Za-z0-9+/]*$/;
  if (!pattern.test(trimmed) || trimmed.length % 4 === 1 || (padded && text.length % 4 !== 0)) return undefined;
  const letters = web ? webSafe : plain;
  const parts: string[] = [];
  for (let index = 0; index < trimmed.length; index += 4) {
    const part = trimmed.slice(index, index + 4);
    let bits = 0;
    for (let place = 0; place < 4; place += 1)
      bits = (bits << 6) | (place < part.length ? letters.indexOf(part.charAt(place)) : 0);
    parts.push(String.fromCharCode((bits >> 16) & 255, (bits >> 8) & 255, bits & 255).slice(0, part.length - 1));
  }
  return parts.join('');
}
