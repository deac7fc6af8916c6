import { addressFaults, type Files } from './addresses';
import type { Fault } from './fault';
import { resourceFaults } from './resources';
import { structureFaults } from './structure';
import { parseXml } from './xml';

export interface CheckOptions {
  /** What is to be uploaded. Left out, only the manifest itself is judged. */
  files?: Files;
}

/** Office reads no larger one. */
const maxBytes = 256 * 1024;

/**
 * Everything that is wrong with a manifest, as far as can be told without Microsoft's own validation; empty if nothing
 * is. A document that is no XML at all has that one fault.
 */
export function checkManifest(xml: string, { files }: CheckOptions = {}): Fault[] {
  const text = xml.replace(/^\uFEFF/, '');
  const bytes = Buffer.byteLength(text);
  const whole = (code: string, message: string, line = 1): Fault => ({ code, where: 'manifest', line, message });
  if (bytes > maxBytes) return [whole('too-large', `${bytes} bytes are too many; ${maxBytes} fit.`)];
  // Bytes that are no UTF-8 arrive as this sign.
  if (text.includes('\uFFFD')) return [whole('not-utf8', 'The text is not UTF-8.')];
  const read = parseXml(text);
  if (!('root' in read)) return [whole('not-xml', read.reason, read.line)];
  return [...structureFaults(read.root), ...resourceFaults(read.root), ...addressFaults(read.root, files)];
}
